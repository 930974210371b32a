package predictcovid.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.text.Fault;

/// The skill that was published in a datalake: of each target of each hub what was judged last, as
/// JSON, which is written last, and as Parquet beside it; and the forecasts that it judged.
///
/// @param unread told of files that cannot be read, or are of a later format; they are passed over
public record SkillStore(Datalake datalake, Consumer<Fault> unread) {
    private static final VersionedJson<SkillReport> FORMAT =
            new VersionedJson<>(SkillReport.class, SkillReport.VERSION, "catalog.skill.");

    /// More than a report of a hundred models needs.
    private static final long LARGEST = 8L << 20;

    private static final int MOST = 200;
    private static final int LONGEST = 80;
    private static final String JSON = ".json";
    private static final String PARQUET = ".parquet";
    private static final String FORECASTS = ".forecasts.parquet";

    /// Puts a report in place of an older one of the same target and hub.
    ///
    /// @param past the forecasts that the report tells of, in the eight columns of the Forecast
    ///   Hubs; horizon 1 is the first step after the reference date
    /// @return the path of its JSON
    /// @throws Fault when it cannot be written; the older one stays then
    public String write(SkillReport report, Optional<Table> past) {
        String path = path(report);
        past.ifPresentOrElse(
                table -> ParquetTable.write(datalake, path + FORECASTS, table),
                () -> datalake.delete(path + FORECASTS));
        ParquetTable.write(datalake, path + PARQUET, SkillTable.of(List.of(report)));
        datalake.write(path + JSON, ManifestJson.MAPPER.writeValueAsBytes(report));
        return path + JSON;
    }

    /// All reports that can be read, by hub and target.
    public List<SkillReport> reports() {
        List<SkillReport> reports = new ArrayList<>();
        if (datalake.exists(DatalakeLayout.SKILL)) {
            datalake.listFiles(DatalakeLayout.SKILL).stream()
                    .filter(path -> path.endsWith(JSON))
                    .limit(MOST)
                    .forEach(path -> read(path).ifPresent(reports::add));
        }
        return reports;
    }

    /// The forecasts that a report tells of.
    ///
    /// @throws Fault when they are missing or damaged
    public Table past(SkillReport report) {
        return ParquetTable.read(datalake, path(report) + FORECASTS);
    }

    private static String path(SkillReport report) {
        return DatalakeLayout.skill(report.hub(), report.target().name());
    }

    private Optional<SkillReport> read(String path) {
        try {
            if (datalake.size(path) > LARGEST) {
                throw new Fault(Fault.Kind.DAMAGED, "catalog.skill.large", path, LARGEST >> 20);
            }
            return Optional.of(FORMAT.read(datalake.readBytes(path), path));
        } catch (Fault fault) {
            unread.accept(fault);
            return Optional.empty();
        }
    }

    /// A name as part of a path: letters and digits of any alphabet, in lower case.
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /// Whether a hub can be published under a name.
    public static boolean isName(String hub) {
        return !slug(hub).isEmpty() && hub.length() <= LONGEST;
    }
}

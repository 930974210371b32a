package predictcovid.forecast.pooled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.vintage.Report;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// The Forecast Hub's development data, which lies outside the project.
final class HubData {
    static final String ADMISSIONS = "wk inc covid hosp";
    static final String VISITS = "wk inc covid prop ed visits";
    static final List<TargetPlan> PLANS =
            List.of(
                    TargetPlan.following(Target.named(ADMISSIONS), Target.named(VISITS)),
                    TargetPlan.leadingShare(Target.named(VISITS), Target.named(ADMISSIONS)));

    private static final Path FOLDER = Path.of("src/test/resources/public/hub");

    /// The states of each health region of the United States.
    private static final List<String> REGIONS =
            List.of(
                    "CT ME MA NH RI VT",
                    "NJ NY PR",
                    "DE DC MD PA VA WV",
                    "AL FL GA KY MS NC SC TN",
                    "IL IN MI MN OH WI",
                    "AR LA NM OK TX",
                    "IA KS MO NE",
                    "CO MT ND SD UT WY",
                    "AZ CA HI NV",
                    "AK ID OR WA");

    private HubData() {}

    static Table table(String file) {
        Path path = FOLDER.resolve(file);
        try {
            return ParquetTable.read(Files.readAllBytes(path), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReportArchive archive() {
        Table table = table("time-series-as-of-2025-09-24.parquet");
        double[] values = table.numbers("observation");
        List<Report> reports = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            reports.add(
                    new Report(
                            text(table, "target", row),
                            text(table, "location", row),
                            table.dates("target_end_date").get(row),
                            table.dates("as_of").get(row),
                            values[row]));
        }
        ReportArchive archive = ReportArchive.of(reports, geography(), Frequency.WEEKLY);
        assertThat(archive.targets()).containsOnlyKeys(ADMISSIONS, VISITS);
        return archive;
    }

    static String text(Table table, String column, int row) {
        return Objects.requireNonNull(table.texts(column).get(row));
    }

    static LocalDate date(Table table, String column, int row) {
        return table.dates(column).get(row);
    }

    static Geography geography() {
        List<Area> areas = new ArrayList<>();
        for (String line : lines(FOLDER.resolve("locations.csv"))) {
            String[] cells = line.split(",", -1);
            Optional<String> region = region(cells[0]);
            if (region.isPresent() || cells[0].equals("US")) {
                double population = Double.parseDouble(cells[3]);
                areas.add(new Area(cells[1], cells[2], population, region));
            }
        }
        return new Geography(areas, "US");
    }

    private static Optional<String> region(String state) {
        for (int i = 0; i < REGIONS.size(); i++) {
            if (List.of(REGIONS.get(i).split(" ", -1)).contains(state)) {
                return Optional.of("R" + (i + 1));
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

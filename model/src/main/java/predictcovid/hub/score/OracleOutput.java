package predictcovid.hub.score;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.file.DateCells;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;

/// What came as a hub itself tells it in its `oracle-output`: the columns that name tasks, as many
/// as are needed, `output_type_id` for categories, `oracle_value` (of categories 1 for the one that
/// came), and `as_of` where numbers were revised.
public final class OracleOutput implements TaskOutcomes {
    private static final String VALUE = "oracle_value";

    private final Map<Key, Known> known = new HashMap<>();

    /// A column that the file lacks, and a cell that is blank, are null.
    private record Key(
            String target,
            String location,
            @Nullable LocalDate reference,
            @Nullable Integer horizon,
            @Nullable LocalDate end) {}

    private record Known(LocalDate asOf, double number, Optional<String> category) {}

    private OracleOutput() {}

    /// The newest of everything, when a file is such a table; empty for other tables, and for
    /// folders, which hold time series.
    ///
    /// @param asOf later rows are not looked at
    /// @param round the column of the round's date
    /// @throws predictcovid.text.Fault when it cannot be read, or a column is not there
    public static Optional<OracleOutput> read(Path path, LocalDate asOf, String round) {
        if (Files.isDirectory(path)) {
            return Optional.empty();
        }
        TableFile file = TableFile.readAny(path);
        return file.table().column(VALUE).isPresent()
                ? Optional.of(of(file, asOf, round))
                : Optional.empty();
    }

    private static OracleOutput of(TableFile file, LocalDate asOf, String round) {
        file.demand("target", "location", VALUE);
        OracleOutput oracle = new OracleOutput();
        Table table = file.table();
        TextCells target = TextCells.of(file.require("target"));
        TextCells location = TextCells.of(file.require("location"));
        DateCells reference = dates(table, round);
        DateCells end = dates(table, "target_end_date");
        DateCells day = dates(table, "as_of");
        NumberCells horizon = table.column("horizon").map(NumberCells::of).orElse(NumberCells.NONE);
        TextCells category = table.column("output_type_id").map(TextCells::of).orElse(_ -> "");
        NumberCells value = NumberCells.of(file.require(VALUE));
        for (int row = 0; row < table.rows(); row++) {
            double steps = horizon.get(row).orElse(Double.NaN);
            Key key =
                    new Key(
                            target.get(row),
                            location.get(row),
                            reference.get(row).orElse(null),
                            Double.isNaN(steps) ? null : (int) steps,
                            end.get(row).orElse(null));
            LocalDate known = day.get(row).orElse(LocalDate.MIN);
            double number = value.get(row).orElse(Double.NaN);
            if (!known.isAfter(asOf) && !Double.isNaN(number)) {
                oracle.add(key, known, category.get(row), number);
            }
        }
        return oracle;
    }

    private static DateCells dates(Table table, String name) {
        Optional<Column> column = table.column(name);
        return column.isPresent() ? DateCells.of(column.get()) : _ -> Optional.empty();
    }

    private void add(Key key, LocalDate asOf, String category, double value) {
        boolean isNumber = NumberCells.BLANKS.contains(category.toLowerCase(Locale.ROOT));
        if (isNumber || value == 1) {
            known.merge(
                    key,
                    new Known(asOf, value, isNumber ? Optional.empty() : Optional.of(category)),
                    (one, other) -> other.asOf.isBefore(one.asOf) ? one : other);
        }
    }

    @Override
    public OptionalDouble number(ForecastTask task) {
        return of(task).filter(one -> one.category.isEmpty())
                .map(one -> OptionalDouble.of(one.number))
                .orElse(OptionalDouble.empty());
    }

    @Override
    public Optional<String> category(ForecastTask task, List<String> categories) {
        return of(task).flatMap(Known::category).filter(categories::contains);
    }

    private Optional<Known> of(ForecastTask task) {
        return keys(task).stream().flatMap(key -> Stream.ofNullable(known.get(key))).findFirst();
    }

    /// The ways in which a file may name the task, the closest first.
    private static List<Key> keys(ForecastTask task) {
        if (task.isOfNoWeek()) {
            return List.of(
                    key(task, task.referenceDate(), null, null), key(task, null, null, null));
        }
        LocalDate end = task.targetEndDate();
        return List.of(
                key(task, task.referenceDate(), task.horizon(), end),
                key(task, null, task.horizon(), end),
                key(task, task.referenceDate(), null, end),
                key(task, null, null, end),
                key(task, task.referenceDate(), task.horizon(), null));
    }

    private static Key key(
            ForecastTask task,
            @Nullable LocalDate reference,
            @Nullable Integer horizon,
            @Nullable LocalDate end) {
        return new Key(task.target(), task.location(), reference, horizon, end);
    }
}

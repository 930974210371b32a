package predictcovid.catalog.table;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import predictcovid.catalog.ContentWriter;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.RunManifest.Value;

/// The classic forecast file: exactly the columns `date` and `new_cases`. Other tables of a run
/// have columns of the same names.
public final class ForecastTable {
    public static final String DATE = "date";
    public static final String NEW_CASES = "new_cases";

    private ForecastTable() {}

    /// The forecast as a table.
    public static Table of(List<Value> values) {
        return Table.of(
                Column.dates(DATE, values.stream().map(Value::date).toList()),
                Column.numbers(NEW_CASES, values.stream().mapToDouble(Value::value).toArray()));
    }

    /// The forecast as a Parquet file's content.
    public static ContentWriter writer(List<Value> values) {
        return ParquetTable.writer(of(values));
    }

    /// Reads a forecast file from the datalake.
    public static List<Value> read(Datalake datalake, String path) {
        Table table = ParquetTable.read(datalake, path);
        List<LocalDate> dates = table.dates(DATE);
        double[] values = table.numbers(NEW_CASES);
        return IntStream.range(0, table.rows())
                .mapToObj(row -> new Value(dates.get(row), values[row]))
                .toList();
    }
}

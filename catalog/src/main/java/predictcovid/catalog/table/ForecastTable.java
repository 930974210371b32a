package predictcovid.catalog.table;

import java.util.List;
import predictcovid.catalog.ContentWriter;
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
}

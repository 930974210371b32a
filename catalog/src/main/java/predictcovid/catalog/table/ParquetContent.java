package predictcovid.catalog.table;

import java.util.Map;

/// What another program's Parquet file holds.
///
/// @param table the columns that can be read; days with gaps come as texts
/// @param types what every column of the file is stored as, in Arrow's words: `date`, `timestamp`,
///   `int32`, `int64`, `float`, `double`, `string`, `boolean`, or Parquet's own for any other
public record ParquetContent(Table table, Map<String, String> types) {
    public ParquetContent {
        types = Map.copyOf(types);
    }
}

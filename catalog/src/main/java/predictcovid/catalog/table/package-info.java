/// Small typed tables, as Parquet and as CSV.
@NullMarked
package predictcovid.catalog.table;

import org.jspecify.annotations.NullMarked;

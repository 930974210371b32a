/// Where a datalake can live, and how each place puts a whole file into a name.
@NullMarked
package predictcovid.catalog.store;

import org.jspecify.annotations.NullMarked;

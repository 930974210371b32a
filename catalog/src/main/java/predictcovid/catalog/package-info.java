/// What the datalake holds, and how to read and write it.
@NullMarked
package predictcovid.catalog;

import org.jspecify.annotations.NullMarked;

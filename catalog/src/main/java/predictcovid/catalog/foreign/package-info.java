/// How tables of anybody write numbers and dates and name their columns, told from all their cells
/// together.
@NullMarked
package predictcovid.catalog.foreign;

import org.jspecify.annotations.NullMarked;

/// CSV of anybody's, record by record: texts and the lines they stand on, no type guessed; and how
/// its numbers and dates are written and its columns named, told from all their cells together.
@NullMarked
package predictcovid.catalog.csv;

import org.jspecify.annotations.NullMarked;

/// CSV of anybody's, record by record: texts and the lines they stand on, no type guessed.
@NullMarked
package predictcovid.catalog.csv;

import org.jspecify.annotations.NullMarked;

/// What is done to the counts of a place before anything learns from them, and how often.
@NullMarked
package predictcovid.series.cleaning;

import org.jspecify.annotations.NullMarked;

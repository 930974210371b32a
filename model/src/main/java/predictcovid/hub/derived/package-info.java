/// Targets that follow from the weekly numbers of another: trends and the peak of a season.
@NullMarked
package predictcovid.hub.derived;

import org.jspecify.annotations.NullMarked;

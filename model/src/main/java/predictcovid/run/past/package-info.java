/// The forecasts of the last weeks, made again, and how good they were in each place.
@NullMarked
package predictcovid.run.past;

import org.jspecify.annotations.NullMarked;

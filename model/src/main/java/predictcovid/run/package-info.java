/// The story of each run, from settings to published files.
@NullMarked
package predictcovid.run;

import org.jspecify.annotations.NullMarked;

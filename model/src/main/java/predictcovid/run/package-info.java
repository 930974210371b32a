/// The story of one run, from settings to published files.
@NullMarked
package predictcovid.run;

import org.jspecify.annotations.NullMarked;

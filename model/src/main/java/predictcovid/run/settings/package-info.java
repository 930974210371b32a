/// The settings: their names, where a value comes from, and whether it is allowed.
@NullMarked
package predictcovid.run.settings;

import org.jspecify.annotations.NullMarked;

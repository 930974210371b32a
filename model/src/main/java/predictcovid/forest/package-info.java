/// The random forest, fitted by Smile.
@NullMarked
package predictcovid.forest;

import org.jspecify.annotations.NullMarked;

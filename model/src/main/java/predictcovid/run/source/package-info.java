/// What is understood of a table before it is used as a source.
@NullMarked
package predictcovid.run.source;

import org.jspecify.annotations.NullMarked;

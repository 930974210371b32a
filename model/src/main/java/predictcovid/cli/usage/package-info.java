/// What is wrong with a command line, and what may have been meant.
@NullMarked
package predictcovid.cli.usage;

import org.jspecify.annotations.NullMarked;

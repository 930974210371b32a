/// The command line.
@NullMarked
package predictcovid.cli;

import org.jspecify.annotations.NullMarked;

/// What the terminal tells the program and what the program prints on it.
@NullMarked
package predictcovid.cli.terminal;

import org.jspecify.annotations.NullMarked;

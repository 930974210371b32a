/// A made-up epidemic for the demonstration, never used unless asked for.
@NullMarked
package predictcovid.source.simulation;

import org.jspecify.annotations.NullMarked;

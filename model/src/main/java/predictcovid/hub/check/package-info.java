/// Checks submissions by a hub's rules, and says how to mend each fault.
@NullMarked
package predictcovid.hub.check;

import org.jspecify.annotations.NullMarked;

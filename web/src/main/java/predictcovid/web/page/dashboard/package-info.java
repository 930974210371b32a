/// The places of a run side by side: what came last, what is expected, and where it rises.
@NullMarked
package predictcovid.web.page.dashboard;

import org.jspecify.annotations.NullMarked;

/// What came of a hub's forecast tasks, and how good its submissions were.
@NullMarked
package predictcovid.hub.score;

import org.jspecify.annotations.NullMarked;

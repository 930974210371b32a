/// How good the submissions of a hub were, once it is known what came.
@NullMarked
package predictcovid.hub.score;

import org.jspecify.annotations.NullMarked;

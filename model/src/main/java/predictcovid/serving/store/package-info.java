/// What servers get, and where they are.
@NullMarked
package predictcovid.serving.store;

import org.jspecify.annotations.NullMarked;

/// The story of `hub ensemble`.
@NullMarked
package predictcovid.run.hub.ensemble;

import org.jspecify.annotations.NullMarked;

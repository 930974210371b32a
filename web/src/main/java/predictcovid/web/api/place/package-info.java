/// The places of a run for programs.
@NullMarked
package predictcovid.web.api.place;

import org.jspecify.annotations.NullMarked;

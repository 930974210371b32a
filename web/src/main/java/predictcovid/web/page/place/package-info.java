/// The pages of the places that a run forecasts.
@NullMarked
package predictcovid.web.page.place;

import org.jspecify.annotations.NullMarked;

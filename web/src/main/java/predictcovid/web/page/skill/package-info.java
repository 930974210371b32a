/// The page of how good past forecasts were.
@NullMarked
package predictcovid.web.page.skill;

import org.jspecify.annotations.NullMarked;

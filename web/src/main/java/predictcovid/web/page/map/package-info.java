/// The page with the map.
@NullMarked
package predictcovid.web.page.map;

import org.jspecify.annotations.NullMarked;

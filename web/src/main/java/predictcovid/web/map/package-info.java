/// The shapes of places, read from files of maps and drawn on a canvas.
@NullMarked
package predictcovid.web.map;

import org.jspecify.annotations.NullMarked;

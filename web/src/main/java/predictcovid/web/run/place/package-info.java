/// What a run observed and forecast in many places, read once and kept in memory.
@NullMarked
package predictcovid.web.run.place;

import org.jspecify.annotations.NullMarked;

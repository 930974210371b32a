/// What is taken away from a page: pictures and tables of the chart of a place.
@NullMarked
package predictcovid.web.page.share;

import org.jspecify.annotations.NullMarked;

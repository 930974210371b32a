/// Numbers, dates, places and comparisons in the reader's language.
@NullMarked
package predictcovid.web.page.words;

import org.jspecify.annotations.NullMarked;

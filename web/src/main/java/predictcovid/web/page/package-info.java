/// The pages: what is said of a run, in the reader's language.
@NullMarked
package predictcovid.web.page;

import org.jspecify.annotations.NullMarked;

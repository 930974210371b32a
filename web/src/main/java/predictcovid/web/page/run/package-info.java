/// What the page of one run says.
@NullMarked
package predictcovid.web.page.run;

import org.jspecify.annotations.NullMarked;

/// The page on which places are compared.
@NullMarked
package predictcovid.web.page.compare;

import org.jspecify.annotations.NullMarked;

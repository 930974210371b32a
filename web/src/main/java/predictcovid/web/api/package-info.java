/// The same for programs: JSON and CSV below `/api`.
@NullMarked
package predictcovid.web.api;

import org.jspecify.annotations.NullMarked;

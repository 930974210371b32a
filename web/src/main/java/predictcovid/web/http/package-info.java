/// What holds for every answer: language, security headers, caching, failures.
@NullMarked
package predictcovid.web.http;

import org.jspecify.annotations.NullMarked;

/// The rules of submissions, and where one is broken.
@NullMarked
package predictcovid.hub.check.finding;

import org.jspecify.annotations.NullMarked;

/// Checks what a submission says of each task as a whole.
@NullMarked
package predictcovid.hub.check.task;

import org.jspecify.annotations.NullMarked;

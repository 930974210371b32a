/// When to train, and training when it is time.
@NullMarked
package predictcovid.run.schedule;

import org.jspecify.annotations.NullMarked;

/// Who does the heavy work: this machine, or others.
@NullMarked
package predictcovid.engine;

import org.jspecify.annotations.NullMarked;

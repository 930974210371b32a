/// What a run starts from: its settings, its surroundings, its request, and the series it reads.
@NullMarked
package predictcovid.run.input;

import org.jspecify.annotations.NullMarked;

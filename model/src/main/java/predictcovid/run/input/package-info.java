/// What a run starts from: its surroundings, its request, and the series that it reads.
@NullMarked
package predictcovid.run.input;

import org.jspecify.annotations.NullMarked;

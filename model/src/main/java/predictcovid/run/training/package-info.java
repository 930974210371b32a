/// What a run learns: columns, forest and the model file.
@NullMarked
package predictcovid.run.training;

import org.jspecify.annotations.NullMarked;

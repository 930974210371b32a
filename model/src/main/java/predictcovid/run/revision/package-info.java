/// How the numbers of all targets and places were revised, as tables and pictures.
@NullMarked
package predictcovid.run.revision;

import org.jspecify.annotations.NullMarked;

/// What a run leaves behind: tables, pictures and the manifest.
@NullMarked
package predictcovid.run.publish;

import org.jspecify.annotations.NullMarked;

/// The published runs as the viewer sees them, read from the catalog and kept in memory.
@NullMarked
package predictcovid.web.run;

import org.jspecify.annotations.NullMarked;

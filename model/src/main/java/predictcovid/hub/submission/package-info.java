/// Submissions to a hub: their names, their files, and what describes their model.
@NullMarked
package predictcovid.hub.submission;

import org.jspecify.annotations.NullMarked;

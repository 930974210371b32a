/// Submissions to a hub, written and read: their names, their files, what describes their model.
@NullMarked
package predictcovid.hub.submission;

import org.jspecify.annotations.NullMarked;

/// What a hub asks for: its rounds and their tasks, as its `tasks.json` tells them.
@NullMarked
package predictcovid.hub.task;

import org.jspecify.annotations.NullMarked;

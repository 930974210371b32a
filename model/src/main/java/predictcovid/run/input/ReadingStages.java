package predictcovid.run.input;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import predictcovid.series.Steps;
import predictcovid.text.Notice;

/// Tells one piece of work after another, each from its first news on.
final class ReadingStages implements AutoCloseable {
    private final Progress progress;
    private @Nullable Notice what;
    private Progress.@Nullable Task task;

    ReadingStages(Progress progress) {
        this.progress = progress;
    }

    /// Ends what was told before.
    synchronized Progress.Task begin(Notice next) {
        Progress.Task now = task;
        if (now == null || !Objects.equals(next, what)) {
            close();
            now = progress.begin(next);
            what = next;
            task = now;
        }
        return now;
    }

    /// Whoever is heard of for the first time begins.
    Steps of(Notice stage) {
        return (done, total) -> begin(stage).reached(done, total, "");
    }

    @Override
    public synchronized void close() {
        if (task != null) {
            task.close();
            task = null;
        }
    }
}

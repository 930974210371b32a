package predictcovid.run.input;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.text.Notice;

/// What whoever runs the program must know of the datalake; the run that is published does not tell
/// it. For one thread.
public final class Warnings {
    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);

    private final List<Notice> all = new ArrayList<>();

    /// Logs the warning, and keeps it to be said at the end.
    public void add(Notice warning) {
        LOG.warn("{}", warning);
        all.add(warning);
    }

    /// The warnings so far.
    public List<Notice> all() {
        return List.copyOf(all);
    }
}

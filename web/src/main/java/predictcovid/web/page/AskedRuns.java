package predictcovid.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import predictcovid.web.http.Refusal;
import predictcovid.web.run.PublishedRuns;
import predictcovid.web.run.RunArchive;
import predictcovid.web.run.Snapshot;

/// Finds the runs that addresses name; `current` stands for the one published last.
@Component
public class AskedRuns {
    private final PublishedRuns published;
    private final RunArchive archive;

    AskedRuns(PublishedRuns published, RunArchive archive) {
        this.published = published;
        this.archive = archive;
    }

    /// The run of that id.
    ///
    /// @throws Refusal when there is none
    public AskedRun find(String runId) {
        Snapshot now = published.current();
        return (runId.equals(AskedRun.CURRENT) ? now.run() : archive.run(runId))
                .map(run -> new AskedRun(run, runId, now))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-run"));
    }
}

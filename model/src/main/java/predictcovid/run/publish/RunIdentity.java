package predictcovid.run.publish;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.RunStore;
import predictcovid.run.input.RunContext;
import predictcovid.text.Notice;

/// Which run it is.
///
/// @param command the word that the user typed
/// @param runId the name of the run's folder; a later run has a later name, whatever the clock says
public record RunIdentity(String command, Instant started, String runId) {
    /// A run that starts now. What is newest is told by the runs' names, so that a run after the
    /// clock was set back is named after the newest one, with a warning.
    public static RunIdentity begin(String command, RunContext context) {
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Instant> newest = new RunStore(context.datalake()).newest();
        Instant named =
                newest.filter(run -> !run.isBefore(now)).map(run -> run.plusMillis(1)).orElse(now);
        if (!named.equals(now)) {
            context.warnings()
                    .add(
                            new Notice(
                                    "run.clock-behind",
                                    DatalakeLayout.runId(now),
                                    DatalakeLayout.runId(newest.orElseThrow())));
        }
        return new RunIdentity(command, now, DatalakeLayout.runId(named));
    }
}

package predictcovid.run.input;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.DatalakeLock;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;
import predictcovid.engine.Engine;
import predictcovid.serving.Serving;
import predictcovid.text.Notice;

/// What every run works with.
///
/// @param values the settings as they were given, for the manifest
/// @param clock tells the time of the run; nothing that is forecast depends on it
/// @param program told in models and manifests
public record RunContext(
        Settings settings,
        SettingValues values,
        Datalake datalake,
        InstantSource clock,
        Progress progress,
        Warnings warnings,
        RunningProgram program) {
    private static final Logger LOG = LoggerFactory.getLogger(RunContext.class);
    private static final Duration LONGEST_WAIT_FOR_ANOTHER_RUN = Duration.ofMinutes(10);

    /// The version of the program.
    public String programVersion() {
        return program.version();
    }

    /// The day in the zone of the settings.
    public LocalDate today() {
        return clock.instant().atZone(settings.zone()).toLocalDate();
    }

    /// Whether a setting is other than its default.
    public boolean isChosen(Setting setting) {
        return !values.text(setting).equals(setting.defaultValue());
    }

    /// Threads by the settings.
    public Workers workers() {
        return new Workers(settings.workers());
    }

    /// Who does the heavy work by the settings; to be closed after it.
    ///
    /// @throws WrongSettings when others of the settings do not go with it
    /// @throws predictcovid.text.Fault when nobody can work there
    public Engine engine() {
        return new EngineChoice(settings, values).open();
    }

    /// Takes the datalake for this run, waiting for another trainer to finish, and cleans up after
    /// a run that was killed.
    public DatalakeLock takeDatalake(String command) {
        return takeDatalake(command, LONGEST_WAIT_FOR_ANOTHER_RUN);
    }

    /// The same with another patience.
    public DatalakeLock takeDatalake(String command, Duration patience) {
        DatalakeLock lock = DatalakeLock.acquire(datalake, command, patience, clock);
        try {
            RunStore runs = new RunStore(datalake);
            runs.recover(lock);
            if (runs.isDamaged()) {
                warnings.add(
                        new Notice(
                                "run.current-damaged",
                                DatalakeLayout.CURRENT_RUN,
                                DatalakeLayout.DAMAGED));
            }
            return lock;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Brings the servers of the settings up to date; one that fails is told as a warning.
    public void serve() {
        new Serving(datalake, warnings::add).serve(settings.publishTo());
    }

    /// Logs that a run is published, and how long it took.
    public void logEnd(RunManifest run) {
        double seconds = Duration.between(run.startedAt(), run.finishedAt()).toMillis() / 1000.0;
        LOG.atInfo()
                .addKeyValue("command", run.command())
                .addKeyValue("seconds", seconds)
                .log("published run {} after {} s", run.runId(), seconds);
    }
}

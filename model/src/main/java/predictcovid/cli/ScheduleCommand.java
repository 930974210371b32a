package predictcovid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import predictcovid.catalog.DatalakeLock;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;
import predictcovid.run.input.RunContext;
import predictcovid.run.schedule.ChildProcess;
import predictcovid.run.schedule.Schedule;
import predictcovid.run.schedule.Scheduler;
import predictcovid.run.schedule.WallClock;
import predictcovid.text.Fault;

/// `covid schedule`: trains when it is time, until it is stopped.
@Command(sortOptions = false)
final class ScheduleCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleCommand.class);

    private final Session session;

    @Mixin private CommonOptions common = new CommonOptions();

    @Option(names = "--trouble", paramLabel = "FILE", descriptionKey = "trouble")
    private @Nullable Path trouble;

    ScheduleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.run(common.verbose(), this::follow);
    }

    /// Being stopped is how it ends well.
    private int follow(RunContext context) {
        WallClock clock = new SystemClock(context.clock());
        note(Optional.empty());
        heal(context);
        try {
            Optional<Schedule> schedule = context.settings().schedule();
            if (schedule.isPresent()) {
                LOG.info("SCHEDULE is {}", schedule.get());
                scheduler(schedule.get(), context, clock).run();
            } else {
                LOG.info("SCHEDULE is off: nothing is trained until you call covid");
                clock.pause(Duration.ofDays(Integer.MAX_VALUE));
            }
        } catch (InterruptedException stopped) {
            LOG.info("stopped");
        }
        return 0;
    }

    /// After a kill it may be days to the next training.
    private static void heal(RunContext context) {
        try (DatalakeLock lock = context.takeDatalake("schedule", Duration.ZERO)) {
            LOG.debug("cleaned up: {}", lock);
        } catch (Fault busyOrReadOnly) {
            LOG.info("not cleaned up now: {}", busyOrReadOnly.getMessage());
        }
    }

    private Scheduler scheduler(Schedule schedule, RunContext context, WallClock clock) {
        RunStore runs = new RunStore(context.datalake());
        List<String> flags = session.flags(common.verbose());
        return new Scheduler(
                schedule,
                () -> lastTraining(runs),
                ChildProcess.of(Main.class, flags),
                clock,
                this::note);
    }

    /// A forecast made since by an older model does not count.
    private static Optional<Instant> lastTraining(RunStore runs) {
        return runs.current()
                .map(run -> runs.run(run.modelRunId()).orElse(run))
                .map(RunManifest::finishedAt);
    }

    private void note(Optional<String> why) {
        if (trouble == null) {
            return;
        }
        try {
            if (why.isPresent()) {
                Files.writeString(trouble, why.get());
            } else {
                Files.deleteIfExists(trouble);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record SystemClock(InstantSource source) implements WallClock {
        @Override
        public Instant instant() {
            return source.instant();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    }
}

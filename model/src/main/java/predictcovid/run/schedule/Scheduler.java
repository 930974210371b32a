package predictcovid.run.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.text.Fault;

/// Trains when it is time, one training after the other, until it is interrupted: at once when
/// there is no result yet, then by the schedule. A training that failed is tried again, later each
/// time.
public final class Scheduler {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

    /// Clocks are set and machines sleep, so the time is looked up this often.
    private static final Duration LOOK = Duration.ofSeconds(15);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final Duration LAST_RETRY = Duration.ofHours(1);

    private final Schedule schedule;
    private final Supplier<Optional<Instant>> lastTraining;
    private final Trainer trainer;
    private final WallClock clock;
    private final Consumer<Optional<String>> trouble;

    private int failures;
    private Instant notBefore = Instant.MIN;
    private Optional<Instant> announced = Optional.empty();

    /// A scheduler that has not begun.
    ///
    /// @param lastTraining when the datalake's model was trained; absent when there is none
    /// @param trouble is told why the last attempt failed, and of nothing once one has succeeded
    public Scheduler(
            Schedule schedule,
            Supplier<Optional<Instant>> lastTraining,
            Trainer trainer,
            WallClock clock,
            Consumer<Optional<String>> trouble) {
        this.schedule = schedule;
        this.lastTraining = lastTraining;
        this.trainer = trainer;
        this.clock = clock;
        this.trouble = trouble;
    }

    /// Works until it is interrupted.
    ///
    /// @throws InterruptedException when told to stop
    public void run() throws InterruptedException {
        while (true) {
            if (!clock.instant().isBefore(notBefore)) {
                look();
            }
            clock.pause(LOOK);
        }
    }

    private void look() throws InterruptedException {
        try {
            Optional<Instant> last = lastTraining.get();
            if (last.isEmpty() || schedule.isDue(last.get(), clock.instant())) {
                train();
            } else {
                announce(schedule.after(last.get()));
            }
        } catch (Fault unreadable) {
            fail(unreadable.in(Locale.ENGLISH));
        }
    }

    private void train() throws InterruptedException {
        int status = trainer.train();
        if (status != 0) {
            fail("The training ended with exit status " + status + ".");
            return;
        }
        failures = 0;
        trouble.accept(Optional.empty());
    }

    private void fail(String why) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 10));
        failures++;
        notBefore = clock.instant().plus(wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY);
        LOG.error(
                "{} The last good run stays. Trying again at {}.", why, schedule.local(notBefore));
        trouble.accept(Optional.of(why));
    }

    private void announce(Optional<Instant> next) {
        if (!next.equals(announced)) {
            announced = next;
            next.ifPresent(time -> LOG.info("next training: {}", schedule.local(time)));
        }
    }
}

package predictcovid.run.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.text.Fault;

/// A day or a month of a schedule in no time: pauses only move the clock.
class SchedulerTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");
    private static final Schedule AT_SIX = Schedule.of("0 6 * * *", ZoneOffset.UTC);

    private final FastClock clock = new FastClock();
    private final List<String> trainings = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    private Optional<Instant> lastTraining = Optional.empty();
    private int status;

    @Test
    void trainsAtOnceWhenThereIsNoResult() {
        workFor(Duration.ofMinutes(1));

        assertThat(trainings).containsExactly("2026-11-23T12:00:00Z");
    }

    @Test
    void trainsByTheScheduleWhenThereIsAResult() {
        lastTraining = Optional.of(MONDAY.minusSeconds(60));

        workFor(Duration.ofDays(3));

        assertThat(trainings)
                .containsExactly(
                        "2026-11-24T06:00:00Z", "2026-11-25T06:00:00Z", "2026-11-26T06:00:00Z");
    }

    @Test
    void makesUpOnceForTimesMissed() {
        lastTraining = Optional.of(MONDAY.minus(Duration.ofDays(9)));

        workFor(Duration.ofHours(12));

        assertThat(trainings).containsExactly("2026-11-23T12:00:00Z");
    }

    @Test
    void countsATrainingThatSomebodyElseStarted() {
        lastTraining = Optional.of(MONDAY.minusSeconds(60));

        workFor(Duration.ofHours(18).minusMinutes(1));
        lastTraining = Optional.of(clock.now.plusSeconds(90));
        workFor(Duration.ofHours(1));

        assertThat(trainings).isEmpty();
    }

    @Test
    void triesAgainLaterEachTimeAfterAFailure() {
        status = 1;

        workFor(Duration.ofHours(4));

        assertThat(trainings)
                .containsExactly(
                        "2026-11-23T12:00:00Z",
                        "2026-11-23T12:05:00Z",
                        "2026-11-23T12:15:00Z",
                        "2026-11-23T12:35:00Z",
                        "2026-11-23T13:15:00Z",
                        "2026-11-23T14:15:00Z",
                        "2026-11-23T15:15:00Z");
        assertThat(troubles).hasSize(7).last().asString().contains("exit status 1");
    }

    @Test
    void isUntroubledOnceATrainingHasSucceeded() {
        status = 1;
        workFor(Duration.ofMinutes(1));

        status = 0;
        workFor(Duration.ofMinutes(10));

        assertThat(troubles).hasSize(2).last().isEqualTo("none");
    }

    @Test
    void outlivesADatalakeThatCannotBeRead() {
        Scheduler scheduler =
                new Scheduler(
                        AT_SIX,
                        () -> {
                            throw new Fault("catalog.not-found", "results/run.json", "lake");
                        },
                        () -> 0,
                        clock,
                        why -> troubles.add(why.orElse("none")));

        workFor(scheduler, Duration.ofMinutes(16));

        assertThat(troubles).hasSize(3).allMatch(why -> why.contains("results/run.json"));
    }

    private void workFor(Duration time) {
        workFor(
                new Scheduler(
                        AT_SIX,
                        () -> lastTraining,
                        this::train,
                        clock,
                        why -> troubles.add(why.orElse("none"))),
                time);
    }

    private void workFor(Scheduler scheduler, Duration time) {
        clock.end = clock.now.plus(time);
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(scheduler::run);
    }

    private int train() {
        trainings.add(clock.now.toString());
        if (status == 0) {
            lastTraining = Optional.of(clock.now.plusSeconds(5));
        }
        return status;
    }

    private static final class FastClock implements WallClock {
        private Instant now = MONDAY;
        private Instant end = MONDAY;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            now = now.plus(duration);
            if (!now.isBefore(end)) {
                throw new InterruptedException();
            }
        }
    }
}

package predictcovid.run.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// São Paulo is three hours behind UTC; 23 November 2026 is a Monday.
    @Test
    void comesAtTheTimeOfTheZone() {
        Schedule mondaysAtSix = Schedule.of("0 6 * * 1", SAO_PAULO);

        assertThat(mondaysAtSix.after(at("2026-11-17T12:00:00Z")))
                .contains(at("2026-11-23T09:00:00Z"));
        assertThat(mondaysAtSix.after(at("2026-11-23T09:00:00Z")))
                .contains(at("2026-11-30T09:00:00Z"));
    }

    @Test
    void isDueOnceATimeHasComeSinceTheLastTraining() {
        Schedule mondaysAtSix = Schedule.of("0 6 * * 1", SAO_PAULO);
        Instant lastWeek = at("2026-11-16T09:05:00Z");

        assertThat(mondaysAtSix.isDue(lastWeek, at("2026-11-23T08:59:59Z"))).isFalse();
        assertThat(mondaysAtSix.isDue(lastWeek, at("2026-11-23T09:00:00Z"))).isTrue();
        assertThat(mondaysAtSix.isDue(at("2026-11-23T09:05:00Z"), at("2026-11-29T23:00:00Z")))
                .isFalse();
    }

    @Test
    void isDueAfterWeeksOfDowntime() {
        assertThat(
                        Schedule.of("0 6 * * 1", SAO_PAULO)
                                .isDue(at("2026-09-01T00:00:00Z"), at("2026-11-24T00:00:00Z")))
                .isTrue();
    }

    /// On 29 March 2026 Berlin's clocks went from 2:00 to 3:00, on 25 October from 3:00 to 2:00.
    @Test
    void comesOnceOnDaysThatTheClocksChange() {
        Schedule atHalfPastTwo = Schedule.of("30 2 * * *", BERLIN);

        assertThat(atHalfPastTwo.after(at("2026-03-28T12:00:00Z")))
                .contains(at("2026-03-29T01:30:00Z"));
        assertThat(atHalfPastTwo.after(at("2026-10-24T12:00:00Z")))
                .contains(at("2026-10-25T00:30:00Z"));
        assertThat(atHalfPastTwo.after(at("2026-10-25T00:30:00Z")))
                .contains(at("2026-10-26T01:30:00Z"));
    }

    /// In the hour that is repeated the clock shows 2:15 again after the training of 2:30.
    @Test
    void aTimeThatHasComeDoesNotComeAgainWhenTheClockIsSetBack() {
        Schedule atHalfPastTwo = Schedule.of("30 2 * * *", BERLIN);

        assertThat(atHalfPastTwo.after(at("2026-10-25T01:15:00Z")))
                .contains(at("2026-10-26T01:30:00Z"));
    }

    /// Days of 2026 and of 2027's first week, on two of which Berlin's and Santiago's clocks change
    /// at 2:00 or midnight; São Paulo's have not changed since 2019.
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 30 2 * * *, 365",
        "Europe/Berlin, 30 2 * * 0, 52",
        "America/Santiago, 30 0 * * *, 365",
        "America/Santiago, 30 23 * * *, 365",
        "America/Santiago, 30 0 * * 0, 52",
        "America/Sao_Paulo, 30 2 * * *, 365",
        "America/Sao_Paulo, 30 0 * * 0, 52",
    })
    void comesOnceOnEachDayThatItNames(ZoneId zone, String expression, int times) {
        Schedule schedule = Schedule.of(expression, zone);
        Instant end = LocalDate.of(2027, 1, 1).atStartOfDay(zone).toInstant();
        List<LocalDate> days = new ArrayList<>();
        Instant time = LocalDate.of(2026, 1, 1).atStartOfDay(zone).toInstant();
        for (Instant look = time; look.isBefore(end); look = look.plusSeconds(15 * 60)) {
            if (schedule.isDue(time, look)) {
                time = look;
                days.add(LocalDate.ofInstant(look, zone));
            }
        }

        assertThat(days).doesNotHaveDuplicates().hasSize(times);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "weekly",
                "* * * *",
                "0 6 * * 1 *",
                "61 * * * *",
                "0 6 * * 9",
                "0 0 30 2 *"
            })
    void refusesWhatIsNoScheduleOrNeverComes(String expression) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.of(expression, ZoneOffset.UTC));
    }

    @Test
    void showsItselfAndTimesWithTheZone() {
        Schedule schedule = Schedule.of("0 6 * * 1", SAO_PAULO);

        assertThat(schedule).hasToString("0 6 * * 1 (America/Sao_Paulo)");
        assertThat(schedule.local(at("2026-11-30T09:00:00.5Z")))
                .isEqualTo("2026-11-30 06:00:00 (America/Sao_Paulo)");
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}

package predictcovid.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
    /// A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void keepsAllDaysThenTheNewestOfEachWeekThenOfEachMonth() {
        List<LocalDate> daily = LocalDate.of(2026, 1, 1).datesUntil(TODAY.plusDays(1)).toList();

        SortedSet<LocalDate> kept = kept("7d,2w,3m", daily);

        assertThat(kept)
                .containsExactly(
                        // from 9 August on, the newest of each month before the weeks
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 31),
                        LocalDate.of(2026, 11, 9),
                        // Sunday, and the Monday that begins the week of the days
                        LocalDate.of(2026, 11, 15),
                        LocalDate.of(2026, 11, 22),
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 25),
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2026, 11, 27),
                        LocalDate.of(2026, 11, 28),
                        LocalDate.of(2026, 11, 29),
                        LocalDate.of(2026, 11, 30));
    }

    /// What went before cannot be missed a week or a month later.
    @Test
    void leavesOneOfEachWeekAndMonthWhenItIsAppliedEveryDay() {
        List<LocalDate> there = new ArrayList<>();
        Retention retention = Retention.parse("10d,8w,24m");
        for (LocalDate today : LocalDate.of(2024, 1, 1).datesUntil(TODAY.plusDays(1)).toList()) {
            there.add(today);
            there =
                    new ArrayList<>(
                            retention.kept(there, day -> day, Comparator.naturalOrder(), today));
        }

        for (int week = 3; week <= 8; week++) {
            LocalDate monday = TODAY.minusWeeks(week);
            assertThat(between(there, monday, monday.plusWeeks(1)))
                    .as("from %s", monday)
                    .hasSize(1);
        }
        for (int month = 3; month <= 24; month++) {
            LocalDate first = TODAY.withDayOfMonth(1).minusMonths(month);
            assertThat(between(there, first, first.plusMonths(1))).as("from %s", first).hasSize(1);
        }
    }

    private static List<LocalDate> between(List<LocalDate> all, LocalDate from, LocalDate to) {
        return all.stream().filter(day -> !day.isBefore(from) && day.isBefore(to)).toList();
    }

    @Test
    void keepsTheNewestHoweverOldItIs() {
        assertThat(kept("1d", List.of(TODAY.minusYears(3), TODAY.minusYears(2))))
                .containsExactly(TODAY.minusYears(2));
    }

    @Test
    void mayKeepDaysAndMonthsAlone() {
        assertThat(Retention.parse("31d, 12m")).isEqualTo(new Retention(31, 0, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "0d", "-7d", "7w", "7d,7d", "7d,3m,2w", "all", "999999d"})
    void refusesWhatSaysNothing(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.parse(text));
    }

    private static SortedSet<LocalDate> kept(String text, List<LocalDate> days) {
        return new TreeSet<>(
                Retention.parse(text).kept(days, day -> day, Comparator.naturalOrder(), TODAY));
    }
}

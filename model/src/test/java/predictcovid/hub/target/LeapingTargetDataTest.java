package predictcovid.hub.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.series.Area;
import predictcovid.text.Fault;

/// A damaged file that can still be read: its numbers leap from week to week.
class LeapingTargetDataTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 6);
    private static final int WEEKS = 52;

    @TempDir private Path folder;

    /// Of 51 weeks with a week before, all, and 26, leap.
    @Test
    void numbersThatMostlyLeapAreRefused() {
        assertThatThrownBy(() -> read(week -> week % 2 == 0 ? 10 : 5000))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("51 of 51 numbers")
                .hasMessageContaining("take it again");
        assertThatThrownBy(() -> read(week -> week < 27 && week % 2 == 0 ? 10 : 5000))
                .hasMessageContaining("27 of 51 numbers");
    }

    @Test
    void numbersOfWhichHalfLeapAreTakenWithAWarning() throws IOException {
        TargetData data = read(week -> week < 25 && week % 2 == 0 ? 10 : 5000);

        assertThat(data.reports()).hasSize(WEEKS);
        assertThat(data.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.kind()).isEqualTo(TargetProblem.Kind.JUMP));
    }

    @Test
    void fewCasesAndMissingNumbersDoNotLeap() throws IOException {
        assertThat(read(week -> week % 2 == 0 ? 0 : 50).problems()).isEmpty();
        assertThat(read(week -> week % 2 == 0 ? Double.NaN : 5000).reports()).hasSize(WEEKS);
    }

    private TargetData read(IntToDoubleFunction value) throws IOException {
        StringBuilder rows =
                new StringBuilder("as_of,location,target,target_end_date,observation\n");
        for (int week = 0; week < WEEKS; week++) {
            double number = value.applyAsDouble(week);
            rows.append(
                    "2025-09-24,US,wk inc covid hosp,%s,%s\n"
                            .formatted(FIRST.plusWeeks(week), Double.isNaN(number) ? "" : number));
        }
        Path file = Files.writeString(folder.resolve("target.csv"), rows);
        return TargetData.read(
                file,
                TargetRequest.of(
                        List.of(new Area("US", "United States", 332_875_137, Optional.empty()))));
    }
}

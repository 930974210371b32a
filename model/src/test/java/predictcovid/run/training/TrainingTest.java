package predictcovid.run.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.text.Fault;

class TrainingTest {
    private static final LocalDate MAY = LocalDate.parse("2020-05-01");
    private static final LocalDate FIRST = LocalDate.parse("2020-01-05");

    /// 24 weeks to 14 June.
    private final TimeSeries weeks = series(Frequency.WEEKLY, 24);

    @Test
    void aSeriesWithTooLittleAfterADateThatNobodyChoseIsLearntFromItsFirstStep() {
        Training.Windows windows = Training.windows(weeks, MAY, false, 5);

        assertThat(windows.start()).isEqualTo(FIRST.minusDays(1));
        assertThat(windows.fold().train().firstDate()).isEqualTo(FIRST);
        assertThat(windows.train().size()).isEqualTo(7);
        assertThat(windows.validation().size()).isEqualTo(7);
    }

    @Test
    void aDateThatSomebodyChoseStands() {
        assertThatThrownBy(() -> Training.windows(weeks, MAY, true, 5))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault ->
                                assertThat(fault.in(Locale.ENGLISH))
                                        .startsWith(
                                                "Land has too little to learn from between"
                                                        + " START_DATE_DATA 2020-05-01"));
    }

    @Test
    void enoughAfterTheDateIsAllThatIsLearntFrom() {
        Training.Windows windows = Training.windows(series(Frequency.DAILY, 180), MAY, false, 5);

        assertThat(windows.start()).isEqualTo(MAY);
        assertThat(windows.fold().train().firstDate()).isEqualTo(MAY.plusDays(1));
        assertThat(windows.fold().validation().size()).isEqualTo(22);
    }

    @Test
    void aSeriesThatEndsBeforeADateThatNobodyChoseIsLearntAsAWhole() {
        TimeSeries spring = series(Frequency.DAILY, 60);

        assertThat(Training.windows(spring, MAY, false, 5).start()).isEqualTo(FIRST.minusDays(1));
        assertThatThrownBy(() -> Training.windows(spring, MAY, true, 5))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault ->
                                assertThat(fault.in(Locale.ENGLISH))
                                        .startsWith("Land has no observation after"));
    }

    private static TimeSeries series(Frequency frequency, int steps) {
        return new TimeSeries(
                "Land",
                frequency,
                FIRST,
                IntStream.range(0, steps).mapToDouble(step -> 100 + step % 7).toArray());
    }
}

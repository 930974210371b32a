package predictcovid.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.target.Frequency;

class SeriesCleaningTest {
    private static final Place ALDORIA = new Place("ALD", "Aldoria", Optional.of("Norda"));
    private static final LocalDate FIRST = LocalDate.parse("2020-06-01");
    private static final double MISSING = Double.NaN;

    @Test
    void keepsGoodNumbersInOrderOfDate() {
        CleanSeries clean = SeriesCleaning.clean(List.of(on(2, 30), on(0, 10), on(1, 0)));

        assertThat(clean.series().values()).containsExactly(10, 0, 30);
        assertThat(clean.series().firstDate()).isEqualTo(FIRST);
        assertThat(clean.report()).isEqualTo(CleaningReport.EMPTY);
    }

    @Test
    void takesAGapForMissingAndNotForZero() {
        CleanSeries clean = SeriesCleaning.clean(List.of(on(0, 10), on(3, 40)));

        assertThat(clean.series().values()).containsExactly(10, MISSING, MISSING, 40);
        assertThat(clean.report().count(CleaningPolicy.GAP)).isEqualTo(2);
    }

    @Test
    void takesABlankForMissing() {
        CleanSeries clean = SeriesCleaning.clean(List.of(on(0, 10), on(1, MISSING)));

        assertThat(clean.series().values()).containsExactly(10, MISSING);
        assertThat(clean.report().count(CleaningPolicy.BLANK)).isEqualTo(1);
    }

    @Test
    void takesANegativeCorrectionForMissing() {
        CleanSeries clean = SeriesCleaning.clean(List.of(on(0, 10), on(1, -766), on(2, 12)));

        assertThat(clean.series().values()).containsExactly(10, MISSING, 12);
        assertThat(clean.report().count(CleaningPolicy.NEGATIVE_CORRECTION)).isEqualTo(1);
    }

    @Test
    void countsTheSameRowTwiceOnceAndLetsTheLaterOfTwoDifferentOnesStand() {
        CleanSeries clean =
                SeriesCleaning.clean(List.of(on(0, 10), on(0, 10), on(1, 20), on(1, 25)));

        assertThat(clean.series().values()).containsExactly(10, 25);
        assertThat(clean.report().count(CleaningPolicy.DUPLICATE)).isEqualTo(1);
        assertThat(clean.report().count(CleaningPolicy.CONFLICTING_DUPLICATE)).isEqualTo(1);
    }

    @Test
    void doesNotBelieveZerosAfterAHighLevel() {
        CleanSeries clean = SeriesCleaning.withoutLateZeros(daily(100, 120, 90, 110, 0, 0));

        assertThat(clean.series().values()).containsExactly(100, 120, 90, 110, MISSING, MISSING);
        assertThat(clean.report().count(CleaningPolicy.LATE_ZERO)).isEqualTo(2);
    }

    @Test
    void believesZerosAfterALowLevel() {
        TimeSeries series = daily(1, 0, 2, 0, 0);

        CleanSeries clean = SeriesCleaning.withoutLateZeros(series);

        assertThat(clean.series().values()).containsExactly(1, 0, 2, 0, 0);
        assertThat(clean.report()).isEqualTo(CleaningReport.EMPTY);
    }

    /// Two weeks of 2 a day after two of 40: over both the mean would be 21.
    @Test
    void believesZerosAfterTwoQuietWeeksHoweverHighTheLevelWasBefore() {
        double[] values = DoubleStream.concat(days(14, 40), days(14, 2)).toArray();

        assertThat(lateZeros(Frequency.DAILY, values)).isZero();
    }

    /// Two weeks of 12 a day after two of none: over both the mean would be 6.
    @Test
    void doesNotBelieveZerosAfterTwoHighWeeksHoweverQuietItWasBefore() {
        double[] values = DoubleStream.concat(days(14, 0), days(14, 12)).toArray();

        assertThat(lateZeros(Frequency.DAILY, values)).isEqualTo(2);
    }

    /// Ten a day is the least level that makes zeros incredible: seventy a week.
    @ParameterizedTest
    @CsvSource({"DAILY, 11, 2", "DAILY, 9, 0", "WEEKLY, 77, 2", "WEEKLY, 63, 0"})
    void tenADayAreEnoughNotToBelieveZeros(Frequency frequency, double level, long zeros) {
        assertThat(lateZeros(frequency, days(20, level).toArray())).isEqualTo(zeros);
    }

    /// How many of two zeros after these values are not believed.
    private static long lateZeros(Frequency frequency, double... values) {
        double[] all = Arrays.copyOf(values, values.length + 2);
        CleanSeries clean =
                SeriesCleaning.withoutLateZeros(new TimeSeries("Aldoria", frequency, FIRST, all));
        return clean.report().count(CleaningPolicy.LATE_ZERO);
    }

    private static DoubleStream days(int count, double value) {
        return DoubleStream.generate(() -> value).limit(count);
    }

    @Test
    void believesAZeroInTheMiddle() {
        CleanSeries clean = SeriesCleaning.withoutLateZeros(daily(100, 0, 90, 110));

        assertThat(clean.series().values()).containsExactly(100, 0, 90, 110);
    }

    private static Observation on(int day, double newCases) {
        return new Observation(ALDORIA, FIRST.plusDays(day), newCases);
    }

    private static TimeSeries daily(double... values) {
        return new TimeSeries("Aldoria", Frequency.DAILY, FIRST, values);
    }
}

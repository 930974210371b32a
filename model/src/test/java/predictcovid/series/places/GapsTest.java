package predictcovid.series.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

class GapsTest {
    @Test
    void liesOnTheLineBetweenItsNeighbours() {
        assertThat(missing(Frequency.DAILY, 10, Double.NaN, Double.NaN, 40))
                .isEqualTo(Map.of(1, 20.0, 2, 30.0));
    }

    @Test
    void neitherBeginsNorEndsASeries() {
        assertThat(missing(Frequency.DAILY, Double.NaN, 10, 11, Double.NaN)).isEmpty();
    }

    /// Two weeks are a gap; a longer silence is a place that stopped reporting.
    @ParameterizedTest
    @CsvSource({"DAILY, 13, 13", "DAILY, 14, 14", "DAILY, 15, 0", "WEEKLY, 2, 2", "WEEKLY, 3, 0"})
    void isAtMostTwoWeeksLong(Frequency frequency, int unknown, int filled) {
        double[] values = new double[unknown + 2];
        Arrays.fill(values, 1, unknown + 1, Double.NaN);

        assertThat(missing(frequency, values)).hasSize(filled);
    }

    private static Map<Integer, Double> missing(Frequency frequency, double... values) {
        Map<Integer, Double> missing = new TreeMap<>();
        Gaps.forEach(
                new TimeSeries("Aldoria", frequency, LocalDate.of(2020, 6, 1), values),
                missing::put);
        return missing;
    }
}

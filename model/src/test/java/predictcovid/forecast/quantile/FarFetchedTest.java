package predictcovid.forecast.quantile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FarFetchedTest {
    private static final LocalDate ORIGIN = LocalDate.of(2022, 4, 23);
    private static final double[] OBSERVED = {3, Double.NaN, 15, 0};

    @Test
    void twentyTimesTheLargestValueIsBelieved() {
        assertThat(FarFetched.of(List.of(upTo(1, 300)), OBSERVED)).isEmpty();
    }

    @Test
    void moreIsNotAndTheFarthestIsTold() {
        QuantileForecast far = upTo(3, 900);

        assertThat(FarFetched.of(List.of(upTo(1, 301), far, upTo(2, 500)), OBSERVED))
                .contains(new FarFetched(far.task(), 900, 15));
    }

    @Test
    void aSeriesOfZerosIsHeldAgainstOneEvent() {
        assertThat(FarFetched.of(List.of(upTo(1, 20)), new double[3])).isEmpty();
        assertThat(FarFetched.of(List.of(upTo(1, 21)), new double[3])).isPresent();
    }

    private static QuantileForecast upTo(int week, double highest) {
        double[] quantiles = new double[QuantileLevels.HUB.size()];
        Arrays.fill(quantiles, 5);
        quantiles[quantiles.length - 1] = highest;
        return new QuantileForecast(
                new ForecastTask("wk inc case", "AP", ORIGIN, week, ORIGIN.plusWeeks(week)),
                quantiles);
    }
}

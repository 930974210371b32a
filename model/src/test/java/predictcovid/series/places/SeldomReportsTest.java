package predictcovid.series.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

class SeldomReportsTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    @Test
    void totalsOfTwoWeeksAreHalved() {
        SeldomReports reports = new SeldomReports(every(14, 5));

        assertThat(reports.weeks()).hasValue(2);
        TimeSeries weekly = reports.spread(2);
        assertThat(weekly.firstDate()).isEqualTo(FIRST.minusDays(7));
        assertThat(IntStream.range(0, 10).mapToDouble(week -> weekly.value(7 * week)))
                .hasSize(10)
                .containsOnly(50.0);
        assertThat(weekly.observations()).isEqualTo(10);
    }

    @Test
    void weeklyAndDailyReportsStand() {
        assertThat(new SeldomReports(every(7, 9)).weeks()).isEmpty();
        assertThat(new SeldomReports(every(1, 60)).weeks()).isEmpty();
        assertThat(new SeldomReports(every(60, 6)).weeks()).isEmpty();
    }

    @Test
    void zerosBetweenReportsAreReports() {
        double[] values = new double[100];
        IntStream.range(0, 7).forEach(i -> values[14 * i] = 3);

        assertThat(new SeldomReports(series(values)).weeks()).isEmpty();
    }

    private static TimeSeries every(int days, int reports) {
        double[] values = new double[days * (reports - 1) + 1];
        Arrays.fill(values, Double.NaN);
        IntStream.range(0, reports).forEach(i -> values[days * i] = 100);
        return series(values);
    }

    private static TimeSeries series(double[] values) {
        return new TimeSeries("Aa", Frequency.DAILY, FIRST, values);
    }
}

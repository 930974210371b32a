package predictcovid.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.target.Frequency;

class BacklogTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);

    /// A place with 20 cases a day reports 70: 50 more than usual, 3.5 times as many. Fifty are a
    /// twentieth of 1,000 cases in all, and less of 1,001. Three times 20 are 40 more.
    @ParameterizedTest
    @CsvSource({"70, 1000, 3.5", "70, 1001, 0", "60, 800, 3", "59, 500, 0", "250, 1000, 12.5"})
    void isThreeTimesWhatIsUsualAndATwentiethOfAll(double reported, double all, double ratio) {
        double[] place = new double[15];
        Arrays.fill(place, 20);
        place[14] = reported;
        double[] sum = new double[15];
        Arrays.fill(sum, 500);
        sum[14] = all;

        Optional<Backlog> backlog =
                Backlog.atEnd(series("World", sum), List.of(series("Aldoria", place)));

        assertThat(backlog)
                .isEqualTo(
                        ratio > 0
                                ? Optional.of(new Backlog("Aldoria", reported, ratio))
                                : Optional.empty());
    }

    private static TimeSeries series(String name, double[] values) {
        return new TimeSeries(name, Frequency.DAILY, FIRST, values);
    }
}

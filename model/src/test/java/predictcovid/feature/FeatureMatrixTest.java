package predictcovid.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.text.Fault;

class FeatureMatrixTest {
    /// A Wednesday.
    private static final LocalDate FIRST = LocalDate.parse("2020-07-01");

    @Test
    void computesEveryColumnByItsDefinition() {
        FeatureMatrix rows = FeatureMatrix.of(daily(10, 20, 60, 50), 3);

        assertThat(rows.columns())
                .containsExactly(
                        "month",
                        "day",
                        "weekday",
                        "current_new_cases",
                        "diff_current_new_cases",
                        "mean_current_days");
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.date(0)).isEqualTo("2020-07-03");
        assertThat(rows.row(0)).containsExactly(7, 3, 4, 60, 40, 30);
        assertThat(rows.level(0)).isEqualTo(60);
        assertThat(rows.target(0)).isEqualTo(-10);
    }

    @Test
    void leavesOutRowsThatNeedAMissingValue() {
        FeatureMatrix rows = FeatureMatrix.of(daily(10, 20, Double.NaN, 40, 50, 60, 70), 2);

        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.date(0)).isEqualTo("2020-07-05");
        assertThat(rows.date(1)).isEqualTo("2020-07-06");
    }

    @Test
    void noFeatureReadsTheNextStep() {
        double[] values = {10, 20, 60, 50, 40, 80, 90};
        for (int t = 3; t < values.length - 1; t++) {
            double[] changed = values.clone();
            Arrays.fill(changed, t + 1, changed.length, 1e9);
            assertThat(FeatureMatrix.row(Feature.all(3), daily(changed), t))
                    .isEqualTo(FeatureMatrix.row(Feature.all(3), daily(values), t));
        }
    }

    @Test
    void selectKeepsTheOrderAskedFor() {
        FeatureMatrix rows = FeatureMatrix.of(daily(10, 20, 60, 50), 3);

        assertThat(rows.select(List.of("weekday", "month")).row(0)).containsExactly(4, 7);
    }

    @Test
    void knowsAtAnOriginOnlyTargetsUpToIt() {
        FeatureMatrix rows = FeatureMatrix.of(daily(1, 2, 3, 4, 5, 6), 1);

        FeatureMatrix known = rows.knownAt(LocalDate.parse("2020-07-04"));

        assertThat(known.date(known.size() - 1)).isEqualTo("2020-07-03");
    }

    @Test
    void refusesUnknownColumnsByName() {
        assertThatThrownBy(() -> Feature.named(List.of("month", "temperature"), 5))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("temperature")
                .hasMessageContaining("mean_current_days");
    }

    private static TimeSeries daily(double... values) {
        return new TimeSeries("Aldoria", Frequency.DAILY, FIRST, values);
    }
}

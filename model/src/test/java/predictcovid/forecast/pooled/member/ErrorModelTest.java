package predictcovid.forecast.pooled.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Figures from numpy's `lstsq` on rows that are scaled by the roots of their weights.
class ErrorModelTest {
    private static final double[] EVENTS = of(i -> (i * i) % 97 + 0.5);
    private static final double[] WEIGHTS = of(i -> 1 + (i % 5) / 2.0);
    private static final double[] CHANGES =
            of(i -> (1 + 0.5 * Math.sin(i)) * Math.sqrt(0.04 + 1.5 / (EVENTS[i] + 1)));

    @Test
    void separatesTheEpidemicsOwnPartFromThatOfCounting() {
        ErrorModel model = ErrorModel.fit(CHANGES, EVENTS, WEIGHTS);

        assertThat(model.own()).isEqualTo(0.0511436687475254, within(1e-9));
        assertThat(model.counting()).isEqualTo(1.5635988244487908, within(1e-8));
    }

    @Test
    void theSignOfAChangeDoesNotMatter() {
        double[] turned = of(i -> i % 2 == 0 ? CHANGES[i] : -CHANGES[i]);

        assertThat(ErrorModel.fit(turned, EVENTS, WEIGHTS))
                .isEqualTo(ErrorModel.fit(CHANGES, EVENTS, WEIGHTS));
    }

    @Test
    void anOutlierIsCutAtThe99PercentQuantile() {
        double[] outlier = CHANGES.clone();
        outlier[7] = 40;

        assertThat(ErrorModel.fit(outlier, EVENTS, WEIGHTS).own())
                .isEqualTo(13.148312877004846, within(1e-6));
    }

    @Test
    void isNeverWithoutError() {
        assertThat(ErrorModel.fit(of(_ -> 0), EVENTS, WEIGHTS))
                .isEqualTo(new ErrorModel(0.002, 0.02));
    }

    @Test
    void equalCountsLeaveTheStart() {
        assertThat(ErrorModel.fit(CHANGES, of(_ -> 9), WEIGHTS).deviation(9)).isBetween(0.1, 1.0);
    }

    @Test
    void fewerEventsDeviateMore() {
        ErrorModel model = new ErrorModel(0.04, 0.6);

        assertThat(model.deviation(1)).isEqualTo(Math.sqrt(0.34), within(1e-12));
        assertThat(model.deviation(1e12)).isEqualTo(0.2, within(1e-9));
    }

    @Test
    void changesThatVaryNoMoreWithFewerEventsDoNotExplodeWhereNothingIsLeftToCount() {
        double[] events = of(400, i -> (i * i) % 397 * 3 + 0.5);
        double[] weights = of(400, i -> 1 + (i % 5) / 2.0);
        double[] changes =
                of(400, i -> (1 + 0.5 * Math.sin(i)) * Math.sqrt(0.04 + 150 / (events[i] + 100)));

        ErrorModel model = ErrorModel.fit(changes, events, weights);

        // counting alone: a 0.190, b 50.5, and so a deviation of 7.1 where nothing was counted
        assertThat(model.few()).isEqualTo(64);
        assertThat(model.own()).isEqualTo(0.10792161055407845, within(1e-9));
        assertThat(model.counting()).isEqualTo(115.24141485893074, within(1e-6));
        assertThat(model.deviation(0)).isEqualTo(1.38151, within(1e-5));
    }

    @Test
    void changesThatCountingExplainsKeepIt() {
        assertThat(ErrorModel.fit(CHANGES, EVENTS, WEIGHTS).few()).isEqualTo(1);
    }

    private static double[] of(java.util.function.IntToDoubleFunction value) {
        return of(60, value);
    }

    private static double[] of(int rows, java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, rows).mapToDouble(value).toArray();
    }
}

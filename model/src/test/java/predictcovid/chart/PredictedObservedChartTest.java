package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.Validation;
import predictcovid.backtest.ValidationPoint;
import predictcovid.chart.paint.Palette;
import predictcovid.target.Frequency;
import predictcovid.text.Texts;

class PredictedObservedChartTest {
    @Test
    void saysHowTheModelComparesWithTheBaseline() {
        Validation better = Examples.validation(100, 120, 110);
        Validation worse = new Validation(0.2, 0.1, better.points());

        assertThat(chart(better).alternative(Locale.ENGLISH))
                .isEqualTo(
                        "World: predicted and observed new cases a day, May 3 – May 4, 2020. The"
                                + " model errs 4.85 (RMSLE × 100), less than the baseline's 9.71, over"
                                + " 2 predictions one step ahead.");
        assertThat(chart(worse).alternative(Locale.ENGLISH))
                .contains("20.00", "no less than the baseline's 10.00");
        assertThat(chart(better).alternative(Texts.BRAZIL)).contains("4,85", "9,71", "2 previsões");
    }

    @Test
    void aDayWithoutPredictionBreaksTheLine() {
        List<ValidationPoint> points = Examples.validation(10, 12, 14, 16, 18, 20, 22, 24).points();
        List<ValidationPoint> gap =
                List.of(points.get(0), points.get(1), points.get(5), points.get(6));

        assertThat(lineColumns(gap)).isLessThan(lineColumns(points) / 2);
    }

    @Test
    void drawsEqualValuesASinglePointAndNone() {
        for (double[] values : new double[][] {{5, 5, 5}, {0, 0, 0}, {5, 5}, {1e9, 2e9}}) {
            Pixels pixels = render(Examples.validation(values));
            assertThat(pixels.count(Palette.PREDICTED)).isGreaterThan(100);
        }
        assertThat(render(new Validation(0, 0, List.of())).count(Palette.PREDICTED)).isZero();
        assertThat(chart(new Validation(0, 0, List.of())).title(Locale.ENGLISH))
                .isEqualTo("No observations.");
    }

    private static int lineColumns(List<ValidationPoint> points) {
        return render(new Validation(0.1, 0.1, points)).columns(Palette.OBSERVED).length;
    }

    private static Pixels render(Validation validation) {
        return Pixels.of(chart(validation).render(Locale.ENGLISH, Examples.REAL));
    }

    private static PredictedObservedChart chart(Validation validation) {
        return new PredictedObservedChart("World", Frequency.DAILY, validation);
    }
}

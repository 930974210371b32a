package predictcovid.chart.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskScore;
import predictcovid.backtest.summary.PitHistogram;
import predictcovid.chart.Examples;
import predictcovid.chart.Pixels;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.skill.PitChart.Panel;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.text.Texts;

class PitChartTest {
    private static final Judged JUDGED =
            new Judged(Examples.ADMISSIONS, Examples.FIRST, Examples.FIRST.plusWeeks(30));

    @Test
    void saysEveryShare() {
        PitChart chart = new PitChart(JUDGED, List.of(panel("ours", 0, 0, 1000, 501)));

        assertThat(chart.alternative(Locale.ENGLISH))
                .isEqualTo(
                        "Calibration: hospital admissions a week, May 2 – Nov 28, 2020. Shares of"
                                + " outcomes from the lowest to the highest part of the forecast"
                                + " distribution: ours: 50.0%; 0.0%; 25.0%; 0.0%; 25.0%.");
        assertThat(chart.alternative(Texts.BRAZIL)).contains("50,0%; 0,0%; 25,0%");
    }

    @Test
    void drawsABarWhereOutcomesFell() {
        Pixels pixels =
                Pixels.of(
                        new PitChart(JUDGED, List.of(panel("ours", 0, 0, 0, 1000)))
                                .render(Locale.ENGLISH, Examples.REAL));
        int[] bars = pixels.columns(Palette.tint(Palette.PREDICTED, 0.75));

        assertThat(bars[0]).isLessThan(300);
        assertThat(bars[bars.length - 1]).isGreaterThan(2200);
        assertThat(bars).doesNotContain(1200);
    }

    @Test
    void drawsSixForecastersAtMostAndNone() {
        List<Panel> many = Collections.nCopies(9, panel("ours", 3));

        assertThat(new PitChart(JUDGED, many).panels()).hasSize(6);
        assertThat(
                        Pixels.of(new PitChart(JUDGED, many).render(Locale.ENGLISH, Examples.REAL))
                                .distinctColors())
                .isPositive();
        Pixels none =
                Pixels.of(new PitChart(JUDGED, List.of()).render(Locale.ENGLISH, Examples.REAL));
        assertThat(none.count(Palette.tint(Palette.PREDICTED, 0.75))).isZero();
    }

    /// Outcomes among quantiles from 280 to 720.
    private static Panel panel(String name, double... outcomes) {
        QuantileForecast forecast = Examples.place("Brazil", 10, 1).forecasts().getFirst();
        List<TaskScore> scores =
                DoubleStream.of(outcomes)
                        .mapToObj(outcome -> TaskScore.of(name, forecast, Outcome.of(outcome)))
                        .toList();
        return new Panel(name, PitHistogram.of(scores, 5));
    }
}

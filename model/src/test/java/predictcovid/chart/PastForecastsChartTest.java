package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.chart.paint.Palette;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.TimeSeries;
import predictcovid.text.Texts;

class PastForecastsChartTest {
    /// 100, 102, … by week.
    private static final TimeSeries OBSERVED = Examples.place("Brazil", 60, 1).history();

    /// Of four weekly forecasts from weeks 20 to 28, those of week 28 and 24 and 20 do not overlap.
    @Test
    void drawsForecastsThatDoNotOverlap() {
        List<QuantileForecast> every =
                IntStream.rangeClosed(20, 28)
                        .boxed()
                        .flatMap(week ->
                                IntStream.range(0, 4)
                                        .mapToObj(h -> forecast(week, h, 100 + 2 * (week + h))))
                        .toList();

        assertThat(chart(every).alternative(Locale.ENGLISH))
                .isEqualTo(
                        "Brazil: past forecasts of hospital admissions a week, Aug 22 – Dec 5,"
                                + " 2020. ours, 3 past forecasts over what happened: of 12"
                                + " outcomes, 12 lie in the 50% interval and 12 in the 95%"
                                + " interval.");
        int[] columns =
                Pixels.of(chart(every).render(Locale.ENGLISH, Examples.REAL))
                        .columns(Fan.color(0.95));
        assertThat(IntStream.range(1, columns.length).filter(i -> columns[i] > columns[i - 1] + 40))
                .hasSize(2);
    }

    @Test
    void countsWhatTheIntervalsHeld() {
        List<QuantileForecast> missing =
                List.of(
                        forecast(20, 0, 140),
                        forecast(20, 1, 142 + 0.8 * 11),
                        forecast(20, 2, 144 + 12),
                        forecast(59, 1, 1));

        assertThat(chart(missing).alternative(Texts.BRAZIL))
                .endsWith(
                        "ours, 2 previsões passadas sobre o que aconteceu: de 3 resultados, 1 no"
                                + " intervalo de 50% e 2 no de 95%.");
    }

    @Test
    void drawsNoForecastsAsWell() {
        PastForecastsChart none = chart(List.of());

        assertThat(none.alternative(Locale.ENGLISH)).contains("no past forecasts");
        Pixels pixels = Pixels.of(none.render(Locale.ENGLISH, Examples.REAL));
        assertThat(pixels.count(Palette.OBSERVED)).isPositive();
        assertThat(pixels.count(Fan.color(0.95))).isZero();
    }

    /// Quantiles from 11 below the median to 11 above it, one apart.
    private static QuantileForecast forecast(int week, int horizon, double median) {
        return Examples.quantiles(
                OBSERVED, Examples.FIRST.plusWeeks(week), horizon, median, Math.min(11, median));
    }

    private static PastForecastsChart chart(List<QuantileForecast> forecasts) {
        return new PastForecastsChart(Examples.ADMISSIONS, "ours", OBSERVED, forecasts);
    }
}

package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.chart.paint.Palette;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.text.Texts;

class SmallMultiplesChartTest {
    @Test
    void putsTheLargestPlacesFirstOnAsManyPagesAsItTakes() {
        List<SmallMultiplesChart> pages =
                SmallMultiplesChart.pages(Examples.ADMISSIONS, places(53));

        assertThat(pages)
                .extracting(SmallMultiplesChart::name)
                .containsExactly(
                        "places-wk-inc-covid-hosp-1",
                        "places-wk-inc-covid-hosp-2",
                        "places-wk-inc-covid-hosp-3");
        assertThat(pages.getFirst().alternative(Locale.ENGLISH))
                .isEqualTo(
                        "Forecasts for 53 places to EW 8 (Feb 27, 2021): hospital admissions a week."
                                + " The 24 largest of 53 places. The number is the median expected"
                                + " last; each on its own scale. Most: P53"
                                + " 26,500, P52 26,000, P51 25,500, P50 25,000, P49 24,500.");
        assertThat(pages.getLast().alternative(Texts.BRAZIL))
                .contains("Os lugares 49 a 53 de 53 por tamanho.", "P5 2.500");
        assertThat(pages.getLast().panels()).hasSize(5);
    }

    @Test
    void saysNothingOfPagesWhenThereIsOne() {
        assertThat(
                        SmallMultiplesChart.pages(Examples.ADMISSIONS, places(24))
                                .getFirst()
                                .alternative(Locale.ENGLISH))
                .doesNotContain("page");
        assertThat(SmallMultiplesChart.pages(Examples.ADMISSIONS, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3", "5, 3", "7, 4", "13, 6", "24, 6"})
    void setsPanelsSideBySide(int places, int columns) {
        Pixels pixels =
                render(SmallMultiplesChart.pages(Examples.ADMISSIONS, places(places)).getFirst());

        int[] fans = pixels.columns(Fan.color(0.5));
        long gaps = IntStream.range(1, fans.length).filter(i -> fans[i] > fans[i - 1] + 60).count();
        assertThat(gaps + 1).isEqualTo(columns);
    }

    @Test
    void drawsAPlaceWithoutForecastLast() {
        TimeSeries history =
                new TimeSeries(
                        "Nowhere",
                        Frequency.WEEKLY,
                        Examples.FIRST,
                        new double[] {Double.NaN, 3, Double.NaN});
        List<PlacePanel> places =
                List.of(new PlacePanel(history, List.of()), Examples.place("P", 40, 1));

        SmallMultiplesChart chart =
                SmallMultiplesChart.pages(Examples.ADMISSIONS, places).getFirst();

        assertThat(chart.alternative(Locale.ENGLISH)).endsWith("Most: P 500, Nowhere –.");
        assertThat(render(chart).count(Palette.OBSERVED)).isPositive();
    }

    /// Weeks of 10 and a median of 10; the upper end of 95 %, the last but one quantile, is 110.
    @Test
    void saysWhereABandGoesOnAboveTheTop() {
        TimeSeries history =
                new TimeSeries("Low", Frequency.WEEKLY, Examples.FIRST, new double[] {10, 10, 10});
        QuantileForecast forecast =
                new QuantileForecast(
                        new ForecastTask(
                                "hosp",
                                "Low",
                                history.lastDate(),
                                1,
                                history.lastDate().plusDays(7)),
                        IntStream.range(0, 23)
                                .mapToDouble(k -> 10 * Math.max(1, k - 10))
                                .toArray());
        PlacePanel wide = new PlacePanel(history, List.of(forecast));
        PlacePanel whole = Examples.place("P", 40, 1);

        SmallMultiplesChart cut = pageOf(wide, whole);

        assertThat(cut.alternative(Locale.ENGLISH))
                .contains("▲: the band goes on above the top, up to this number. Most:");
        assertThat(cut.alternative(Texts.BRAZIL)).contains("▲: a faixa continua acima do topo");
        assertThat(pageOf(whole, whole).alternative(Locale.ENGLISH)).doesNotContain("▲");
    }

    private static SmallMultiplesChart pageOf(PlacePanel... places) {
        return SmallMultiplesChart.pages(Examples.ADMISSIONS, List.of(places)).getFirst();
    }

    private static Pixels render(SmallMultiplesChart chart) {
        return Pixels.of(chart.render(Locale.ENGLISH, Examples.REAL));
    }

    private static List<PlacePanel> places(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Examples.place("P" + i, 40, i))
                .toList();
    }
}

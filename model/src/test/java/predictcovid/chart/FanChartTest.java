package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.chart.paint.Palette;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.text.Texts;

class FanChartTest {
    private static final PlacePanel PLACE = Examples.place("Brazil", 60, 1);
    private static final FanChart CHART =
            new FanChart(Examples.ADMISSIONS, PLACE.history(), PLACE.forecasts());

    @Test
    void saysWhatIsExpectedLastAndWhatWasObservedLast() {
        assertThat(CHART.alternative(Locale.ENGLISH))
                .isEqualTo(
                        "Brazil: forecast of hospital admissions a week, EW 25 – EW 28 (Jul 17,"
                                + " 2021). Expected in EW 28 (Jul 17, 2021): 500; the 80% interval"
                                + " runs from 340 to 660. Last observed: 218 in EW 24 (Jun 19,"
                                + " 2021).");
        assertThat(CHART.alternative(Texts.BRAZIL))
                .contains("previsão de internações por semana", "de 340 a 660");
    }

    /// 218 on 19 June, 900 on the week before beyond the axis, which ends at 800.
    @Test
    void marksWhatWasReportedWhereABacklogIsLeftOut() {
        double[] values = PLACE.history().values();
        int week = values.length - 2;
        values[week] = 900;
        TimeSeries reported =
                new TimeSeries("Brazil", Frequency.WEEKLY, PLACE.history().firstDate(), values);
        FanChart chart =
                new FanChart(Examples.ADMISSIONS, PLACE.history(), PLACE.forecasts(), reported);

        assertThat(chart.alternative(Locale.ENGLISH))
                .isEqualTo(
                        CHART.alternative(Locale.ENGLISH)
                                + " The 900 reported for EW 23 (Jun 12, 2021) probably hold a"
                                + " backlog, which is left out.");
        assertThat(chart.alternative(Texts.BRAZIL)).contains("12 de jun. de 2021", "900");
        Pixels before = render(CHART);
        Pixels marked = render(chart);
        int column = before.columns(Palette.OBSERVED).length;
        assertThat(marked.columns(Palette.OBSERVED)).hasSizeGreaterThanOrEqualTo(column);
        assertThat(marked.count(Palette.OBSERVED)).isGreaterThan(before.count(Palette.OBSERVED));
    }

    @Test
    void ordersForecastsByTheirEnd() {
        List<QuantileForecast> reversed = new ArrayList<>(PLACE.forecasts());
        Collections.reverse(reversed);
        FanChart chart = new FanChart(Examples.ADMISSIONS, PLACE.history(), reversed);

        assertThat(chart.alternative(Locale.ENGLISH)).isEqualTo(CHART.alternative(Locale.ENGLISH));
        assertThat(chart.render(Locale.ENGLISH, Examples.REAL).png())
                .isEqualTo(CHART.render(Locale.ENGLISH, Examples.REAL).png());
    }

    /// The axis goes to 800; 500 ± 220 ends at 280 and 720, and its 50 % at 400 and 600.
    @Test
    void drawsEachBandWhereItsQuantilesAre() {
        Pixels pixels = render(CHART);
        int[] wide = pixels.columns(Fan.color(0.95));
        int column = wide[wide.length - 3];

        int[] outer = pixels.span(Fan.color(0.95), column);
        int[] inner = pixels.span(Fan.color(0.5), column);
        double outerHeight = outer[1] - outer[0];
        assertThat((inner[1] - inner[0]) / outerHeight).isBetween(0.49, 0.51);
        assertThat(pixels.columns(Fan.color(0.8))).isNotEmpty();
    }

    @Test
    void drawsHalfAYearOfAWeeklySeriesAndTwelveWeeksOfADailyOne() {
        assertThat(new FanPlot(Examples.ADMISSIONS, PLACE.history(), List.of()).recent().size())
                .isEqualTo(26);
        TimeSeries daily =
                new TimeSeries("Brazil", Frequency.DAILY, Examples.FIRST, new double[300]);
        assertThat(new FanPlot(Examples.ADMISSIONS, daily, List.of()).recent().size())
                .isEqualTo(84);
    }

    @Test
    void drawsADailyFanOfFourWeeks() {
        TimeSeries daily =
                new TimeSeries(
                        "Brazil",
                        Frequency.DAILY,
                        Examples.FIRST,
                        IntStream.range(0, 100).mapToDouble(i -> 1000 + i).toArray());
        List<QuantileForecast> forecasts =
                IntStream.rangeClosed(1, 28)
                        .mapToObj(
                                h -> Examples.quantiles(daily, daily.lastDate(), h, 1100, 20.0 * h))
                        .toList();
        FanChart chart =
                new FanChart(
                        new Quantity(Target.named("new_cases").every(Frequency.DAILY)),
                        daily,
                        forecasts);

        assertThat(chart.title(Locale.ENGLISH))
                .isEqualTo("Brazil: forecast of new cases a day, Aug 10 – Sep 6, 2020");
        assertThat(render(chart).count(Fan.color(0.5))).isGreaterThan(10_000);
    }

    @Test
    void cutsOffABandThatIsMoreThanThreeTimesAsHighAsAllElse() {
        TimeSeries history = PLACE.history();
        QuantileForecast huge =
                Examples.quantiles(history, history.lastDate(), 1, 500_000, 500_000);

        assertThat(Fan.axis(new double[] {100}, List.of(Fan.of(List.of(huge)))).max())
                .isLessThan(2_000_000);
        assertThat(Fan.axis(new double[] {100}, List.of(Fan.of(PLACE.forecasts()))).max())
                .isEqualTo(800);
        assertThat(Fan.axis(new double[] {Double.NaN}, List.of()).max()).isEqualTo(1);
    }

    @Test
    void drawsHistoryAloneForecastAloneAndNothing() {
        FanChart history = new FanChart(Examples.ADMISSIONS, PLACE.history(), List.of());
        assertThat(render(history).count(Palette.OBSERVED)).isPositive();
        assertThat(render(history).count(Fan.color(0.5))).isZero();

        TimeSeries none = new TimeSeries("Brazil", Frequency.WEEKLY, Examples.FIRST, new double[0]);
        FanChart forecast = new FanChart(Examples.ADMISSIONS, none, PLACE.forecasts());
        assertThat(render(forecast).count(Fan.color(0.5))).isPositive();
        assertThat(render(forecast).count(Palette.OBSERVED)).isZero();
        FanChart single = new FanChart(Examples.ADMISSIONS, none, PLACE.forecasts().subList(0, 1));
        assertThat(render(single).count(Fan.color(0.5))).isPositive();

        FanChart nothing = new FanChart(Examples.ADMISSIONS, none, List.of());
        assertThat(nothing.alternative(Locale.ENGLISH)).endsWith("No observations.");
        assertThat(render(nothing).count(Palette.OBSERVED)).isZero();
    }

    private static Pixels render(FanChart chart) {
        return Pixels.of(chart.render(Locale.ENGLISH, Examples.REAL));
    }
}

package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import predictcovid.chart.paint.ForecastPlot;
import predictcovid.chart.paint.Palette;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.ForecastPoint;
import predictcovid.forecast.Interval;
import predictcovid.series.TimeSeries;
import predictcovid.target.Target;
import predictcovid.text.Texts;

class ForecastChartTest {
    private static final Target CASES = Target.named("day inc case");

    /// Columns from which on the plot and the numbers beside it stand, clear of the key.
    private static final int PLOT = 240;

    private final TimeSeries history = Examples.wave(83);

    @Test
    void titleSaysPlaceSubjectAndDates() {
        ForecastChart chart =
                new ForecastChart(history, List.of(Examples.forecast(history, 300_000, 7, 7)));

        assertThat(chart.title(Locale.ENGLISH))
                .isEqualTo("World: forecast of new cases a day, Jul 24 – Jul 30, 2020");
        assertThat(chart.title(Texts.BRAZIL))
                .isEqualTo(
                        "Mundo: previsão de casos novos por dia, 24 de jul. – 30 de jul. de 2020");
    }

    @Test
    void alternativeTextSaysTheLastPointItsIntervalAndTheLastObservation() {
        ForecastChart chart =
                new ForecastChart(history, List.of(Examples.forecast(history, 300_000, 7, 7)));

        assertThat(chart.alternative(Locale.ENGLISH))
                .isEqualTo(
                        chart.title(Locale.ENGLISH)
                                + ". Expected on Jul 30, 2020: 300,000; the 80% interval runs from"
                                + " 270,000 to 330,000. Last observed: 252,752 on Jul 23, 2020.");
        assertThat(chart.alternative(Texts.BRAZIL))
                .contains("300.000", "270.000 a 330.000", "252.752 em 23 de jul. de 2020");
    }

    @Test
    void theWiderBandLiesAroundTheNarrowerOne() {
        Pixels pixels = render(Examples.forecast(history, 300_000, 7, 7));

        int column = middle(pixels);
        int[] wide = pixels.span(ForecastPlot.WIDE_COLOR, column);
        int[] narrow = pixels.span(ForecastPlot.NARROW_COLOR, column);
        assertThat(wide[0]).isLessThan(narrow[0] - 10);
        assertThat(wide[1]).isGreaterThan(narrow[1] + 10);
        assertThat(pixels.span(Palette.PREDICTED, column)[0]).isBetween(narrow[0], narrow[1]);
    }

    @Test
    void bandsEndWhereTheIntervalsEnd() {
        Pixels pixels = render(Examples.forecast(history, 300_000, 8, 4));

        int[] band = bandColumns(pixels);
        int[] line = pixels.columns(Palette.PREDICTED);
        int end = 1;
        while (line[end] == line[end - 1] + 1) {
            end++;
        }
        assertThat(band[band.length - 1] - band[0])
                .isCloseTo((line[end - 1] - line[0]) / 2, within(20));
    }

    @Test
    void withoutIntervalsThereAreNeitherBandsNorWordsForThem() {
        Forecast forecast = Examples.forecast(history, 300_000, 7, 0);
        Pixels pixels = render(forecast);

        assertThat(pixels.count(ForecastPlot.NARROW_COLOR)).isLessThan(50);
        assertThat(pixels.count(ForecastPlot.WIDE_COLOR)).isLessThan(50);
        assertThat(pixels.count(Palette.PREDICTED)).isGreaterThan(500);
        assertThat(new ForecastChart(history, List.of(forecast)).alternative(Locale.ENGLISH))
                .contains("Expected on Jul 30, 2020: 300,000.")
                .doesNotContain("interval");
    }

    @Test
    void aSinglePointHasItsBandsToo() {
        Pixels pixels = render(Examples.forecast(history, 300_000, 1, 1));

        assertThat(pixels.count(ForecastPlot.NARROW_COLOR)).isGreaterThan(200);
        assertThat(
                        new ForecastChart(
                                        history, List.of(Examples.forecast(history, 300_000, 1, 1)))
                                .title(Locale.ENGLISH))
                .isEqualTo("World: forecast of new cases a day, Jul 24, 2020");
    }

    @Test
    void aSinglePointAfterNothingObservedIsVisible() {
        TimeSeries unknown = Examples.daily(Double.NaN, Double.NaN);

        Pixels pixels = Pixels.of(chart(unknown, Examples.forecast(unknown, 50, 1, 1)));

        assertThat(pixels.count(Palette.PREDICTED, PLOT, 2400)).isGreaterThan(50);
        assertThat(
                        new ForecastChart(unknown, List.of(Examples.forecast(unknown, 50, 1, 1)))
                                .alternative(Locale.ENGLISH))
                .doesNotContain("Last observed");
    }

    @Test
    void theLineStartsAtTheLastKnownValueWhenTheNewestAreMissing() {
        double[] values = history.values();
        values[82] = Double.NaN;
        values[81] = Double.NaN;
        TimeSeries gap = Examples.daily(values);
        Forecast forecast = Examples.forecast(gap, 300_000, 7, 0);

        assertThat(new ForecastChart(gap, List.of(forecast)).alternative(Locale.ENGLISH))
                .contains("on Jul 21, 2020.");
        int[] line = Pixels.of(chart(gap, forecast)).columns(Palette.PREDICTED);
        int[] whole = Pixels.of(chart(history, forecast)).columns(Palette.PREDICTED);
        assertThat(line[0]).isLessThan(whole[0] - 30);
    }

    @Test
    void missingValuesBreakTheLineAndAreNotZero() {
        double[] values = history.values();
        Arrays.fill(values, 45, 65, Double.NaN);
        TimeSeries gap = Examples.daily(values);
        Forecast forecast = Examples.forecast(gap, 300_000, 7, 7);

        int[] columns = Pixels.of(chart(gap, forecast)).columns(Palette.OBSERVED);
        assertThat(widestGap(columns)).isGreaterThan(500);
        assertThat(widestGap(Pixels.of(chart(history, forecast)).columns(Palette.OBSERVED)))
                .isLessThan(20);
    }

    @Test
    void aValueBetweenMissingOnesIsADot() {
        TimeSeries alone = Examples.daily(5, Double.NaN, 7, Double.NaN, 6);

        Pixels pixels = Pixels.of(chart(alone, Examples.forecast(alone, 6, 3, 0)));

        assertThat(pixels.count(Palette.OBSERVED)).isGreaterThan(150);
        assertThat(widestGap(pixels.columns(Palette.OBSERVED))).isGreaterThan(300);
    }

    @Test
    void showsEightWeeksOfDaysAndAYearOfWeeks() {
        TimeSeries years = Examples.weekly(Examples.wave(200).values());

        assertThat(
                        new ForecastPlot(
                                        CASES,
                                        history,
                                        Examples.forecast(history, 1, 1, 0),
                                        List.of())
                                .recent()
                                .size())
                .isEqualTo(56);
        assertThat(
                        new ForecastPlot(CASES, years, Examples.forecast(years, 1, 1, 0), List.of())
                                .recent()
                                .size())
                .isEqualTo(52);
    }

    @Test
    void observationsAfterTheOriginAreNotShown() {
        Forecast early = Examples.forecast(history.head(70), 300_000, 7, 7);

        assertThat(new ForecastPlot(CASES, history, early, List.of()).recent().lastDate())
                .isEqualTo(early.origin());
    }

    @Test
    void weeksAreCalledWeeks() {
        TimeSeries weeks = Examples.weekly(10, 20, 30);
        ForecastChart chart = new ForecastChart(weeks, List.of(Examples.forecast(weeks, 40, 2, 2)));

        assertThat(chart.title(Locale.ENGLISH))
                .isEqualTo("Brazil: forecast of new cases a week, EW 21 – EW 22 (May 30, 2020)");
        assertThat(chart.title(Texts.BRAZIL))
                .startsWith("Brasil: previsão de casos novos por semana");
    }

    @Test
    void anEndlessIntervalIsCutOffAtTheTop() {
        ForecastPoint point =
                new ForecastPoint(
                        history.date(83),
                        1,
                        300_000,
                        List.of(new Interval(0.8, 200_000, 400_000), new Interval(0.95, 0, 1e12)));
        Forecast forecast =
                new Forecast(
                        "original",
                        "World",
                        history.frequency(),
                        history.lastDate(),
                        List.of(point));

        Pixels pixels = render(forecast);

        assertThat(pixels.span(ForecastPlot.NARROW_COLOR, bandColumns(pixels)[10])[0])
                .isGreaterThan(600);
        assertThat(pixels.span(Palette.OBSERVED, pixels.columns(Palette.OBSERVED)[60])[0])
                .isBetween(700, 1090);
    }

    @Test
    void drawsZeroAndHugeValuesAndNoPointsAtAll() {
        for (double value : new double[] {0, 0.001, 1, 1e9, 1e15}) {
            TimeSeries flat = Examples.daily(value, value, value, value);
            Pixels pixels = Pixels.of(chart(flat, Examples.forecast(flat, value, 3, 3)));
            assertThat(pixels.count(Palette.PREDICTED)).as("value %s", value).isGreaterThan(500);
        }
        Forecast none =
                new Forecast(
                        "original", "World", history.frequency(), history.lastDate(), List.of());
        assertThat(render(none).count(Palette.PREDICTED)).isZero();
        assertThat(new ForecastChart(history, List.of(none)).alternative(Locale.ENGLISH))
                .contains("252,752");
    }

    @Test
    void otherForecastersAreNamedAndDrawnAsThinLines() {
        Forecast leading = Examples.forecast(history, 300_000, 7, 7);
        Forecast other =
                new Forecast(
                        "naive",
                        "World",
                        history.frequency(),
                        history.lastDate(),
                        Examples.forecast(history, 450_000, 7, 0).points());
        ForecastChart both = new ForecastChart(history, List.of(leading, other));

        assertThat(both.alternative(Locale.ENGLISH))
                .contains("The forecaster naive expects 450,000.");
        assertThat(both.alternative(Texts.BRAZIL)).contains("O previsor naive espera 450.000.");
        assertThat(Pixels.of(both.render(Locale.ENGLISH, Examples.REAL)).count(Palette.VALIDATION))
                .isGreaterThan(100);
        assertThat(Pixels.of(chart(history, leading)).count(Palette.VALIDATION)).isZero();
    }

    private Pixels render(Forecast forecast) {
        return Pixels.of(chart(history, forecast));
    }

    private static Picture chart(TimeSeries history, Forecast forecast) {
        return new ForecastChart(history, List.of(forecast)).render(Locale.ENGLISH, Examples.REAL);
    }

    private static int[] bandColumns(Pixels pixels) {
        return pixels.columns(ForecastPlot.NARROW_COLOR);
    }

    private static int middle(Pixels pixels) {
        int[] columns = bandColumns(pixels);
        return columns[columns.length * 2 / 3];
    }

    private static int widestGap(int[] columns) {
        int widest = 0;
        for (int i = 1; i < columns.length; i++) {
            widest = Math.max(widest, columns[i] - columns[i - 1]);
        }
        return widest;
    }
}

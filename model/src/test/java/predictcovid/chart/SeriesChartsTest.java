package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.SeriesPlot;
import predictcovid.series.TimeSeries;
import predictcovid.target.Target;
import predictcovid.text.Texts;

/// The charts of one series: all of it, its training and its validation window.
class SeriesChartsTest {
    private static final Target CASES = Target.named("day inc case");

    private static final Color BAR = Palette.tint(Palette.OBSERVED, 0.38);

    @Test
    void titlesSayPlaceSubjectAndDates() {
        TimeSeries series = Examples.wave(83);

        assertThat(new SeriesChart(SeriesChart.Part.GROUPED, series).title(Locale.ENGLISH))
                .isEqualTo("World: new cases a day, May 2 – Jul 23, 2020");
        assertThat(new SeriesChart(SeriesChart.Part.TRAIN, series).title(Locale.ENGLISH))
                .isEqualTo("World: training data, new cases a day, May 2 – Jul 23, 2020");
        assertThat(new SeriesChart(SeriesChart.Part.VALIDATION, series).title(Texts.BRAZIL))
                .isEqualTo(
                        "Mundo: dados de validação, casos novos por dia, 2 de mai. – 23 de jul. de"
                                + " 2020");
        assertThat(
                        new SeriesChart(SeriesChart.Part.GROUPED, Examples.weekly(1, 2))
                                .title(Locale.ENGLISH))
                .isEqualTo("Brazil: new cases a week, May 2 – May 9, 2020");
    }

    @Test
    void theMeanOfSevenDaysNeedsSevenDaysAndFourValues() {
        double[] smoothed =
                new SeriesPlot(
                                CASES,
                                Examples.daily(7, 14, 21, 28, 35, 42, 49, 56, Double.NaN, 10),
                                Palette.OBSERVED)
                        .smoothed();

        assertThat(Arrays.copyOf(smoothed, 6)).containsOnly(Double.NaN);
        assertThat(smoothed[6]).isEqualTo(28);
        assertThat(smoothed[7]).isEqualTo(35);
        assertThat(smoothed[8]).isNaN();
        assertThat(smoothed[9]).isEqualTo((28 + 35 + 42 + 49 + 56 + 10) / 6.0);
        double no = Double.NaN;
        assertThat(
                        new SeriesPlot(
                                        CASES,
                                        Examples.daily(no, 1, no, 2, no, no, 3),
                                        Palette.OBSERVED)
                                .smoothed())
                .containsOnly(Double.NaN);
    }

    @Test
    void alternativeTextSaysTheLatestAndTheHighestMean() {
        double[] values = new double[20];
        Arrays.fill(values, 0, 7, 3000);
        Arrays.fill(values, 7, 20, 1500);

        assertThat(
                        new SeriesChart(SeriesChart.Part.GROUPED, Examples.daily(values))
                                .alternative(Locale.ENGLISH))
                .endsWith(
                        "Mean of the last 7 days: 1,500 new cases a day on May 21, 2020;"
                                + " highest: 3,000 on May 8, 2020.");
        assertThat(
                        new SeriesChart(SeriesChart.Part.GROUPED, Examples.weekly(5, 1200))
                                .alternative(Texts.BRAZIL))
                .endsWith(
                        "1.200 casos novos na semana até 9 de mai. de 2020, o mais alto do"
                                + " período.");
    }

    @Test
    void aMissingDayIsAGapInTheBars() {
        double[] values = new double[30];
        Arrays.fill(values, 100);
        long all = bars(values);
        values[10] = Double.NaN;
        values[11] = Double.NaN;

        assertThat(bars(values)).isBetween(all * 27 / 30, all * 29 / 30);
    }

    @Test
    void barsAreAsHighAsTheirValues() {
        double[] values = new double[30];
        Arrays.fill(values, 100);
        long all = bars(values);
        Arrays.fill(values, 0, 29, 50);

        assertThat(bars(values)).isBetween(all * 45 / 100, all * 60 / 100);
    }

    @Test
    void zeroesEqualHugeAndSingleValuesAreDrawn() {
        double[] month = new double[30];
        assertThat(bars(month)).isZero();
        Arrays.fill(month, 1e9);
        assertThat(bars(month)).isGreaterThan(300_000);
        TimeSeries single = Examples.daily(7);
        assertThat(Pixels.of(picture(single)).count(Palette.tint(Palette.OBSERVED, 0.75)))
                .isGreaterThan(50_000);
        assertThat(new SeriesChart(SeriesChart.Part.GROUPED, single).title(Locale.ENGLISH))
                .isEqualTo("World: new cases a day, May 2, 2020");
    }

    @Test
    void nothingKnownIsSaidInWords() {
        TimeSeries unknown = Examples.daily(Double.NaN, Double.NaN, Double.NaN);

        assertThat(new SeriesChart(SeriesChart.Part.TRAIN, unknown).alternative(Locale.ENGLISH))
                .endsWith("No observations.");
        assertThat(Pixels.of(picture(unknown)).count(Palette.OBSERVED)).isZero();
        assertThat(picture(Examples.daily()).width()).isEqualTo(2400);
    }

    @Test
    void negativeValuesHangBelowZero() {
        double[] values = new double[30];
        Arrays.fill(values, 100);
        values[15] = -100;

        Pixels pixels = Pixels.of(picture(Examples.daily(values)));
        int[] columns = pixels.columns(BAR);
        assertThat(Arrays.stream(columns).map(x -> pixels.span(BAR, x)[1]).max().orElseThrow())
                .isGreaterThan(1000);
        assertThat(pixels.span(BAR, columns[100])[1]).isLessThan(800);
    }

    private static long bars(double... values) {
        return Pixels.of(picture(Examples.daily(values))).count(BAR);
    }

    private static Picture picture(TimeSeries series) {
        return new SeriesChart(SeriesChart.Part.GROUPED, series)
                .render(Locale.ENGLISH, Examples.REAL);
    }
}

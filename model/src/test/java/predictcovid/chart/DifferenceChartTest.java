package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import predictcovid.chart.paint.Palette;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.text.Texts;

class DifferenceChartTest {
    private final TimeSeries train = Examples.daily(10, 15, 1012, Double.NaN, 20, 18);
    private final TimeSeries validation =
            new TimeSeries(
                    "World",
                    Frequency.DAILY,
                    Examples.FIRST.plusDays(6),
                    new double[] {2000, 700, 701});

    @Test
    void aDifferenceNeedsBothValuesInOneWindow() {
        assertThat(DifferenceChart.differences(train))
                .containsExactly(Double.NaN, 5, 997, Double.NaN, Double.NaN, -2);
    }

    @Test
    void alternativeTextSaysLargestAndTypicalChange() {
        assertThat(new DifferenceChart(train, validation).alternative(Locale.ENGLISH))
                .isEqualTo(
                        "World: change in new cases from day to day, May 2 – May 10, 2020. Largest"
                                + " rise: +997 on May 4, 2020; largest fall: −1,300 on May 9, 2020;"
                                + " typical size (median): 5.");
        assertThat(new DifferenceChart(train, validation).alternative(Texts.BRAZIL))
                .contains("−1.300 em");
    }

    @Test
    void windowsHaveTheirOwnColours() {
        Pixels pixels = render(train, validation);

        assertThat(pixels.columns(Palette.OBSERVED)[0])
                .isLessThan(pixels.columns(Palette.VALIDATION)[0]);
        assertThat(pixels.count(Palette.VALIDATION)).isGreaterThan(10_000);
    }

    @Test
    void fallsHangBelowZero() {
        Pixels pixels = render(Examples.daily(0, 100), Examples.daily(100, 0));

        int[] rises = pixels.columns(Palette.OBSERVED);
        int[] falls = pixels.columns(Palette.VALIDATION);
        assertThat(pixels.span(Palette.OBSERVED, rises[20])[1])
                .isLessThanOrEqualTo(pixels.span(Palette.VALIDATION, falls[20])[0] + 4);
    }

    @Test
    void worksWithoutValidationAndWithoutAnyDifference() {
        TimeSeries none = Examples.daily();

        assertThat(render(train, none).count(Palette.OBSERVED)).isGreaterThan(10_000);
        assertThat(new DifferenceChart(Examples.daily(5), none).alternative(Locale.ENGLISH))
                .endsWith("No observations.");
        assertThat(render(Examples.daily(5), none).count(Palette.OBSERVED)).isZero();
    }

    private static Pixels render(TimeSeries train, TimeSeries validation) {
        return Pixels.of(
                new DifferenceChart(train, validation).render(Locale.ENGLISH, Examples.REAL));
    }
}

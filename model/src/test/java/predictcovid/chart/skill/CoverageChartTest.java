package predictcovid.chart.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.Coverage;
import predictcovid.chart.Examples;
import predictcovid.chart.Pixels;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.skill.CoverageChart.AtHorizon;
import predictcovid.chart.skill.CoverageChart.Line;
import predictcovid.text.Texts;

class CoverageChartTest {
    private static final Judged JUDGED =
            new Judged(Examples.ADMISSIONS, Examples.FIRST, Examples.FIRST.plusWeeks(30));

    @Test
    void saysEveryCoverage() {
        CoverageChart chart =
                new CoverageChart(
                        JUDGED,
                        List.of(
                                new Line("ours", List.of(at(0, 0.5, 0.47), at(1, 0.48, 0.46))),
                                new Line("other", List.of(at(0, 0.6, Double.NaN)))));

        assertThat(chart.alternative(Locale.ENGLISH))
                .isEqualTo(
                        "Coverage by horizon: hospital admissions a week, May 2 – Nov 28, 2020."
                                + " Claimed → measured by horizon: ours: 50% → 50.0%; 48.0%, 80% →"
                                + " –; –, 95% → 47.0%; 46.0% · other: 50% → 60.0%, 80% → –, 95% →"
                                + " –.");
        assertThat(chart.alternative(Texts.BRAZIL)).contains("95% → 47,0%; 46,0%");
    }

    /// The band reaches two points to both sides: 46 % is twice as far from 50 % as its edge, 92 %
    /// one and a half times as far from 95 %.
    @Test
    void drawsTheLineWhereItIsBesideTheBand() {
        Line line = new Line("ours", List.of(at(0, 0.46, 0.92), at(1, 0.46, 0.92)));
        Pixels pixels = render(new CoverageChart(JUDGED, List.of(line)));

        assertThat(distanceInBands(pixels, 400)).isBetween(1.95, 2.05);
        assertThat(distanceInBands(pixels, 1900)).isBetween(1.45, 1.55);
    }

    /// How far below the band's middle the line lies in a column, in halves of the band.
    private static double distanceInBands(Pixels pixels, int column) {
        int[] band = pixels.span(Palette.tint(Palette.VALIDATION, 0.18), column);
        int[] line = pixels.span(Palette.PREDICTED, column);
        return (double) (line[0] + line[1] - band[0] - band[1]) / (band[1] - band[0]);
    }

    @Test
    void drawsNoForecasters() {
        assertThat(render(new CoverageChart(JUDGED, List.of())).count(Palette.VALIDATION))
                .isPositive();
    }

    private static AtHorizon at(int horizon, double fifty, double ninetyFive) {
        return new AtHorizon(
                horizon, List.of(new Coverage(0.5, fifty, 9), new Coverage(0.95, ninetyFive, 9)));
    }

    private static Pixels render(CoverageChart chart) {
        return Pixels.of(chart.render(Locale.ENGLISH, Examples.REAL));
    }
}

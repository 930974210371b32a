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
    private static final int PLOT_TOP = 256;

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

    /// The band reaches two points to both sides; the line of a coverage 4 points too low lies as
    /// far below it as the band is half wide.
    @Test
    void drawsTheLineWhereItIsBesideTheBand() {
        Pixels pixels =
                render(
                        new CoverageChart(
                                JUDGED,
                                List.of(
                                        new Line(
                                                "ours",
                                                List.of(at(0, 0.46, 0.91), at(1, 0.46, 0.91))))));
        int column = 400;
        int[] band = pixels.span(Palette.tint(Palette.VALIDATION, 0.18), column);
        int[] line = pixels.span(Palette.PREDICTED, column);

        double half = (band[1] - band[0]) / 2.0;
        double distance = (line[0] + line[1]) / 2.0 - (band[0] + band[1]) / 2.0;
        assertThat(distance / half).isBetween(1.95, 2.05);
        assertThat(line[0]).isGreaterThan(PLOT_TOP);
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

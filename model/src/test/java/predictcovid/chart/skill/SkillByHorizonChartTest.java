package predictcovid.chart.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.chart.Examples;
import predictcovid.chart.Pixels;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.skill.SkillByHorizonChart.Line;
import predictcovid.chart.skill.SkillByHorizonChart.Point;
import predictcovid.target.Frequency;
import predictcovid.text.Texts;

class SkillByHorizonChartTest {
    private static final Judged JUDGED =
            new Judged(Examples.ADMISSIONS, Examples.FIRST, Examples.FIRST.plusWeeks(30));

    @Test
    void saysEveryRatio() {
        SkillByHorizonChart chart =
                chart(
                        new Line("ours", List.of(new Point(1, 0.5), new Point(0, 0.622))),
                        new Line("other", List.of(new Point(0, 1.1), new Point(1, Double.NaN))));

        assertThat(chart.alternative(Locale.ENGLISH))
                .isEqualTo(
                        "Skill by horizon: hospital admissions a week, May 2 – Nov 28, 2020."
                                + " Weighted interval score over that of hub-baseline on the same"
                                + " forecasts; below 1 is better, logarithmic scale. By horizon:"
                                + " ours 0.62; 0.50 · other 1.10; –.");
        assertThat(chart.alternative(Texts.BRAZIL)).contains("ours 0,62; 0,50");
    }

    /// On a logarithmic scale 0.5 lies as far below 1 as 2 lies above it.
    @Test
    void drawsHalfAndDoubleEquallyFarFromTheBaseline() {
        Pixels pixels =
                render(
                        chart(
                                new Line("ours", List.of(new Point(0, 0.5), new Point(1, 0.5))),
                                new Line("other", List.of(new Point(0, 2), new Point(1, 2)))));
        int column = 1000;

        double low = middle(pixels.span(Palette.PREDICTED, column));
        double one = middle(pixels.span(Palette.INK, column));
        double high = middle(pixels.span(Palette.OBSERVED, column));
        assertThat((low - one) / (one - high)).isBetween(0.98, 1.02);
    }

    @Test
    void drawsSevenForecastersAndNone() {
        Line[] seven =
                IntStream.range(0, 7)
                        .mapToObj(i -> new Line("f" + i, List.of(new Point(0, 0.5 + 0.1 * i))))
                        .toArray(Line[]::new);

        assertThat(render(chart(seven)).count(Palette.BASE)).isPositive();
        assertThat(render(chart()).count(Palette.PREDICTED)).isZero();
        Line odd = new Line("odd", List.of(new Point(0, 0), new Point(1, Double.NaN)));
        assertThat(render(chart(odd)).count(Palette.PREDICTED)).isZero();
    }

    @Test
    void leavesOutLabelsOfHorizonsThatWouldTouch() {
        List<Integer> horizons = IntStream.rangeClosed(1, 28).boxed().toList();

        HorizonAxis axis = HorizonAxis.of(horizons, Frequency.DAILY);

        assertThat(axis.every(900)).isEqualTo(1);
        assertThat(axis.every(300)).isEqualTo(3);
        assertThat(HorizonAxis.of(List.of(3, 1, 3), Frequency.DAILY).horizons())
                .containsExactly(1, 3);
    }

    private static double middle(int[] span) {
        return (span[0] + span[1]) / 2.0;
    }

    private static SkillByHorizonChart chart(Line... lines) {
        return new SkillByHorizonChart(JUDGED, "hub-baseline", List.of(lines));
    }

    private static Pixels render(SkillByHorizonChart chart) {
        return Pixels.of(chart.render(Locale.ENGLISH, Examples.REAL));
    }
}

package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import predictcovid.chart.ColumnSearchChart.RankedColumns;
import predictcovid.chart.paint.Palette;
import predictcovid.text.Texts;

class ColumnSearchChartTest {
    @Test
    void alternativeTextSaysBestWorstAndBaseline() {
        ColumnSearchChart chart =
                new ColumnSearchChart(Examples.SUBJECT, Examples.ranking(63, 0), 0.097083);

        assertThat(chart.alternative(Locale.ENGLISH))
                .isEqualTo(
                        "World: error of 63 sets of columns, May 28 – Jun 18, 2020. Least error"
                                + " (RMSLE × 100): 5.00 with month. Greatest: 11.20; baseline: 9.71.");
        assertThat(chart.alternative(Texts.BRAZIL)).contains("5,00 com mês", "9,71");
    }

    @Test
    void theChosenSetStandsOutWhereverItRanks() {
        for (int chosen : new int[] {0, 19, 20, 40, 62}) {
            assertThat(render(Examples.ranking(63, chosen)).count(Palette.PREDICTED))
                    .as("chosen %s", chosen)
                    .isGreaterThan(5_000);
        }
        assertThat(render(Examples.ranking(63, -1)).count(Palette.PREDICTED)).isZero();
    }

    @Test
    void barsGrowWithTheError() {
        List<RankedColumns> ranking =
                List.of(
                        new RankedColumns(List.of("month"), 0.05, true),
                        new RankedColumns(List.of("day"), 0.10, false));
        Pixels pixels = render(ranking);

        int[] chosen = bar(pixels, Palette.PREDICTED);
        int[] other = bar(pixels, Palette.tint(Palette.OBSERVED, 0.6));
        assertThat(chosen[0]).isEqualTo(other[0]);
        assertThat((chosen[1] - chosen[0]) / (double) (other[1] - other[0])).isBetween(0.45, 0.55);
    }

    @Test
    void drawsOneSetNoSetAndAnErrorThatIsMissing() {
        assertThat(render(Examples.ranking(1, 0)).count(Palette.PREDICTED)).isPositive();
        assertThat(render(List.of()).count(Palette.OBSERVED)).isZero();
        assertThat(
                        new ColumnSearchChart(Examples.SUBJECT, List.of(), 0.1)
                                .alternative(Locale.ENGLISH))
                .contains("no sets");
        RankedColumns broken = new RankedColumns(List.of("month"), Double.NaN, false);
        assertThat(render(List.of(broken)).count(Palette.OBSERVED)).isPositive();
        assertThat(
                        new ColumnSearchChart(Examples.SUBJECT, List.of(broken), Double.NaN)
                                .alternative(Texts.BRAZIL))
                .contains("–");
    }

    private static Pixels render(List<RankedColumns> ranking) {
        return Pixels.of(
                new ColumnSearchChart(Examples.SUBJECT, ranking, 0.097083)
                        .render(Locale.ENGLISH, Examples.REAL));
    }

    /// First and last column of the bar of that colour, right of the dots.
    private static int[] bar(Pixels pixels, Color color) {
        int[] columns = Arrays.stream(pixels.columns(color)).filter(x -> x > 1180).toArray();
        int end = 1;
        while (end < columns.length && columns[end] == columns[end - 1] + 1) {
            end++;
        }
        return new int[] {columns[0], columns[end - 1]};
    }
}

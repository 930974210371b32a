package predictcovid.chart.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.TaskLoss;
import predictcovid.backtest.TaskScore;
import predictcovid.backtest.summary.By;
import predictcovid.backtest.summary.DevelopmentData;
import predictcovid.backtest.summary.Loss;
import predictcovid.backtest.summary.PitHistogram;
import predictcovid.backtest.summary.RelativeSkill;
import predictcovid.backtest.summary.ScoreTable;
import predictcovid.chart.Chart;
import predictcovid.chart.Examples;
import predictcovid.chart.Pixels;
import predictcovid.chart.paint.Palette;
import predictcovid.text.Texts;

/// Judges the prototype's forecasts of hospital admissions; the numbers were worked out in pandas.
@Tag("real-data")
class RealDataSkillChartTest {
    private static final LocalDate FROM = LocalDate.parse("2025-03-08");
    private static final Judged JUDGED =
            new Judged(Examples.ADMISSIONS, FROM, LocalDate.parse("2025-09-27"));

    private static List<TaskScore> scores = List.of();
    private static List<TaskLoss> baseline = List.of();

    @BeforeAll
    static void readScores() throws IOException {
        DevelopmentData data = DevelopmentData.read();
        scores =
                data.scores().stream()
                        .filter(score -> score.task().target().equals("wk inc covid hosp"))
                        .filter(score -> !score.task().referenceDate().isBefore(FROM))
                        .toList();
        baseline =
                data.losses().stream()
                        .filter(loss -> loss.forecaster().equals("CovidHub-baseline"))
                        .toList();
    }

    @Test
    void drawsTheSkill() {
        List<SkillByHorizonChart.Point> points =
                IntStream.range(0, 4)
                        .mapToObj(h -> new SkillByHorizonChart.Point(h, ratio(h)))
                        .toList();
        SkillByHorizonChart chart =
                new SkillByHorizonChart(
                        JUDGED,
                        "CovidHub-baseline",
                        List.of(new SkillByHorizonChart.Line("prototype", points)));

        assertThat(chart.alternative(Locale.ENGLISH)).endsWith("prototype 0.59; 0.57; 0.60; 0.64.");
        assertIsDrawn(chart);
    }

    @Test
    void drawsTheCoverage() {
        List<CoverageChart.AtHorizon> horizons =
                ScoreTable.of(scores, By.HORIZON).rows().stream()
                        .map(row ->
                                new CoverageChart.AtHorizon(
                                        Integer.parseInt(row.key().getFirst()),
                                        row.summary().coverages()))
                        .toList();
        CoverageChart chart =
                new CoverageChart(JUDGED, List.of(new CoverageChart.Line("prototype", horizons)));

        assertThat(chart.alternative(Texts.BRAZIL))
                .endsWith(
                        "50% → 50,1%; 51,1%; 50,9%; 44,7%, 80% → 79,9%; 79,9%; 79,1%; 76,6%,"
                                + " 95% → 95,2%; 95,4%; 94,3%; 93,6%.");
        assertIsDrawn(chart);
    }

    @Test
    void drawsTheCalibration() {
        assertIsDrawn(
                new PitChart(
                        JUDGED,
                        List.of(new PitChart.Panel("prototype", PitHistogram.of(scores, 20)))));
    }

    private static double ratio(int horizon) {
        List<TaskLoss> mine =
                scores.stream()
                        .map(TaskScore::loss)
                        .filter(loss -> loss.task().horizon() == horizon)
                        .toList();
        return RelativeSkill.of(mine, baseline).ratio(Loss.WIS);
    }

    private static void assertIsDrawn(Chart chart) {
        Pixels pixels = Pixels.of(chart.render(Texts.BRAZIL, Examples.REAL));
        assertThat(
                        pixels.count(Palette.PREDICTED)
                                + pixels.count(Palette.tint(Palette.PREDICTED, 0.75)))
                .isGreaterThan(1_000);
    }
}

package predictcovid.hub.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.submission.Format;
import predictcovid.hub.submission.ModelOutputs;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.hub.task.HubTasks;
import predictcovid.series.vintage.Report;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Forecasts whose quantiles are all one number: their WIS is what the number errs.
class HubScoresTest {
    private static final String HOSP = "wk inc covid hosp";
    private static final LocalDate REFERENCE = LocalDate.of(2025, 9, 27);

    @TempDir private Path hub;

    @Test
    void comparesModelsOnTheirCommonTasks() {
        write("our-forest", REFERENCE, Format.CSV, 7, 12);
        write("our-forest", REFERENCE.plusWeeks(1), Format.CSV, 100);
        write("hub-baseline", REFERENCE, Format.PARQUET, 4, 12);
        HubScores scores = HubScores.of(hub, truth(10, 10, 10), HubTasks.general(), LocalDate.MIN);
        List<ScoreLine> lines =
                ScoreLines.of(
                        scores, ScoreLines.baseline(scores, Optional.empty()), ScorePart.NOTHING);

        assertThat(scores.files()).isEqualTo(3);
        assertThat(scores.problems()).isEmpty();
        assertThat(lines)
                .extracting(ScoreLine::model)
                .containsExactly("our-forest", "hub-baseline");
        ScoreLine ours = lines.getFirst();
        assertThat(ours.tasks()).isEqualTo(3);
        assertThat(ours.wis()).isCloseTo((3 + 2 + 90) / 3.0, within(1e-9));
        assertThat(ours.relative()).isCloseTo((3.0 + 2) / (6 + 2), within(1e-9));
        double common = Math.log(13.0 / 11);
        assertThat(ours.logRelative())
                .isCloseTo(
                        (Math.log(11.0 / 8) + common) / (Math.log(11.0 / 5) + common),
                        within(1e-9));
        assertThat(lines.getLast().relative()).isEqualTo(1);
    }

    @Test
    void splitsATargetByHorizon() {
        write("our-forest", REFERENCE, Format.CSV, 7, 12);
        HubScores scores = HubScores.of(hub, truth(10, 10), HubTasks.general(), LocalDate.MIN);
        List<ScoreLine> lines = ScoreLines.of(scores, Optional.of("our-forest"), ScorePart.HORIZON);

        assertThat(lines).extracting(ScoreLine::part).containsExactly("0", "1");
        assertThat(lines.getLast().wis()).isCloseTo(2, within(1e-9));
    }

    @Test
    void passesOverForecastsWithoutAnOutcomeAndEarlierDates() {
        write("our-forest", REFERENCE, Format.CSV, 7, 12);
        write("our-forest", REFERENCE.plusWeeks(1), Format.CSV, 9, 9);

        assertThat(HubScores.of(hub, truth(10, 10), HubTasks.general(), LocalDate.MIN).scores())
                .hasSize(3);
        assertThat(
                        HubScores.of(hub, truth(10, 10), HubTasks.general(), REFERENCE.plusDays(1))
                                .scores())
                .singleElement()
                .satisfies(score ->
                        assertThat(score.task().referenceDate()).isEqualTo(REFERENCE.plusWeeks(1)));
    }

    @Test
    void namesWhatItSkips() throws IOException {
        write("our-forest", REFERENCE, Format.CSV, 7);
        write("our-forest", REFERENCE, Format.PARQUET, 8);
        Path broken = hub.resolve("model-output/our-forest/2025-10-04-our-forest.parquet");
        Files.writeString(broken, "PAR1");
        Files.writeString(hub.resolve("model-output/README.md"), "hello");
        HubScores scores = HubScores.of(hub, truth(10), HubTasks.general(), LocalDate.MIN);

        assertThat(scores.scores()).singleElement().extracting(TaskScore::median).isEqualTo(7.0);
        assertThat(scores.problems())
                .extracting(Notice::key)
                .containsExactly("hub.score.again", "hub.score.skipped");
        assertThat(scores.problems().getLast().toString()).contains(broken.toString());
    }

    /// However threads share the files.
    @Test
    void ofManyFilesTheFirstForecastOfATaskCountsAndAllStandInTheirOrder() {
        for (int model = 10; model < 40; model++) {
            write("team-m" + model, REFERENCE, Format.CSV, model);
            write("team-m" + model, REFERENCE, Format.PARQUET, 1000 + model);
        }
        List<Long> done = new ArrayList<>();
        HubScores scores =
                HubScores.of(
                        ModelOutputs.in(hub),
                        truth(10),
                        HubTasks.general(),
                        LocalDate.MIN,
                        (files, total) -> {
                            synchronized (done) {
                                done.add(files);
                                assertThat(total).isEqualTo(60);
                            }
                        });

        assertThat(scores.files()).isEqualTo(60);
        assertThat(scores.scores())
                .extracting(TaskScore::median)
                .containsExactlyElementsOf(
                        IntStream.range(10, 40).mapToObj(model -> (double) model).toList());
        assertThat(scores.problems())
                .hasSize(30)
                .extracting(Notice::key)
                .containsOnly("hub.score.again");
        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 60).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "model-output", "model-output/our-forest"})
    void takesAHubItsOutputOrAModel(String folder) {
        write("our-forest", REFERENCE, Format.CSV, 7);
        assertThat(
                        HubScores.of(
                                        hub.resolve(folder),
                                        truth(10),
                                        HubTasks.general(),
                                        LocalDate.MIN)
                                .models())
                .containsExactly("our-forest");
    }

    @Test
    void saysThatAFolderHasNoSubmissions() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> HubScores.of(hub, truth(10), HubTasks.general(), LocalDate.MIN))
                .withMessageContaining(hub.toString());
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() ->
                        HubScores.of(
                                hub.resolve("no"), truth(10), HubTasks.general(), LocalDate.MIN))
                .withMessageContaining("cannot be listed");
    }

    @Test
    void theBaselineIsTheOneNamedOrCalledSo() {
        write("our-forest", REFERENCE, Format.CSV, 7);
        HubScores scores = HubScores.of(hub, truth(10), HubTasks.general(), LocalDate.MIN);

        assertThat(ScoreLines.baseline(scores, Optional.empty())).isEmpty();
        assertThat(ScoreLines.baseline(scores, Optional.of("our-forest"))).contains("our-forest");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> ScoreLines.baseline(scores, Optional.of("nobody")))
                .withMessageContaining("our-forest");
    }

    @Test
    void theTruthIsTheNewestReportUntilADay() {
        Report first = report(REFERENCE, REFERENCE.plusDays(4), 10);
        Report second = report(REFERENCE, REFERENCE.plusDays(11), 12);
        Report blank = report(REFERENCE, REFERENCE.plusDays(18), Double.NaN);
        List<Report> all = List.of(second, blank, first);
        ForecastTask task = new ForecastTask(HOSP, "01", REFERENCE, 0, REFERENCE);

        assertThat(NewestReports.of(all, REFERENCE).number(task)).isEmpty();
        assertThat(NewestReports.of(all, REFERENCE.plusDays(4)).number(task)).hasValue(10);
        assertThat(NewestReports.of(all, REFERENCE.plusDays(17)).number(task)).hasValue(12);
        assertThat(NewestReports.of(all, LocalDate.MAX).number(task)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scores.csv", "scores.parquet"})
    void writesARowForEachForecast(String name) {
        write("our-forest", REFERENCE, Format.CSV, 7, 12);
        HubScores scores = HubScores.of(hub, truth(10, 10), HubTasks.general(), LocalDate.MIN);
        Path file = hub.resolve("new/" + name);
        ScoreFile.write(file, scores.scores());
        TableFile table = TableFile.read(file);

        assertThat(table.isParquet()).isEqualTo(name.endsWith("parquet"));
        assertThat(table.table().rows()).isEqualTo(2);
        assertThat(table.table().names())
                .startsWith("model", "target", "reference_date", "horizon")
                .contains("wis", "log_wis", "ae", "covered_50", "covered_95");
    }

    private void write(String model, LocalDate reference, Format format, double... points) {
        List<QuantileForecast> forecasts =
                IntStream.range(0, points.length)
                        .mapToObj(h -> point(reference, h, points[h]))
                        .toList();
        String[] words = model.split("-", -1);
        SubmissionName name = new SubmissionName(reference.toString(), words[0], words[1]);
        SubmissionFile.write(hub, new Submission(name, forecasts, List.of()), format, true);
    }

    private static QuantileForecast point(LocalDate reference, int horizon, double value) {
        double[] quantiles = new double[QuantileLevels.HUB.size()];
        Arrays.fill(quantiles, value);
        return new QuantileForecast(
                new ForecastTask(HOSP, "01", reference, horizon, reference.plusWeeks(horizon)),
                quantiles);
    }

    /// What came in the weeks from the reference date on.
    private static NewestReports truth(double... values) {
        List<Report> reports =
                IntStream.range(0, values.length)
                        .mapToObj(week ->
                                report(
                                        REFERENCE.plusWeeks(week),
                                        REFERENCE.plusWeeks(9),
                                        values[week]))
                        .toList();
        return NewestReports.of(reports, LocalDate.MAX);
    }

    private static Report report(LocalDate date, LocalDate asOf, double value) {
        return new Report(HOSP, "01", date, asOf, value);
    }
}

package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillReport.Line;
import predictcovid.catalog.SkillReport.Past;
import predictcovid.catalog.SkillStore;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.submission.Format;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.hub.submission.SubmissionName;

/// `--publish` of the commands that judge forecasts.
class PublishedSkillTest {
    private static final LocalDate REFERENCE = LocalDate.of(2025, 9, 27);
    private static final String TARGET = "wk inc covid hosp";

    @TempDir private Path folder;

    private Path hub;
    private Console console;

    @BeforeEach
    void aHub() throws IOException {
        hub = Files.createDirectory(folder.resolve("hub"));
        console = new Console(folder);
        submit("our", "forest", 7);
        submit("hub", "baseline", 4);
        Files.writeString(
                folder.resolve("target.csv"),
                """
                target,location,target_end_date,as_of,observation
                wk inc covid hosp,01,2025-09-27,2025-10-01,10
                """);
    }

    @Test
    void scoresArePublishedUnderTheNameOfTheHub() throws IOException {
        Files.createDirectory(hub.resolve("hub-config"));
        Files.copy(
                Path.of("src/test/resources/predictcovid/hub/tasks.json"),
                hub.resolve("hub-config/tasks.json"));
        Files.writeString(
                hub.resolve("hub-config/admin.json"), "{\"name\": \"US COVID-19 Forecast Hub\"}");

        assertThat(score("--publish")).as(console.err()).isZero();

        assertThat(console.out())
                .contains(
                        "Published for the page:"
                                + " skill/us-covid-19-forecast-hub/wk-inc-covid-hosp.json");
        SkillReport report = published().getFirst();
        assertThat(report.hub()).isEqualTo("US COVID-19 Forecast Hub");
        assertThat(report.target().name()).isEqualTo(TARGET);
        assertThat(report.ours()).isEmpty();
        assertThat(report.baseline()).hasValue("hub-baseline");
        assertThat(report.firstDate()).isEqualTo(REFERENCE).isEqualTo(report.lastDate());
        Line ours = wis(report, "our-forest");
        assertThat(ours.value().orElseThrow()).isCloseTo(3, within(1e-9));
        assertThat(ours.overBaseline().orElseThrow().value()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void withoutANameNothingIsPublishedAndTheFlagForOneIsNamed() {
        assertThat(score("--publish")).isEqualTo(2);
        assertThat(console.err()).contains("--publish-as NAME");
        assertThat(score("--publish-as", "???")).isEqualTo(2);
        assertThat(console.err()).contains("a letter or a digit");
        assertThat(console.file("skill")).doesNotExist();
        assertThat(score()).isZero();
        assertThat(console.file("skill")).doesNotExist();
    }

    @Test
    void whatIsJudgedAgainReplacesWhatWasPublished() {
        assertThat(score("--publish-as", "Our hub")).isZero();
        submit("our", "forest", 10);
        submit("third", "model", 1);
        assertThat(score("--publish-as", "Our hub")).isZero();

        assertThat(published()).hasSize(1);
        assertThat(wis(published().getFirst(), "our-forest").value()).hasValue(0.0);
        assertThat(wis(published().getFirst(), "third-model").value()).isPresent();
    }

    @Test
    void aBacktestIsPublishedWithItsRivals() throws IOException {
        backtest();

        SkillReport report = published().getFirst();
        assertThat(report.command()).isEqualTo("backtest");
        assertThat(report.ours()).containsExactly("naive", "hub-baseline");
        assertThat(report.baseline()).hasValue("hub-baseline");
        assertThat(wis(report, "hub-baseline").overBaseline().orElseThrow().value()).isEqualTo(1);
        assertThat(report.pits())
                .hasSize(2)
                .allSatisfy(pit ->
                        assertThat(pit.shares().stream().mapToDouble(share -> share).sum())
                                .isCloseTo(1, within(1e-9)));
        assertThat(report.lines().stream().map(Line::measure).distinct())
                .containsExactly(
                        "wis", "log_wis", "ae", "coverage_50", "coverage_80", "coverage_95");
        assertThat(report.phases().orElseThrow())
                .allSatisfy(phase ->
                        assertThat(wis(phase.lines(), "hub-baseline").overBaseline().orElseThrow())
                                .satisfies(ratio -> assertThat(ratio.value()).isEqualTo(1)));
        assertThat(
                        report.phases().orElseThrow().stream()
                                .mapToInt(phase -> wis(phase.lines(), "naive").forecasts())
                                .sum())
                .isEqualTo(wis(report, "naive").forecasts());
    }

    /// The round of a Saturday forecasts the week that ends on it, of which nobody knows anything.
    @Test
    void theForecastsOfABacktestCountFromWhatWasKnown() throws IOException {
        backtest();

        SkillReport report = published().getFirst();
        Past past = report.past().orElseThrow();
        assertThat(past.forecaster()).isEqualTo("naive");
        assertThat(past.dates()).isEqualTo(report.dates());
        Table table = past(report);
        assertThat(past.locations())
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(table.texts("location")));
        assertThat(Set.copyOf(table.integers("horizon"))).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(table.dates("reference_date").getFirst())
                .isEqualTo(report.firstDate().minusWeeks(1));
        assertThat(table.dates("target_end_date").getFirst()).isEqualTo(report.firstDate());
        assertThat(DoubleStream.of(table.numbers("output_type_id")).distinct().toArray())
                .containsExactly(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975);
    }

    private void backtest() throws IOException {
        Path data = HubTargetData.write(folder.resolve("vintages.csv"));

        int status =
                console.run(
                        "backtest",
                        "--target-data",
                        data.toString(),
                        "--from",
                        HubTargetData.lastWeek().minusWeeks(4).toString(),
                        "--forecasters",
                        "naive,hub-baseline",
                        "--out",
                        folder.resolve("backtest").toString(),
                        "--publish-as",
                        "Our hub");

        assertThat(status).as(console.err()).isZero();
    }

    private Table past(SkillReport report) {
        try (Datalake datalake = Datalake.open(console.file("").toString())) {
            return new SkillStore(datalake, _ -> {}).past(report);
        }
    }

    private int score(String... more) {
        String[] score = {
            "hub", "score", hub.toString(), "--target-data", folder.resolve("target.csv").toString()
        };
        String[] all = Arrays.copyOf(score, score.length + more.length);
        System.arraycopy(more, 0, all, score.length, more.length);
        return console.run(all);
    }

    private List<SkillReport> published() {
        try (Datalake datalake = Datalake.open(console.file("").toString())) {
            return new SkillStore(
                            datalake,
                            fault -> {
                                throw fault;
                            })
                    .reports();
        }
    }

    private static Line wis(SkillReport report, String model) {
        return wis(report.lines(), model);
    }

    private static Line wis(List<Line> lines, String model) {
        return lines.stream()
                .filter(line -> line.model().equals(model) && line.measure().equals("wis"))
                .filter(line -> line.horizon().equals(Optional.empty()))
                .findFirst()
                .orElseThrow();
    }

    private void submit(String team, String model, double value) {
        double[] quantiles = new double[QuantileLevels.HUB.size()];
        Arrays.fill(quantiles, value);
        ForecastTask task = new ForecastTask(TARGET, "01", REFERENCE, 0, REFERENCE);
        SubmissionName name = new SubmissionName(REFERENCE.toString(), team, model);
        SubmissionFile.write(
                hub,
                new Submission(name, List.of(new QuantileForecast(task, quantiles)), List.of()),
                Format.CSV,
                true);
    }
}

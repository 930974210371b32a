package predictcovid.hub.derived;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.forecast.season.Season;
import predictcovid.hub.derived.DerivedTarget.PeakHeight;
import predictcovid.hub.derived.DerivedTarget.PeakWeek;
import predictcovid.hub.derived.DerivedTarget.Trend;
import predictcovid.hub.score.NewestReports;
import predictcovid.hub.task.HubTasks;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.vintage.Report;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.target.Frequency;
import predictcovid.text.Notice;

/// A hub that asks for what FluSight asks, in a country with one place of ten million people.
class DerivedTargetsTest {
    private static final String WEEKLY = "wk inc flu hosp";
    private static final String TREND = "wk flu hosp rate change";
    private static final String HEIGHT = "peak inc flu hosp";
    private static final String WEEK = "peak week inc flu hosp";
    private static final LocalDate REFERENCE = LocalDate.of(2024, 12, 14);
    private static final LocalDate SEASON = LocalDate.of(2024, 11, 23);
    private static final TrendRule RULE =
            new TrendRule(List.of(0.3, 0.5, 0.7, 1.0), List.of(1.7, 3.0, 4.0, 5.0));

    @TempDir private Path folder;

    private HubTasks tasks = HubTasks.general();

    @BeforeEach
    void readTasks() throws IOException {
        String weeks = dates(SEASON, 10);
        String rounds =
                dates(LocalDate.of(2023, 10, 14), 30)
                        + ", "
                        + dates(LocalDate.of(2024, 11, 23), 28);
        Path file = folder.resolve("tasks.json");
        Files.writeString(
                file,
                """
                {"rounds": [{"round_id_from_variable": true, "round_id": "reference_date",
                 "model_tasks": [
                  %s, %s, %s, %s, %s]}]}
                """
                        .formatted(
                                group(WEEKLY, rounds, quantiles(), "continuous", "count", true),
                                group(TREND, rounds, pmf(CATEGORIES), "ordinal", "rate", true),
                                group(HEIGHT, rounds, quantiles(), "continuous", "count", false),
                                group(WEEK, rounds, pmf(weeks), "date", "count", false),
                                group("onset", rounds, pmf("\"a\", \"b\""), "nominal", "", false)));
        tasks = HubTasks.read(file);
    }

    private static final String CATEGORIES =
            TrendRule.CATEGORIES.stream().map("\"%s\""::formatted).collect(joining(", "));

    @Test
    void findsThemByWhatTheHubSaysAndNamesTheOthers() {
        DerivedTargets found =
                DerivedTargets.of(tasks, Set.of(WEEKLY), Optional.of(RULE), REFERENCE);

        assertThat(found.targets())
                .containsExactlyInAnyOrder(
                        new Trend(TREND, WEEKLY, RULE),
                        new PeakHeight(HEIGHT, WEEKLY, season(found), QuantileLevels.HUB),
                        new PeakWeek(WEEK, WEEKLY, season(found)));
        assertThat(season(found).first()).isEqualTo(SEASON);
        assertThat(season(found).weeks()).hasSize(10);
        assertThat(found.unmade().values())
                .extracting(Notice::toString)
                .singleElement()
                .asString()
                .startsWith("onset is not forecast");
    }

    @Test
    void anotherSeasonHasTheWeeksOfItsRounds() {
        DerivedTargets found =
                DerivedTargets.of(
                        tasks, Set.of(WEEKLY), Optional.of(RULE), LocalDate.of(2024, 1, 6));

        assertThat(season(found).first()).isEqualTo(LocalDate.of(2023, 10, 14));
        assertThat(season(found).last()).isEqualTo(LocalDate.of(2024, 5, 4));
    }

    @Test
    void saysWhyOneCannotBeMade() {
        List<String> reasons =
                DerivedTargets.of(tasks, Set.of(WEEKLY), Optional.empty(), LocalDate.of(2024, 8, 3))
                        .unmade()
                        .values()
                        .stream()
                        .map(Notice::toString)
                        .toList();

        assertThat(reasons)
                .anyMatch(reason -> reason.startsWith(TREND) && reason.contains("--places"))
                .anyMatch(reason -> reason.startsWith(HEIGHT) && reason.contains("tasks.json"))
                .anyMatch(reason -> reason.startsWith(WEEK));
        assertThat(
                        DerivedTargets.of(tasks, Set.of(), Optional.of(RULE), REFERENCE)
                                .unmade()
                                .values())
                .hasSize(5)
                .anyMatch(reason -> reason.toString().contains("have no numbers"));
    }

    /// Forecasts are certain: 500, 700, 600, 400 after 480 in the week before.
    @Test
    void trendsCountThePathsOfEachCategory() {
        List<CategoryForecast> trends =
                derived(archive(LocalDate.of(2024, 9, 1))).categories().stream()
                        .filter(each -> each.task().target().equals(TREND))
                        .filter(each -> each.task().location().equals("01"))
                        .toList();

        assertThat(trends).hasSize(4);
        double rest = 0.5 / 402.5;
        // 20 and −80 of ten million are 0.2 and −0.8 of 100,000: stable, and stable below 1;
        // 220 is 2.2, 120 is 1.2: increases
        assertThat(trends.stream().map(DerivedTargetsTest::likeliest))
                .containsExactly("stable", "increase", "increase", "stable");
        assertThat(trends.getFirst().probability(0)).isCloseTo(rest, within(1e-12));
        assertThat(trends.getFirst().probability(2)).isCloseTo(400.5 / 402.5, within(1e-9));
    }

    @Test
    void aPlaceWithoutAPopulationHasNoTrendAndIsNamed() {
        DerivedForecasts derived = derived(archive(LocalDate.of(2022, 9, 1), Double.NaN));

        assertThat(derived.categories()).noneMatch(each -> each.task().target().equals(TREND));
        assertThat(derived.notices())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.toString()).contains(TREND, "01", "no population"));
    }

    /// 480 two weeks before and 590 in the week itself: 535 in the week between.
    @Test
    void aWeekThatIsNotReportedYetLiesBetweenItsNeighbours() {
        ReportArchive late = archive(LocalDate.of(2024, 9, 1)).until(REFERENCE.minusWeeks(2));
        double[] values = {590, 700, 600, 400};
        List<QuantileForecast> weekly =
                IntStream.range(0, 4).mapToObj(h -> forecast(h, values[h])).toList();
        Trend trend = new Trend(TREND, WEEKLY, RULE);

        // 590 − 535 = 55: 0.55 of 100,000
        assertThat(DerivedForecasts.of(List.of(trend), late, weekly, 1).categories())
                .extracting(DerivedTargetsTest::likeliest)
                .containsExactly("increase", "increase", "stable", "decrease");
    }

    @Test
    void peaksAreThoseOfTheSeason() {
        DerivedForecasts derived = derived(archive(LocalDate.of(2022, 9, 1)));
        QuantileForecast height = derived.quantiles().getFirst();
        CategoryForecast week =
                derived.categories().stream()
                        .filter(each -> each.task().target().equals(WEEK))
                        .findFirst()
                        .orElseThrow();

        assertThat(height.task()).isEqualTo(ForecastTask.ofNoWeek(HEIGHT, "01", REFERENCE));
        assertThat(height.quantiles()[0]).isGreaterThanOrEqualTo(700);
        assertThat(week.categories()).hasSize(10).startsWith("2024-11-23");
        assertThat(Arrays.stream(week.probabilities()).sum()).isCloseTo(1, within(1e-9));
        assertThat(derived.notices()).isEmpty();
    }

    @Test
    void withoutAnEarlierSeasonThereIsNoPeakAndTheReasonIsTold() {
        DerivedForecasts derived = derived(archive(LocalDate.of(2024, 9, 1)));

        assertThat(derived.quantiles()).isEmpty();
        assertThat(derived.notices())
                .hasSize(2)
                .allMatch(notice -> notice.toString().contains("no whole earlier season"));
    }

    @Test
    void ofASeasonWhoseStartIsNotInTheDataThereIsNoPeakAndTheReasonIsTold() {
        DerivedForecasts derived = derived(archive(SEASON.plusWeeks(1)));

        assertThat(derived.quantiles()).isEmpty();
        assertThat(derived.notices())
                .hasSize(2)
                .allMatch(notice -> notice.toString().contains("first week, 2024-11-23"));
    }

    @Test
    void whatCameFollowsFromTheWeeklyNumbers() {
        DerivedOutcomes outcomes = outcomes(100, 480, 500, 700, 600, 400, 100, 100, 100, 100, 50);

        assertThat(outcomes.category(trend(1), TrendRule.CATEGORIES)).contains("increase");
        assertThat(outcomes.category(trend(3), TrendRule.CATEGORIES)).contains("stable");
        assertThat(outcomes.number(ForecastTask.ofNoWeek(HEIGHT, "01", REFERENCE))).hasValue(700);
        assertThat(outcomes.category(ForecastTask.ofNoWeek(WEEK, "01", REFERENCE), weeks()))
                .contains("2024-12-21");
    }

    @Test
    void aPeakOfTwoWeeksOrOfASeasonThatGoesOnIsNotScored() {
        ForecastTask task = ForecastTask.ofNoWeek(WEEK, "01", REFERENCE);

        assertThat(
                        outcomes(100, 480, 700, 700, 600, 400, 100, 100, 100, 100, 50)
                                .category(task, weeks()))
                .isEmpty();
        DerivedOutcomes open = outcomes(100, 480, 500, 700, 600);
        assertThat(open.category(task, weeks())).isEmpty();
        assertThat(open.number(ForecastTask.ofNoWeek(HEIGHT, "01", REFERENCE))).isEmpty();
    }

    private static ForecastTask trend(int horizon) {
        return new ForecastTask(TREND, "01", REFERENCE, horizon, REFERENCE.plusWeeks(horizon));
    }

    private List<String> weeks() {
        return IntStream.range(0, 10).mapToObj(k -> SEASON.plusWeeks(k).toString()).toList();
    }

    /// @param values from the second week of the season on; the first has 90
    private DerivedOutcomes outcomes(double... values) {
        List<Report> reports = new ArrayList<>();
        double[] all = new double[values.length + 1];
        all[0] = 90;
        System.arraycopy(values, 0, all, 1, values.length);
        for (int k = 0; k < all.length; k++) {
            LocalDate end = SEASON.plusWeeks(k);
            reports.add(new Report(WEEKLY, "01", end, end, all[k]));
        }
        return new DerivedOutcomes(
                NewestReports.of(reports, LocalDate.MAX),
                date -> DerivedTargets.of(tasks, Set.of(WEEKLY), Optional.of(RULE), date).targets(),
                Map.of("01", 1e7));
    }

    private DerivedForecasts derived(ReportArchive known) {
        DerivedTargets found =
                DerivedTargets.of(tasks, Set.of(WEEKLY), Optional.of(RULE), REFERENCE);
        double[] values = {500, 700, 600, 400};
        List<QuantileForecast> weekly =
                IntStream.range(0, 4).mapToObj(h -> forecast(h, values[h])).toList();
        return DerivedForecasts.of(found.targets(), known, weekly, 1);
    }

    private static QuantileForecast forecast(int horizon, double value) {
        double[] quantiles = new double[QuantileLevels.HUB.size()];
        Arrays.fill(quantiles, value);
        return new QuantileForecast(
                new ForecastTask(WEEKLY, "01", REFERENCE, horizon, REFERENCE.plusWeeks(horizon)),
                quantiles);
    }

    private static ReportArchive archive(LocalDate first) {
        return archive(first, 1e7);
    }

    /// 480 in every week until the one before the reference date.
    private static ReportArchive archive(LocalDate first, double population) {
        List<Report> reports = new ArrayList<>();
        LocalDate end = REFERENCE.minusWeeks(1);
        while (!end.isBefore(first)) {
            reports.add(new Report(WEEKLY, "01", end, REFERENCE.minusDays(3), 480));
            end = end.minusWeeks(1);
        }
        Geography geography =
                new Geography(
                        List.of(
                                new Area("US", "Country", 1e7, Optional.empty()),
                                new Area("01", "Place", population, Optional.empty())),
                        "US");
        return ReportArchive.of(reports, geography, Frequency.WEEKLY);
    }

    private static String likeliest(CategoryForecast forecast) {
        double most = Arrays.stream(forecast.probabilities()).max().orElseThrow();
        return IntStream.range(0, forecast.categories().size())
                .filter(k -> forecast.probability(k) == most)
                .mapToObj(forecast.categories()::get)
                .findFirst()
                .orElseThrow();
    }

    private static Season season(DerivedTargets found) {
        return found.targets().stream()
                .flatMap(each ->
                        each instanceof PeakHeight peak ? Stream.of(peak.season()) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private static String dates(LocalDate first, int number) {
        return IntStream.range(0, number)
                .mapToObj(k -> "\"" + first.plusWeeks(k) + "\"")
                .collect(joining(", "));
    }

    private static String quantiles() {
        String levels =
                Arrays.stream(QuantileLevels.HUB.toArray())
                        .mapToObj(Double::toString)
                        .collect(joining(", "));
        return "\"quantile\": {\"output_type_id\": {\"required\": [%s]}}".formatted(levels);
    }

    private static String pmf(String ids) {
        return "\"pmf\": {\"output_type_id\": {\"required\": [%s]}}".formatted(ids);
    }

    private static String group(
            String target,
            String rounds,
            String output,
            String type,
            String units,
            boolean isStepAhead) {
        return """
        {"task_ids": {"reference_date": {"required": null, "optional": [%s]},
          "target": {"required": null, "optional": ["%s"]}},
         "output_type": {%s},
         "target_metadata": [{"target_name": "%s", "target_type": "%s",
          "target_units": "%s", "is_step_ahead": %s, "time_unit": "week",
          "target_keys": {"target": "%s"}}]}\
        """
                .formatted(rounds, target, output, target, type, units, isStepAhead, target);
    }
}

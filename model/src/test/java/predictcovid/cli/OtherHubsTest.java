package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hubs in other shapes than the CDC's: RespiCast of Europe, which is forecast on Wednesdays in
/// rates of weeks that end on Sundays and keeps dated snapshots; one of Swedish means without ends
/// of weeks; one of percentages of the United States' regions; one of Canada with comments.
class OtherHubsTest {
    private static final int WEEKS = 80;

    @TempDir Path folder;
    private Console console;
    private Path hub;

    @BeforeEach
    void openConsole() {
        console = new Console(folder);
        hub = folder.resolve("hub");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(hub.resolve(name).getParent());
        Files.writeString(hub.resolve(name), text);
    }

    private static double wave(int week, int place) {
        double noise = 0.05 * Math.sin(week * (1.7 + place));
        return Math.exp(4 + Math.sin(2 * Math.PI * (week - place) / 52) + noise);
    }

    private int forecast(LocalDate date, String... more) {
        return console.run(
                Stream.concat(
                                Stream.of(
                                        "hub",
                                        "forecast",
                                        "--target-data=" + hub,
                                        "--reference-date=" + date,
                                        "--team=Team",
                                        "--model=model",
                                        "--hub=" + hub,
                                        "--trees=20"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<String[]> rows(LocalDate date) throws IOException {
        return Files.readAllLines(submission(date)).stream()
                .map(row -> row.split(",", -1))
                .toList();
    }

    private Path submission(LocalDate date) {
        return hub.resolve("model-output/Team-model/" + date + "-Team-model.csv");
    }

    private static String quoted(List<?> values) {
        return values.stream().map(it -> "\"" + it + "\"").collect(Collectors.joining(", "));
    }

    private void writeTasks(String taskIds, String outputs, String target, String units)
            throws IOException {
        write(
                "hub-config/tasks.json",
                """
                {"schema_version":
                 "https://raw.githubusercontent.com/hubverse-org/schemas/main/v5.0.0/tasks-schema.json",
                 // R's jsonlite passes over this
                 "rounds": [{"round_id_from_variable": true, "round_id": "%s",
                  "model_tasks": [{"task_ids": {%s}, "output_type": {%s},
                   "target_metadata": [{"target_id": "t", "target_name": "t",
                    "target_units": "%s", "target_keys": {"target": ["%s"]},
                    "target_type": "continuous", "is_step_ahead": true, "time_unit": "week"}]}],
                  "submissions_due": {"start": "2000-01-01", "end": "2100-01-01"}}]}
                """
                        .formatted(taskIds.split("\"", 3)[1], taskIds, outputs, units, target));
    }

    private static final String QUANTILES =
            """
            "quantile": {"is_required": true,
             "output_type_id": {"required": [0.025, 0.25, 0.5, 0.75, 0.975]},
             "value": {"type": "double", "minimum": 0}},
            "median": {"is_required": false, "output_type_id": {"required": null},
             "value": {"type": "double", "minimum": 0}}
            """;

    /// The last Sunday of which anything is known, and the Wednesday ten days after it.
    private static final LocalDate SUNDAY = LocalDate.of(2025, 11, 23);

    private static final LocalDate WEDNESDAY = SUNDAY.plusDays(10);

    /// Numbers come out on Friday 15 % low, and right a week later.
    private void writeRespiCast() throws IOException {
        writeTasks(
                """
                "origin_date": {"required": null, "optional": [%s]},
                "target": {"required": ["ILI incidence"], "optional": null},
                "target_end_date": {"required": null, "optional": [%s]},
                "horizon": {"required": null, "optional": [-1, 0, 1, 2]},
                "location": {"required": null, "optional": ["AT", "BE", "GB-ENG"]}
                """
                        .formatted(
                                quoted(List.of(WEDNESDAY, WEDNESDAY.minusWeeks(1))),
                                quoted(
                                        IntStream.range(-2, 4)
                                                .mapToObj(SUNDAY::plusWeeks)
                                                .toList())),
                QUANTILES,
                "ILI incidence",
                "cases per 100,000 population");
        for (int back = 0; back < 20; back++) {
            LocalDate last = SUNDAY.minusWeeks(back);
            write(
                    "target-data/ERVISS/snapshots/" + last.plusDays(5) + "-ILI_incidence.csv",
                    incidence(last, 1));
            write(
                    "target-data/FluID/snapshots/" + last.plusDays(5) + "-ILI_incidence.csv",
                    incidence(last, 1000));
        }
        write("target-data/latest-ILI_incidence.csv", incidence(SUNDAY, 1));
    }

    private static String incidence(LocalDate last, double factor) {
        StringBuilder rows =
                new StringBuilder("target,location,truth_date,year_week,value,data_source\n");
        for (String place : List.of("AT", "BE", "GB-ENG")) {
            for (int week = 0; week < WEEKS; week++) {
                LocalDate end = SUNDAY.minusWeeks(WEEKS - 1L - week);
                if (!end.isAfter(last)) {
                    double known = end.equals(last) ? 0.85 : 1;
                    rows.append(
                            String.format(
                                    Locale.ROOT,
                                    "ILI incidence,%s,%s,2025-W01,%.3f,ERVISS%n",
                                    place,
                                    end,
                                    factor * known * wave(week, place.length())));
                }
            }
        }
        return rows.toString();
    }

    /// Somebody else's, in which horizon 0 is the week that ended ten days before the round.
    private void writeOther(LocalDate round) throws IOException {
        StringBuilder rows =
                new StringBuilder(
                        "origin_date,target,horizon,target_end_date,location,output_type,"
                                + "output_type_id,value\n");
        for (double level : new double[] {0.025, 0.25, 0.5, 0.75, 0.975}) {
            rows.append(
                    "%s,ILI incidence,1,%s,AT,quantile,%s,%s\n"
                            .formatted(round, round.minusDays(3), level, 100 + level));
        }
        write("model-output/Other-one/" + round + "-Other-one.csv", rows.toString());
    }

    @Test
    void wednesdaysRoundsCountFromTheWeekThatOtherSubmissionsTell() throws IOException {
        writeRespiCast();
        writeOther(WEDNESDAY.minusWeeks(1));

        assertThat(forecast(WEDNESDAY)).as(console.out() + console.err()).isZero();

        List<String[]> rows = rows(WEDNESDAY);
        assertThat(rows.getFirst())
                .containsExactly(
                        "origin_date",
                        "target",
                        "target_end_date",
                        "horizon",
                        "location",
                        "output_type",
                        "output_type_id",
                        "value");
        // three places, four horizons, five quantiles and a median
        assertThat(rows).hasSize(1 + 3 * 4 * 6);
        assertThat(rows.stream().skip(1)).allMatch(row -> row[0].equals(WEDNESDAY.toString()));
        assertThat(rows.stream().filter(row -> row[3].equals("0")))
                .allMatch(row -> row[2].equals(SUNDAY.toString()));
        assertThat(rows.stream().filter(row -> row[3].equals("2")))
                .allMatch(row -> row[2].equals(SUNDAY.plusWeeks(2).toString()));
        assertThat(console.run("hub", "validate", submission(WEDNESDAY).toString())).isZero();
    }

    /// The week to Sunday was reported 15 % low by the source that the hub takes.
    @Test
    void snapshotsTellHowRatesAreRevised() throws IOException {
        writeRespiCast();

        assertThat(forecast(WEDNESDAY, "--week-0=" + SUNDAY))
                .as(console.out() + console.err())
                .isZero();

        double median =
                rows(WEDNESDAY).stream()
                        .filter(row -> row[3].equals("0") && row[4].equals("AT"))
                        .filter(row -> row[5].equals("median"))
                        .mapToDouble(row -> Double.parseDouble(row[7]))
                        .findFirst()
                        .orElseThrow();
        double true0 = wave(WEEKS - 1, 2);
        assertThat(median).isEqualTo(true0, within(0.04 * true0));
    }

    @Test
    void theNewestDataCountThoughTheArchiveLacksThem() throws IOException {
        writeRespiCast();
        for (String source : List.of("ERVISS", "FluID")) {
            Files.delete(
                    hub.resolve(
                            "target-data/%s/snapshots/%s-ILI_incidence.csv"
                                    .formatted(source, SUNDAY.plusDays(5))));
        }
        forecast(WEDNESDAY, "--week-0=" + SUNDAY);
        String with = Files.readString(submission(WEDNESDAY));

        write("target-data/latest-ILI_incidence.csv", incidence(SUNDAY.minusWeeks(1), 1));
        forecast(WEDNESDAY, "--week-0=" + SUNDAY);

        assertThat(Files.readString(submission(WEDNESDAY))).isNotEqualTo(with);
    }

    @Test
    void withoutAnybodysSubmissionTheWeekMustBeTold() throws IOException {
        writeRespiCast();

        assertThat(forecast(WEDNESDAY)).isEqualTo(2);

        assertThat(console.err()).contains("--week-0");
        assertThat(submission(WEDNESDAY)).doesNotExist();
    }

    /// The median errs by 3, which is not told beside quantiles.
    @Test
    void submissionsOfAnOriginDateAreScoredAndCombined() throws IOException {
        writeRespiCast();
        LocalDate round = WEDNESDAY.minusWeeks(1);
        writeOther(round);
        Path other = hub.resolve("model-output/Other-one/" + round + "-Other-one.csv");
        write(
                "model-output/Third-one/" + round + "-Third-one.csv",
                Files.readString(other).replace(",10", ",11"));

        assertThat(console.run("hub", "score", hub.toString(), "--target-data=" + hub)).isZero();
        assertThat(console.out()).contains("Other-one", "Third-one").doesNotContain("absolute");
        console.run(
                "hub",
                "ensemble",
                hub.toString(),
                "--team=Team",
                "--model=model",
                "--hub=" + hub,
                "--reference-date=" + round);
        assertThat(rows(round)).hasSize(1 + 5);
        assertThat(rows(round).get(3)[7]).isEqualTo("105.5");
    }

    @Test
    void aBacktestCountsFromTheSameWeeks() throws IOException {
        writeRespiCast();
        writeOther(WEDNESDAY.minusWeeks(1));

        assertThat(
                        console.run(
                                "backtest",
                                "--target-data=" + hub,
                                "--tasks=" + hub.resolve("hub-config/tasks.json"),
                                "--out=" + folder.resolve("out"),
                                "--trees=10"))
                .as(console.out() + console.err())
                .isZero();

        // of the round of 26 November the weeks to 23 and 30 November are not known
        assertThat(Files.readString(folder.resolve("out/scores.csv")))
                .contains("2025-11-16,1,2025-11-23")
                .doesNotContain("2025-11-16,0,");
    }

    /// A hub of three places of which SE covers the others, that asks for means alone.
    @Test
    void meansAreToldWithoutEndsOfWeeksAndScored() throws IOException {
        writeTasks(
                """
                "reference_date": {"required": null, "optional": null},
                "target": {"required": ["weekly incident influenza cases"], "optional": null},
                "horizon": {"required": [0, 1], "optional": null},
                "location": {"required": null, "optional": ["SE", "SE-M", "SE-O"]}
                """,
                """
                "mean": {"is_required": true, "output_type_id": {"required": null},
                 "value": {"type": "double", "minimum": 0}}
                """,
                "weekly incident influenza cases",
                "count");
        write("target-data/time-series.csv", series("weekly incident influenza cases", SUNDAY));
        LocalDate round = SUNDAY.plusWeeks(1);

        assertThat(forecast(round)).as(console.out() + console.err()).isZero();

        List<String[]> rows = rows(round);
        assertThat(String.join(",", rows.getFirst()))
                .isEqualTo(
                        "reference_date,target,horizon,location,output_type,output_type_id,value");
        assertThat(rows).hasSize(1 + 3 * 2);
        assertThat(rows.stream().skip(1)).allMatch(row -> row[4].equals("mean"));
        assertThat(console.out()).doesNotContain("--nation");

        Path truth = folder.resolve("truth.csv");
        Files.writeString(
                truth,
                "location,target,target_end_date,observation\nSE,"
                        + "weekly incident influenza cases,%s,100\n".formatted(round));
        assertThat(console.run("hub", "score", hub.toString(), "--target-data=" + truth)).isZero();
        double error = Double.parseDouble(row(rows, "SE", "0")[6]) - 100;
        assertThat(console.out())
                .contains("squared error of the means")
                .contains(String.format(Locale.ROOT, "%,.2f", error * error));
    }

    private static String[] row(List<String[]> rows, String place, String horizon) {
        return rows.stream()
                .filter(row -> row[2].equals(horizon) && row[3].equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static String series(String target, LocalDate last) {
        StringBuilder rows = new StringBuilder("target_end_date,target,location,observation\n");
        List<String> places = List.of("SE-M", "SE-O", "SE");
        for (int week = 0; week < WEEKS; week++) {
            for (int place = 0; place < 3; place++) {
                long count =
                        Math.round(place == 2 ? wave(week, 0) + wave(week, 1) : wave(week, place));
                rows.append(
                        "%s,%s,%s,%d\n"
                                .formatted(
                                        last.minusWeeks(WEEKS - 1L - week),
                                        target,
                                        places.get(place),
                                        count));
            }
        }
        return rows.toString();
    }

    /// Rounds know the week that ends on their date: horizons begin with 1.
    @Test
    void aRoundWithoutHorizon0KnowsItsOwnWeek() throws IOException {
        LocalDate saturday = LocalDate.of(2018, 1, 20);
        writeTasks(
                """
                "origin_date": {"required": null, "optional": ["2018-01-20"]},
                "target": {"required": ["ili perc"], "optional": null},
                "horizon": {"required": null, "optional": [1, 2]},
                "location": {"required": null, "optional": ["US National", "HHS Region 1"]},
                "target_end_date": {"required": null, "optional": ["2018-01-27", "2018-02-03"]}
                """,
                QUANTILES,
                "ili perc",
                "percent");
        StringBuilder data =
                new StringBuilder("location,target_end_date,target,observation,as_of\n");
        for (int week = 0; week < WEEKS; week++) {
            LocalDate end = saturday.minusWeeks(WEEKS - 1L - week);
            double percent = week == WEEKS - 1 ? 9 : wave(week, 0) / 30;
            data.append("US National,%s,ili perc,%s,%s\n".formatted(end, percent, saturday));
            data.append("HHS Region 1,%s,ili perc,%s,%s\n".formatted(end, percent, saturday));
        }
        write("target-data/time-series.csv", data.toString());

        assertThat(forecast(saturday)).as(console.out() + console.err()).isZero();

        List<String[]> rows = rows(saturday);
        assertThat(rows).hasSize(1 + 2 * 2 * 6);
        double next =
                rows.stream()
                        .filter(row -> row[2].equals("1") && row[3].equals("US National"))
                        .filter(row -> row[6].equals("0.975"))
                        .mapToDouble(row -> Double.parseDouble(row[7]))
                        .findFirst()
                        .orElseThrow();
        // the jump to 9 % of the round's own week is seen
        assertThat(next).isGreaterThan(7);
    }

    /// Flu MetroCast from 2026 on: no horizons, trajectories alone whose names are short, and
    /// vintages of one season beside a table of all years.
    private void writeMetroCast(LocalDate saturday) throws IOException {
        writeTasks(
                """
                "reference_date": {"required": null, "optional": ["%s"]},
                "target": {"required": null, "optional": ["Flu ED visits pct"]},
                "location": {"required": null, "optional": ["nyc", "greater-sierra-sacramento"]},
                "target_end_date": {"required": null, "optional": [%s]}
                """
                        .formatted(
                                saturday,
                                quoted(
                                        IntStream.range(0, 3)
                                                .mapToObj(saturday::plusWeeks)
                                                .toList())),
                """
                "sample": {"is_required": true, "output_type_id_params": {"type": "character",
                  "max_length": 20, "min_samples_per_task": 10, "max_samples_per_task": 10,
                  "compound_taskid_set": ["reference_date", "target", "location"]},
                 "value": {"type": "double", "minimum": 0, "maximum": 100}}
                """,
                "Flu ED visits pct",
                "percentage");
        Path tasks = hub.resolve("hub-config/tasks.json");
        Files.writeString(
                tasks,
                Files.readString(tasks)
                        .replace(
                                "\"rounds\"",
                                "\"derived_task_ids\": [\"target_end_date\"], \"rounds\""));
        StringBuilder latest = new StringBuilder("target_end_date,location,target,observation\n");
        StringBuilder vintages =
                new StringBuilder("as_of,location,target,target_end_date,observation\n");
        LocalDate last = saturday.minusWeeks(1);
        for (String place : List.of("nyc", "greater-sierra-sacramento")) {
            for (int week = 0; week < WEEKS; week++) {
                LocalDate end = last.minusWeeks(WEEKS - 1L - week);
                String row =
                        String.format(
                                Locale.ROOT,
                                "%s,%s,Flu ED visits pct,%.2f%n",
                                end,
                                place,
                                wave(week, place.length() % 2) / 30);
                latest.append(row);
                for (int back = 0; back < 3; back++) {
                    if (week > WEEKS - 12 && !end.isAfter(last.minusWeeks(back))) {
                        String[] cells = row.strip().split(",", -1);
                        vintages.append(
                                String.join(
                                                ",",
                                                last.minusWeeks(back).plusDays(4).toString(),
                                                place,
                                                cells[2],
                                                cells[0],
                                                cells[3])
                                        + "\n");
                    }
                }
            }
        }
        write("target-data/latest-data.csv", latest.toString());
        write("target-data/time-series.csv", vintages.toString());
    }

    /// 2 places, 10 trajectories, the 3 weeks that end on listed days.
    @Test
    void aHubWithoutHorizonsGetsItsTrajectoriesUnderShortNames() throws IOException {
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        writeMetroCast(saturday);

        assertThat(forecast(saturday)).as(console.out() + console.err()).isZero();

        List<String[]> rows = rows(saturday);
        assertThat(String.join(",", rows.getFirst()))
                .isEqualTo(
                        "reference_date,target,location,target_end_date,output_type,"
                                + "output_type_id,value");
        assertThat(rows).hasSize(1 + 2 * 10 * 3);
        assertThat(rows.stream().skip(1))
                .allMatch(row -> row[4].equals("sample") && row[5].length() <= 20);
        assertThat(console.out()).contains("20 trajectories");
        assertThat(console.run("hub", "score", hub.toString(), "--target-data=" + hub))
                .isEqualTo(1);

        Path truth = folder.resolve("truth.csv");
        Files.writeString(
                truth,
                Stream.of(0, 1, 2)
                        .map(week ->
                                "nyc,Flu ED visits pct,%s,2\n".formatted(saturday.plusWeeks(week)))
                        .collect(
                                Collectors.joining(
                                        "", "location,target,target_end_date,observation\n", "")));
        assertThat(console.run("hub", "score", hub.toString(), "--target-data=" + truth)).isZero();
        assertThat(console.out()).contains("CRPS of the samples", "energy score");
    }

    /// In the vintages are eleven weeks of two places.
    @Test
    void whatVintagesOfOneSeasonLeaveOutComesFromTheTableOfAllYears() throws IOException {
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        writeMetroCast(saturday);

        forecast(saturday);

        assertThat(console.out()).contains("(138 numbers)", "latest-data.csv");
        String with = Files.readString(submission(saturday));
        Files.delete(hub.resolve("target-data/latest-data.csv"));
        forecast(saturday);
        assertThat(Files.readString(submission(saturday))).isNotEqualTo(with);
    }

    @Test
    void aColumnOfWhichNothingIsKnownIsNamedBeforeAnythingIsWritten() throws IOException {
        writeTasks(
                """
                "reference_date": {"required": null, "optional": ["2025-11-30"]},
                "age_group": {"required": ["0-64", "65+"], "optional": null},
                "target": {"required": ["wk inc flu case"], "optional": null},
                "horizon": {"required": [0], "optional": null},
                "location": {"required": null, "optional": ["SE", "SE-M", "SE-O"]}
                """,
                QUANTILES,
                "wk inc flu case",
                "count");
        write("target-data/time-series.csv", series("wk inc flu case", SUNDAY));

        assertThat(forecast(LocalDate.of(2025, 11, 30))).isEqualTo(1);

        assertThat(console.err()).contains("age_group (0-64, 65+)");
        assertThat(hub.resolve("model-output")).doesNotExist();
    }
}

package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hub of cities, none of which covers the others, that wants percentages at five levels.
class CityHubTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 7, 6);
    private static final int WEEKS = 70;
    private static final LocalDate LAST = FIRST.plusWeeks(WEEKS - 1);
    private static final LocalDate DATE = LAST.plusWeeks(1);

    @TempDir Path folder;
    private Console console;
    private Path hub;

    @BeforeEach
    void writeHub() throws IOException {
        console = new Console(folder);
        hub = folder.resolve("hub");
        writeTasks();
        write(
                "auxiliary-data/locations.csv",
                "location,location_name,population\nboulder,Boulder,400000\nnyc,New York,390000\nathens,Athens,395000\n");
        StringBuilder data =
                new StringBuilder("as_of,location,target,target_end_date,observation\n");
        for (int week = 0; week < WEEKS; week++) {
            for (String city : List.of("boulder", "nyc", "athens")) {
                data.append(
                        "%s,%s,Flu ED visits pct,%s,%s\n"
                                .formatted(
                                        LAST.plusDays(4),
                                        city,
                                        FIRST.plusWeeks(week),
                                        percent(week, city)));
            }
        }
        write("target-data/time-series.csv", data.toString());
    }

    /// A wave a year, up to some 5 %.
    private static String percent(int week, String city) {
        double noise = 0.05 * Math.sin(week * (city.equals("nyc") ? 1.7 : 2.3));
        return String.format(
                Locale.ROOT, "%.3f", 3 + 2 * Math.sin(2 * Math.PI * week / 52) + noise);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(hub.resolve(name).getParent());
        Files.writeString(hub.resolve(name), text);
    }

    @Test
    void getsPercentagesOfItsCitiesAtItsLevels() throws IOException {
        assertThat(forecast()).as(console.out() + console.err()).isZero();

        List<String> rows = Files.readAllLines(submission());
        // three cities, two horizons, five levels
        assertThat(rows).hasSize(1 + 3 * 2 * 5).noneMatch(row -> row.contains("(all)"));
        assertThat(rows.subList(1, 6))
                .extracting(row -> row.split(",", -1)[6])
                .containsExactly("0.025", "0.25", "0.5", "0.75", "0.975");
        double last = Double.parseDouble(percent(WEEKS - 1, "boulder"));
        assertThat(Double.parseDouble(rows.get(3).split(",", -1)[7]))
                .isBetween(last / 1.5, last * 1.5);
        assertThat(console.run("hub", "validate", submission().toString())).isZero();
        assertThat(console.err()).doesNotContain("(all)");
    }

    /// |forecast − truth| of the medians, from the files.
    @Test
    void isScoredInPercentByItsOwnTableOfPlaces() throws IOException {
        forecast();
        Path truth = folder.resolve("truth.csv");
        Files.writeString(
                truth,
                "location,target,target_end_date,observation\nboulder,Flu ED visits pct,"
                        + DATE
                        + ",4.5\n");
        double median =
                Files.readAllLines(submission()).stream()
                        .filter(row -> row.contains(",0," + DATE + ",boulder,quantile,0.5,"))
                        .mapToDouble(row -> Double.parseDouble(row.split(",", -1)[7]))
                        .findFirst()
                        .orElseThrow();

        assertThat(console.run("hub", "score", "--target-data=" + truth, hub.toString())).isZero();

        double error = Math.abs(median - 4.5);
        assertThat(console.out())
                .containsPattern(
                        "Team-model +1 .*"
                                + String.format(Locale.ROOT, "%.6f", error).substring(0, 6));
    }

    private int forecast() {
        return console.run(
                "hub",
                "forecast",
                "--target-data=" + hub,
                "--reference-date=" + DATE,
                "--team=Team",
                "--model=model",
                "--hub=" + hub,
                "--trees=20");
    }

    private Path submission() {
        return hub.resolve("model-output/Team-model/" + DATE + "-Team-model.csv");
    }

    private void writeTasks() throws IOException {
        write(
                "hub-config/tasks.json",
                """
                {"schema_version":
                 "https://raw.githubusercontent.com/hubverse-org/schemas/main/v6.0.0/tasks-schema.json",
                 "derived_task_ids": ["target_end_date"],
                 "rounds": [{"round_id_from_variable": true, "round_id": "reference_date",
                  "model_tasks": [{
                   "task_ids": {
                    "reference_date": {"required": null, "optional": ["%s"]},
                    "target": {"required": null, "optional": ["Flu ED visits pct"]},
                    "horizon": {"required": [0, 1], "optional": null},
                    "location": {"required": null, "optional": ["boulder", "nyc", "athens"]},
                    "target_end_date": {"required": null, "optional": ["%s", "%s"]}},
                   "output_type": {"quantile": {"is_required": true,
                    "output_type_id": {"required": [0.025, 0.25, 0.5, 0.75, 0.975]},
                    "value": {"type": "double", "minimum": 0, "maximum": 100}}},
                   "target_metadata": [{"target_id": "Flu ED visits pct",
                    "target_name": "Percentage of ED visits due to influenza",
                    "target_units": "percentage", "target_keys": {"target": "Flu ED visits pct"},
                    "target_type": "continuous", "is_step_ahead": true, "time_unit": "week"}]}],
                  "submissions_due": {"relative_to": "reference_date", "start": -6, "end": 1}}]}
                """
                        .formatted(DATE, DATE, DATE.plusWeeks(1)));
    }
}

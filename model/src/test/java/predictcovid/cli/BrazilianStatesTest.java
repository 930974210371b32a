package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twenty-seven states after their largest wave, most of them nearly without cases: the smallest
/// had 6 to 40 in the last week, of up to 15,000 once. See the source beside the files.
class BrazilianStatesTest {
    private static final String DATE = "2022-04-30";
    private static final String LAST_WEEK = "2022-04-23";

    @TempDir Path folder;
    private Console console;
    private List<String[]> rows;
    private Map<String, String> populations;

    @BeforeEach
    void read() throws IOException {
        console = new Console(folder);
        rows = new ArrayList<>(lines("states.csv"));
        populations = new HashMap<>();
        lines("locations.csv").forEach(row -> populations.put(row[0], row[2]));
    }

    @Test
    void noStateIsThoughtToExceedTwiceItsLargestWeek() throws IOException {
        Map<String, Double> upper = forecast("1");

        Map<String, Double> largest = largest();
        assertThat(upper).hasSize(28);
        upper.forEach(
                (state, value) -> assertThat(value).as(state).isLessThan(2 * of(largest, state)));
        // 11 cases in the last week, 15,042 at most; before, 2.2 million
        assertThat(of(upper, "AP")).isBetween(100.0, 15_042.0);
        assertThat(said()).doesNotContain("20 times");
    }

    @Test
    void isTheSameAtTwoThreads() throws IOException {
        forecast("1");
        byte[] alone = Files.readAllBytes(submission());

        forecast("2");

        assertThat(Files.readAllBytes(submission())).isEqualTo(alone);
    }

    @Test
    void placesThatFallSilentReportInLumpsOrAreTinyStayOnThisPlanet() throws IOException {
        change("AP", (week, value) -> week < 8 ? 0 : value);
        change("RR", (week, value) -> week % 4 == 0 ? 4 * value : 0);
        change("AC", (_, value) -> value / 2000);
        change("TO", (_, _) -> 0);
        populations.put("AC", "440");
        populations.put("SE", "");

        Map<String, Double> upper = forecast("1");

        Map<String, Double> largest = largest();
        assertThat(of(upper, "AP")).isLessThan(of(largest, "AP"));
        assertThat(of(upper, "RR")).isLessThan(2 * of(largest, "RR"));
        assertThat(of(upper, "AC")).isLessThanOrEqualTo(440);
        assertThat(of(upper, "SE")).isLessThan(2 * of(largest, "SE"));
        assertThat(of(upper, "TO")).isLessThan(1000);
        if (of(upper, "TO") > 20) {
            assertThat(said()).contains("Tocantins").contains("20 times");
        }
    }

    @Test
    void validateNamesCountsAboveThePopulation() throws IOException {
        forecast("1");
        String written = Files.readString(submission());
        String raised = written.replaceAll("(,3,\\S+,AP,quantile,0.99),[0-9.E]+", "$1,845732");
        assertThat(raised).isNotEqualTo(written);
        Path locations = folder.resolve("locations.csv");
        assertThat(validate(locations)).isZero();
        Files.writeString(submission(), raised);

        assertThat(validate(locations)).isEqualTo(1);

        assertThat(said()).contains("larger than the population of its place").contains("AP");
    }

    private static double of(Map<String, Double> values, String state) {
        return Objects.requireNonNull(values.get(state));
    }

    private int validate(Path locations) throws IOException {
        return console.run(
                "hub", "validate", submission().toString(), "--places", locations.toString());
    }

    /// The highest 97.5 % quantile of each place.
    private Map<String, Double> forecast(String threads) throws IOException {
        Path target = write("target.csv", "target_end_date,location,value", rows);
        List<String[]> places = new ArrayList<>();
        populations.forEach((code, people) ->
                places.add(new String[] {code, code.equals("TO") ? "Tocantins" : code, people}));
        Path locations = write("locations.csv", "location,location_name,population", places);
        List<String> arguments = new ArrayList<>(List.of("hub", "forecast"));
        arguments.addAll(List.of("--target-data", target.toString()));
        arguments.addAll(List.of("--locations", locations.toString(), "--nation", "BR"));
        arguments.addAll(List.of("--target", "wk inc case", "--reference-date", DATE));
        arguments.addAll(List.of("--team", "Team", "--model", "model", "--trees", "60"));
        arguments.addAll(List.of("--hub", folder.resolve("hub").toString(), "--n-jobs", threads));
        assertThat(console.run(arguments.toArray(String[]::new))).isZero();
        Map<String, Double> upper = new HashMap<>();
        for (String line : Files.readAllLines(submission())) {
            String[] cells = line.split(",", -1);
            if (cells[6].equals("0.975")) {
                upper.merge(cells[4], Double.valueOf(cells[7]), Math::max);
            }
        }
        return upper;
    }

    private String said() {
        return console.out() + console.err();
    }

    private Path submission() {
        return folder.resolve("hub/model-output/Team-model/" + DATE + "-Team-model.csv");
    }

    private Path write(String name, String header, List<String[]> content) throws IOException {
        List<String> lines = new ArrayList<>(List.of(header));
        content.forEach(row -> lines.add(String.join(",", row)));
        return Files.write(folder.resolve(name), lines);
    }

    private Map<String, Double> largest() {
        Map<String, Double> largest = new HashMap<>();
        rows.forEach(row -> largest.merge(row[1], Double.valueOf(row[2]), Math::max));
        return largest;
    }

    /// Other values of a place, the nation's sum left as it was.
    private void change(String place, Change change) {
        List<String> weeks = rows.stream().map(row -> row[0]).distinct().sorted().toList();
        assertThat(weeks.getLast()).isEqualTo(LAST_WEEK);
        rows.stream()
                .filter(row -> row[1].equals(place))
                .forEach(row -> {
                    int back = weeks.size() - 1 - weeks.indexOf(row[0]);
                    row[2] = Long.toString(change.to(back, Long.parseLong(row[2])));
                });
    }

    private interface Change {
        /// What a value becomes so many weeks before the last one.
        long to(int week, long value);
    }

    private static List<String[]> lines(String name) throws IOException {
        String path = "/predictcovid/forecast/brazil/" + name;
        try (InputStream content = BrazilianStatesTest.class.getResourceAsStream(path)) {
            String text =
                    new String(
                            Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\\R")).skip(1).map(row -> row.split(",", -1)).toList();
        }
    }
}

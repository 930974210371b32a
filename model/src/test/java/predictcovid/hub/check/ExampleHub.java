package predictcovid.hub.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.task.HubTasks;

/// A small hub in a folder: weekly admissions of three places told by quantiles and trajectories,
/// and visits of two places told by five quantiles.
final class ExampleHub {
    static final String HOSP = "wk inc covid hosp";
    static final String VISITS = "wk inc covid prop ed visits";
    static final LocalDate REFERENCE = LocalDate.of(2025, 9, 27);
    static final List<String> COLUMNS =
            List.of(
                    "reference_date",
                    "target",
                    "horizon",
                    "target_end_date",
                    "location",
                    "output_type",
                    "output_type_id",
                    "value");

    private final Path folder;
    private final List<String[]> rows = new ArrayList<>();
    private List<String> header = COLUMNS;

    /// A hub with a valid submission in mind.
    ExampleHub(Path folder) throws IOException {
        this.folder = folder;
        Path tasks = HubTasks.in(folder);
        Files.createDirectories(tasks.getParent());
        try (InputStream json =
                ExampleHub.class.getResourceAsStream("/predictcovid/hub/tasks.json")) {
            Files.copy(Objects.requireNonNull(json), tasks);
        }
        Path metadata = folder.resolve("model-metadata/team-model.yml");
        Files.createDirectories(metadata.getParent());
        Files.writeString(metadata, "team_abbr: team\n");
        addAdmissions();
        addVisits();
    }

    private void addAdmissions() {
        for (String location : new String[] {"US", "01", "02"}) {
            for (int horizon = 0; horizon < 4; horizon++) {
                for (double level : QuantileLevels.HUB.toArray()) {
                    add(HOSP, horizon, location, "quantile", level + "", 100 * level + "");
                }
                for (int path = 1; path <= 3; path++) {
                    add(HOSP, horizon, location, "sample", location + "-" + path, "3" + path);
                }
            }
        }
    }

    private void addVisits() {
        for (String location : new String[] {"US", "01"}) {
            for (int horizon = 0; horizon < 3; horizon++) {
                for (double level : new double[] {0.1, 0.25, 0.5, 0.75, 0.9}) {
                    add(VISITS, horizon, location, "quantile", level + "", level / 50 + "");
                }
            }
        }
    }

    void add(String target, int horizon, String location, String type, String id, String value) {
        rows.add(
                new String[] {
                    REFERENCE.toString(),
                    target,
                    Integer.toString(horizon),
                    REFERENCE.plusWeeks(horizon).toString(),
                    location,
                    type,
                    id,
                    value
                });
    }

    List<String[]> rows() {
        return rows;
    }

    /// Another header.
    ExampleHub header(String... names) {
        header = List.of(names);
        return this;
    }

    ExampleHub without(Predicate<String[]> some) {
        rows.removeIf(some);
        return this;
    }

    /// Writes `value` into a column of some rows.
    ExampleHub with(Predicate<String[]> some, String column, String value) {
        rows.stream().filter(some).forEach(row -> row[COLUMNS.indexOf(column)] = value);
        return this;
    }

    /// Rows that have these cells, wherever they stand.
    static Predicate<String[]> rowsOf(String... cells) {
        return row -> Arrays.asList(row).containsAll(Arrays.asList(cells));
    }

    Path write() throws IOException {
        return write("model-output/team-model/2025-09-27-team-model.csv");
    }

    Path write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        List<String> lines = new ArrayList<>(List.of(String.join(",", header)));
        rows.forEach(row -> lines.add(String.join(",", row)));
        return Files.write(file, lines);
    }

    CheckReport check() throws IOException {
        return check(write());
    }

    CheckReport check(Path file) {
        HubTasks tasks = HubTasks.read(HubTasks.in(folder));
        return SubmissionCheck.check(file, HubRules.of(tasks, Optional.of(folder), Map.of()));
    }

    CheckReport checkInGeneral() throws IOException {
        return SubmissionCheck.check(
                write(), HubRules.of(HubTasks.general(), Optional.empty(), Map.of()));
    }
}

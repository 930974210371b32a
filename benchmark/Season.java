import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Invents the submissions of a season to a Forecast Hub: 1,238 files of 23 models, the same at
/// each start.
///
///     java Season.java FOLDER TASKS LOCATIONS
///
/// FOLDER becomes the hub, TASKS is its configuration and LOCATIONS its table of places. Each file
/// has 53 places, four horizons and 23 quantiles of weekly admissions, 4,876 rows as those of the
/// COVID-19 Forecast Hub.
public final class Season {
    private static final LocalDate FIRST = LocalDate.of(2024, 11, 16);
    private static final int MODELS = 23;
    private static final int DATES = 54;
    private static final int FILES = 1_238;
    private static final String[] LEVELS = {
        "0.01", "0.025", "0.05", "0.1", "0.15", "0.2", "0.25", "0.3", "0.35", "0.4", "0.45", "0.5",
        "0.55", "0.6", "0.65", "0.7", "0.75", "0.8", "0.85", "0.9", "0.95", "0.975", "0.99"
    };

    /// @param size admissions in a middling week
    private record Place(String code, double size) {}

    private Season() {}

    /// Writes the hub.
    public static void main(String[] args) throws IOException {
        Path hub = Path.of(args[0]);
        copy(Path.of(args[1]), hub.resolve("hub-config").resolve("tasks.json"));
        copy(Path.of(args[2]), hub.resolve("auxiliary-data").resolve("locations.csv"));
        List<Place> places =
                Files.readAllLines(Path.of(args[2])).stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .map(cells -> new Place(cells[1], Double.parseDouble(cells[3]) / 100_000))
                        .toList();
        for (int file = 0; file < FILES; file++) {
            write(hub.resolve("model-output"), file / DATES, file % DATES, places);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path output, int model, int week, List<Place> places)
            throws IOException {
        String name = model == 0 ? "CovidHub-baseline" : String.format(Locale.ROOT, "Team%02d-model", model);
        LocalDate reference = FIRST.plusWeeks(week);
        Path folder = Files.createDirectories(output.resolve(name));
        SplittableRandom chance = new SplittableRandom(1_000L * model + week);
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve(reference + "-" + name + ".csv"))) {
            file.write("reference_date,target,horizon,target_end_date,location,output_type,output_type_id,value\n");
            for (Place place : places) {
                for (int horizon = 0; horizon < 4; horizon++) {
                    String task =
                            reference + ",wk inc covid hosp," + horizon + "," + reference.plusWeeks(horizon) + ","
                                    + place.code() + ",quantile,";
                    double middle = place.size() * (1.5 + Math.cos(week / 8.0)) * (0.8 + 0.4 * chance.nextDouble());
                    double spread = (0.2 + 0.1 * horizon) * (0.8 + 0.02 * model);
                    for (String level : LEVELS) {
                        double at = Double.parseDouble(level);
                        double value = middle * Math.exp(spread * Math.log(at / (1 - at)));
                        // some models write whole numbers, others all that their language prints
                        file.write(task + level + "," + (model % 3 == 0 ? Math.round(value) : value) + "\n");
                    }
                }
            }
        }
    }

    static {
        assert MODELS * DATES >= FILES;
    }
}

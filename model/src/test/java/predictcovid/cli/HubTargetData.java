package predictcovid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Invented target data of a hub: five places, two targets that follow a wave, a vintage a week for
/// the last ten weeks, in which the newest two weeks are incomplete.
final class HubTargetData {
    static final LocalDate FIRST = LocalDate.of(2023, 1, 7);
    static final int WEEKS = 60;

    private static final List<String> PLACES = List.of("US", "01", "06", "36", "48");
    private static final double[] SHARES = {1, 0.1, 0.4, 0.3, 0.2};

    private HubTargetData() {}

    /// The last week of the newest vintage.
    static LocalDate lastWeek() {
        return FIRST.plusWeeks(WEEKS - 1L);
    }

    static Path write(Path file) throws IOException {
        return write(file, WEEKS, 0);
    }

    /// @param weeks weeks of the newest vintage
    /// @param seed of the noise of vintages after week [#WEEKS]
    static Path write(Path file, int weeks, long seed) throws IOException {
        StringBuilder csv =
                new StringBuilder("target,location,target_end_date,as_of,observation\n");
        SplittableRandom random = new SplittableRandom(seed);
        for (int newest = WEEKS - 10; newest < weeks; newest++) {
            for (int week = 0; week <= newest; week++) {
                for (int place = 0; place < PLACES.size(); place++) {
                    double noise = newest >= WEEKS ? 10 * random.nextDouble() : 1;
                    rows(csv, place, week, newest, noise);
                }
            }
        }
        return Files.writeString(file, csv);
    }

    private static void rows(StringBuilder csv, int place, int week, int newest, double noise) {
        double wave = 1000 * (1.5 + Math.sin(2 * Math.PI * week / 26));
        double late = Math.pow(0.9, Math.max(0, 2 - (newest - week)));
        double noisy = 1 + 0.1 * Math.sin(7.0 * week + 3 * place);
        double count = Math.rint(wave * SHARES[place] * late * noisy * noise);
        double share = Math.min(1, wave / 100_000 * noisy * noise);
        row(csv, "wk inc covid hosp", place, week, newest, count);
        row(csv, "wk inc covid prop ed visits", place, week, newest, share);
    }

    private static void row(
            StringBuilder csv, String target, int place, int week, int newest, double value) {
        csv.append(
                String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%s,%.6f%n",
                        target,
                        PLACES.get(place),
                        FIRST.plusWeeks(week),
                        FIRST.plusWeeks(newest).plusDays(4),
                        value));
    }
}

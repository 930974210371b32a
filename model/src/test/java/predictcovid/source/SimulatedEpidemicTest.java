package predictcovid.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.source.table.SourceTable;
import predictcovid.source.table.TableReader;

class SimulatedEpidemicTest {
    @TempDir Path folder;

    @Test
    void makesTheSameBytesFromTheSameSeed() throws NoSuchAlgorithmException {
        byte[] csv = SimulatedEpidemic.csv(1).getBytes(StandardCharsets.UTF_8);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");

        assertThat(HexFormat.of().formatHex(sha256.digest(csv)))
                .isEqualTo("2cb5680372a14a581ada06aec4138ac7ae1f30a992e3c39556ce467616db6a77");
        assertThat(SimulatedEpidemic.csv(2)).isNotEqualTo(SimulatedEpidemic.csv(1));
    }

    @Test
    void looksLikeTheSourceToTheReader() throws IOException {
        SourceTable table = table(1);

        assertThat(table.by().name()).isEqualTo("owid-legacy");
        assertThat(table.rows()).isEqualTo(13 * SimulatedEpidemic.DAYS);
        assertThat(places(table)).hasSize(13);
        assertThat(places(table).stream().filter(Place::isAggregate))
                .extracting(Place::name)
                .containsExactly("World");
        assertThat(table.rowsWithoutCount()).isBetween(5, 50);
        assertThat(table.observations()).filteredOn(row -> row.value() < 0).hasSizeBetween(1, 30);
    }

    @Test
    void sumsThePlacesToTheWorld() throws IOException {
        SourceTable table = table(1);
        double[] sums = new double[SimulatedEpidemic.DAYS];
        for (Observation row : table.observations()) {
            if (!row.place().isAggregate() && !Double.isNaN(row.value())) {
                sums[day(row)] += row.value();
            }
        }

        assertThat(world(table)).containsExactly(sums);
    }

    @Test
    void comesInWaves() throws IOException {
        int waves = 0;
        for (long seed = 1; seed <= 20; seed++) {
            double[] weeks = weeks(world(table(seed)));
            double peak = Arrays.stream(weeks).max().orElseThrow();
            int turns = turns(weeks, peak / 20);

            assertThat(turns).as("turns with seed " + seed).isBetween(1, 8);
            assertThat(peak).as("peak with seed " + seed).isBetween(1e5, 5e6);
            waves += turns > 1 ? 1 : 0;
        }
        assertThat(waves).isGreaterThan(15);
    }

    @Test
    void reportsLessOnSundays() throws IOException {
        List<Observation> world =
                table(1).observations().stream().filter(row -> row.place().isAggregate()).toList();

        assertThat(sum(world, DayOfWeek.SUNDAY)).isLessThan(0.9 * sum(world, DayOfWeek.WEDNESDAY));
    }

    private static double sum(List<Observation> rows, DayOfWeek weekday) {
        return rows.stream()
                .filter(row -> row.date().getDayOfWeek() == weekday)
                .mapToDouble(Observation::value)
                .sum();
    }

    private SourceTable table(long seed) throws IOException {
        Path file = Files.writeString(folder.resolve("sim.csv"), SimulatedEpidemic.csv(seed));
        return new TableReader(TableReader.DEFAULT_COLUMNS).read(file, "simulated");
    }

    private static List<Place> places(SourceTable table) {
        return table.observations().stream().map(Observation::place).distinct().toList();
    }

    private static double[] world(SourceTable table) {
        return table.observations().stream()
                .filter(row -> row.place().isAggregate())
                .mapToDouble(Observation::value)
                .toArray();
    }

    private static int day(Observation row) {
        return (int) (row.date().toEpochDay() - SimulatedEpidemic.FIRST.toEpochDay());
    }

    private static double[] weeks(double[] days) {
        return IntStream.range(0, days.length / 7)
                .mapToDouble(week -> Arrays.stream(days, 7 * week, 7 * week + 7).sum())
                .toArray();
    }

    /// How often the curve turns by more than `least`.
    private static int turns(double[] weeks, double least) {
        int turns = 0;
        double extreme = weeks[0];
        boolean rising = true;
        for (double week : weeks) {
            if (rising ? week > extreme : week < extreme) {
                extreme = week;
            } else if (Math.abs(week - extreme) > least) {
                turns++;
                rising = !rising;
                extreme = week;
            }
        }
        return turns;
    }
}

package predictcovid.hub.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.hub.file.Places;

class TrendRuleTest {
    private static final TrendRule FLUSIGHT =
            new TrendRule(List.of(0.3, 0.5, 0.7, 1.0), List.of(1.7, 3.0, 4.0, 5.0));

    @TempDir private Path folder;

    /// Changes in a place of a million people, so that 10 are a rate of 1 in 100,000; and in small
    /// places, where fewer than 10 are stable.
    @ParameterizedTest
    @CsvSource({
        "1000000, 9, 3, stable",
        "10000000, 29, 0, stable",
        "10000000, 30, 0, increase",
        "10000000, 170, 0, increase",
        "10000000, 171, 0, large_increase",
        "10000000, -30, 0, decrease",
        "10000000, -171, 0, large_decrease",
        "10000000, 49, 1, stable",
        "10000000, 300, 1, increase",
        "10000000, 301, 1, large_increase",
        "10000000, -69, 2, stable",
        "10000000, -401, 2, large_decrease",
        "10000000, 99, 3, stable",
        "10000000, 100, 3, increase",
        "10000000, -501, 3, large_decrease",
        "587618, 9, 0, stable",
        "587618, 10, 0, large_increase",
        "587618, -10, 1, decrease",
    })
    void decidesAsTheHubDoes(double population, double change, int horizon, String category) {
        assertThat(TrendRule.CATEGORIES.get(FLUSIGHT.category(change, population, horizon)))
                .isEqualTo(category);
    }

    @Test
    void readsTheThresholdsFromTheNamesOfTheColumns() throws IOException {
        String columns =
                "abbreviation,location,location_name,population,count_rate0p3,count_rate0p5,"
                        + "count_rate0p7,count_rate1,count_rate1p7,count_rate3,count_rate4,"
                        + "count_rate5";
        Path file = folder.resolve("locations.csv");
        Files.writeString(file, columns + "\nWY,56,Wyoming,587618,2,3,4,6,10,18,24,29\n");

        assertThat(TrendRule.of(Places.read(file).columns())).contains(FLUSIGHT);
        assertThat(FLUSIGHT.has(-1)).isFalse();
        assertThat(FLUSIGHT.has(3)).isTrue();
        assertThat(FLUSIGHT.has(4)).isFalse();
    }

    /// The season's rules: stable below 1, 1, 2 and 2.5 in 100,000, large above 2, 3, 4 and 5.
    @ParameterizedTest
    @CsvSource({
        "10000000, 99, 0, stable",
        "10000000, 100, 0, increase",
        "10000000, 201, 0, large_increase",
        "10000000, -99, 1, stable",
        "10000000, -300, 1, decrease",
        "10000000, -301, 1, large_decrease",
        "10000000, 199, 2, stable",
        "10000000, 200, 2, increase",
        "10000000, 401, 2, large_increase",
        "10000000, -249, 3, stable",
        "10000000, -250, 3, decrease",
        "10000000, -501, 3, large_decrease",
        "584057, 9, 0, stable",
    })
    void decidesByTheSixThresholdsOf2023(
            double population, double change, int horizon, String category) throws IOException {
        Path file = folder.resolve("locations.csv");
        Files.writeString(
                file,
                "abbreviation,location,location_name,population,count_rate1,count_rate2,"
                        + "count_rate2p5,count_rate3,count_rate4,count_rate5\n"
                        + "WY,56,Wyoming,584057,6,12,15,18,23,29\n");
        TrendRule rule = TrendRule.of(Places.read(file).columns()).orElseThrow();

        assertThat(TrendRule.CATEGORIES.get(rule.category(change, population, horizon)))
                .isEqualTo(category);
    }

    @Test
    void otherTablesHaveNone() throws IOException {
        Path file = folder.resolve("locations.csv");
        Files.writeString(file, "location,population,count_rate1\n56,587618,6\n");
        assertThat(TrendRule.of(Places.read(file).columns())).isEmpty();

        String six = "count_rate1,count_rate2,count_rate3,count_rate4,count_rate5,count_rate6";
        Files.writeString(file, "location,population," + six + "\n56,587618,1,2,3,4,5,6\n");
        assertThat(TrendRule.of(Places.read(file).columns())).as("six of another season").isEmpty();
    }
}

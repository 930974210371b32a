package predictcovid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forest.Forest;
import predictcovid.forest.ForestOptions;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// The errors that the Python original published for the world from 2020-05-02 to 2020-07-23, times
/// 100.
class PublishedNumbersTest {
    private static final Path WORLD =
            Path.of("src/test/resources/public/notebook/world-2020-05-02-to-2020-07-23.csv");
    private static final Map<String, Double> SINGLE_COLUMNS =
            Map.of(
                    "month", 9.3516,
                    "day", 10.8132,
                    "weekday", 5.6752,
                    "current_new_cases", 12.6243,
                    "diff_current_new_cases", 10.2169,
                    "mean_current_days", 13.6126);

    private TimeSeries train;
    private TimeSeries window;

    @BeforeEach
    void readTheWorld() throws IOException {
        double[] values =
                Files.readAllLines(WORLD).stream()
                        .skip(1)
                        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[1]))
                        .toArray();
        TimeSeries world =
                new TimeSeries("World", Frequency.DAILY, LocalDate.parse("2020-05-02"), values);
        LocalDate cut = LocalDate.parse("2020-07-01");
        train = world.between(world.firstDate(), cut.minusDays(1));
        window = world.between(cut, world.lastDate());
    }

    @Test
    void windowsHaveThePublishedNumberOfRows() {
        assertThat(FeatureMatrix.of(train, 5).size()).isEqualTo(55);
        assertThat(FeatureMatrix.of(window, 5).size()).isEqualTo(18);
    }

    @Test
    void baselineEqualsThePublishedOneToFourDecimals() {
        assertThat(100 * Validation.baseline(window)).isEqualTo(9.7083, within(0.00005));
    }

    @Test
    void monthWeekdayAndDayComeWithinAForestsChance() {
        assertThat(error(List.of("month", "weekday", "day"))).isEqualTo(4.8549, within(0.15));
    }

    @Test
    void singleColumnsComeWithinAForestsChanceAndInThePublishedOrder() {
        Map<String, Double> errors = new LinkedHashMap<>();
        SINGLE_COLUMNS.keySet().forEach(column -> errors.put(column, error(List.of(column))));

        errors.forEach((column, error) ->
                assertThat(error).as(column).isEqualTo(SINGLE_COLUMNS.get(column), within(0.15)));
        assertThat(ranked(errors)).isEqualTo(ranked(SINGLE_COLUMNS));
    }

    private double error(List<String> columns) {
        FeatureMatrix rows = FeatureMatrix.of(train, 5).select(columns);
        Forest forest = Forest.fit(rows, new ForestOptions(1000, 0));
        return 100 * Validation.of(forest, FeatureMatrix.of(window, 5), window).rmsle();
    }

    private static List<String> ranked(Map<String, Double> errors) {
        return errors.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}

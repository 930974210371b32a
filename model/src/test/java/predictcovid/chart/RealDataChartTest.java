package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.text.Texts;

/// Renders what Our World in Data published.
class RealDataChartTest {
    private static final Path DATA = Path.of("src/test/resources/public");

    @Test
    void drawsAllPlacesOfJune2020() throws IOException {
        OriginalChart chart =
                new OriginalChart(observations("owid/owid-covid-data-2020-06-18.csv.gz"));

        assertThat(chart.alternative(Locale.ENGLISH))
                .contains(
                        "24,321 rows of 207 places", "United States (2,163,290), Brazil (955,377)");
        assertThat(Pixels.of(chart.render(Texts.BRAZIL, Examples.REAL)).distinctColors())
                .isGreaterThan(500);
    }

    @Test
    void drawsTheUnitedStatesToSeptember2022() throws IOException {
        List<Observation> rows = observations("owid/owid-covid-data-usa-2022-09-18.csv.gz");
        double[] values = rows.stream().mapToDouble(Observation::value).toArray();
        TimeSeries series =
                new TimeSeries("United States", Frequency.DAILY, rows.getFirst().date(), values);

        assertThat(new SeriesChart(SeriesChart.Part.GROUPED, series).alternative(Texts.BRAZIL))
                .contains("a mais alta: 806.987 em 15 de jan. de 2022");
        for (Chart chart :
                List.of(
                        new SeriesChart(SeriesChart.Part.GROUPED, series),
                        new DifferenceChart(
                                series.head(900),
                                series.between(series.date(900), series.lastDate())),
                        new ForecastChart(
                                series, List.of(Examples.forecast(series, 60_000, 14, 10))))) {
            assertThat(Pixels.of(chart.render(Locale.ENGLISH, Examples.SIMULATED)).distinctColors())
                    .isGreaterThan(100);
        }
    }

    private static List<Observation> observations(String file) throws IOException {
        List<String> lines;
        try (BufferedReader csv =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(DATA.resolve(file))),
                                StandardCharsets.UTF_8))) {
            lines = csv.lines().toList();
        }
        List<String> head = Arrays.asList(lines.getFirst().split(","));
        return lines.stream().skip(1).map(line -> observation(head, line.split(",", -1))).toList();
    }

    private static Observation observation(List<String> head, String[] cells) {
        String continent = cells[head.indexOf("continent")];
        String newCases = cells[head.indexOf("new_cases")];
        Place place =
                new Place(
                        cells[head.indexOf("iso_code")],
                        cells[head.indexOf("location")],
                        Optional.of(continent).filter(name -> !name.isEmpty()));
        return new Observation(
                place,
                LocalDate.parse(cells[head.indexOf("date")]),
                newCases.isEmpty() ? Double.NaN : Double.parseDouble(newCases));
    }
}

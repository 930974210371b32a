package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import predictcovid.chart.paint.Palette;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.text.Texts;

class OriginalChartTest {
    @Test
    void countsRowsAndPlacesAndNamesThoseWithMostCases() {
        List<Observation> rows = new ArrayList<>(Examples.observations("Italy", 10, 2000));
        rows.addAll(Examples.observations("Spain", 30, 40, Double.NaN));
        rows.add(new Observation(world(), Examples.FIRST, 1e6));

        assertThat(new OriginalChart(rows).alternative(Locale.ENGLISH))
                .isEqualTo(
                        "All places: new cases a day as published, May 2 – May 4, 2020: 6 rows of 2"
                                + " places. Most cases in all: Italy (2,010), Spain (70).");
        assertThat(new OriginalChart(rows).alternative(Texts.BRAZIL))
                .contains("6 linhas de 2 lugares");
    }

    @Test
    void anAggregateIsDrawnOnlyWhenThereIsNothingElse() {
        List<Observation> world = List.of(new Observation(world(), Examples.FIRST, 1e6));

        assertThat(new OriginalChart(world).alternative(Locale.ENGLISH))
                .contains("World (1,000,000)");
    }

    @Test
    void zeroesAndCorrectionsArePassedOverForAWeekAtMost() {
        double[] weekly = new double[70];
        for (int i = 0; i < 70; i += 7) {
            weekly[i] = 500;
        }
        double[] silent = new double[70];
        Arrays.fill(silent, 500);
        Arrays.fill(silent, 20, 40, 0);

        assertThat(widestGap(weekly)).isLessThan(5);
        assertThat(widestGap(silent)).isGreaterThan(300);
        assertThat(widestGap(5, 5, -3, 5, 5)).isLessThan(5);
    }

    /// 70 once a week is 10 a day, away from the ends, where the seven days are not all known.
    @Test
    void ofManyPlacesTheOthersAreMeansOfSevenDays() throws IOException {
        double[] weekly = new double[70];
        for (int i = 0; i < 70; i += 7) {
            weekly[i] = 70;
        }
        double[] daily = new double[70];
        Arrays.fill(daily, 10);

        assertThat(middle(among(45, weekly))).isEqualTo(middle(among(45, daily)));
        assertThat(middle(among(20, weekly))).isNotEqualTo(middle(among(20, daily)));
    }

    private static List<Observation> among(int places, double... values) {
        double[] large = new double[70];
        Arrays.fill(large, 1000);
        List<Observation> rows = new ArrayList<>(Examples.observations("Small", values));
        for (int i = 1; i < places; i++) {
            rows.addAll(Examples.observations("Place " + i, large));
        }
        return rows;
    }

    private static int[] middle(List<Observation> rows) throws IOException {
        byte[] png = new OriginalChart(rows).render(Locale.ENGLISH, Examples.REAL).png();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        return image.getRGB(500, 240, 1000, 860, null, 0, 1000);
    }

    @Test
    void aBlankDayBreaksTheLine() {
        assertThat(widestGap(5, 5, Double.NaN, 5, 5)).isGreaterThan(300);
    }

    @Test
    void anAbsentDayBreaksTheLine() {
        List<Observation> rows = new ArrayList<>(Examples.observations("Italy", 5, 5, 5, 5, 5));
        rows.remove(2);

        assertThat(widestGap(rows)).isGreaterThan(300);
    }

    @Test
    void theHighestDayShowsHoweverManyDaysThereAre() {
        double[] years = new double[1500];
        Arrays.fill(years, 5);
        double[] peak = years.clone();
        peak[702] = 9_000;

        Pixels pixels = render(Examples.observations("Italy", peak));
        int[] columns = columns(Examples.observations("Italy", peak));
        int top =
                Arrays.stream(columns)
                        .map(x -> pixels.span(Palette.OBSERVED, x)[0])
                        .min()
                        .orElseThrow();
        assertThat(top).isLessThan(300);
        assertThat(columns[columns.length / 2]).isBetween(950, 1150);
    }

    @Test
    void rowsMayComeInAnyOrder() {
        List<Observation> rows = Examples.observations("Italy", 5, 50, 500, 5000);

        assertThat(new OriginalChart(rows.reversed()).render(Locale.ENGLISH, Examples.REAL).png())
                .isEqualTo(new OriginalChart(rows).render(Locale.ENGLISH, Examples.REAL).png());
    }

    @Test
    void aSingleValueIsVisible() {
        assertThat(columns(Examples.observations("Italy", 5)).length).isPositive();
    }

    @Test
    void drawsNothingKnownNothingAboveZeroAndNothingAtAll() {
        assertThat(columns(Examples.observations("Italy", Double.NaN, Double.NaN))).isEmpty();
        assertThat(columns(Examples.observations("Italy", 0, -5, 0))).isEmpty();
        assertThat(columns(List.of())).isEmpty();
        assertThat(new OriginalChart(List.of()).alternative(Locale.ENGLISH))
                .isEqualTo("No observations.");
    }

    private static Place world() {
        return new Place("OWID_WRL", "World", Optional.empty());
    }

    private static int widestGap(double... newCases) {
        return widestGap(Examples.observations("Italy", newCases));
    }

    private static int widestGap(List<Observation> rows) {
        int[] columns = columns(rows);
        int widest = 0;
        for (int i = 1; i < columns.length; i++) {
            widest = Math.max(widest, columns[i] - columns[i - 1]);
        }
        return widest;
    }

    /// Columns of the plot, without the names beside it, that hold the place's line.
    private static int[] columns(List<Observation> rows) {
        Pixels pixels = render(rows);
        return Arrays.stream(pixels.columns(Palette.OBSERVED)).filter(x -> x < 1955).toArray();
    }

    private static Pixels render(List<Observation> rows) {
        return Pixels.of(new OriginalChart(rows).render(Locale.ENGLISH, Examples.REAL));
    }
}

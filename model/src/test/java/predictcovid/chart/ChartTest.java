package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import predictcovid.chart.paint.Palette;
import predictcovid.text.Texts;

/// What holds for every chart.
class ChartTest {
    static List<Chart> charts() {
        return Examples.all();
    }

    @Test
    void namesAreTheFilesOfTheDatalake() {
        assertThat(charts())
                .extracting(Chart::name)
                .containsExactly(
                        "original_data",
                        "grouped_data",
                        "train_data",
                        "valid_data",
                        "normalized_diff_data",
                        "forecast_data",
                        "column_search",
                        "feature_importance",
                        "predicted_observed",
                        "fan-wk-inc-covid-hosp-brazil",
                        "past-forecasts-wk-inc-covid-hosp-brazil",
                        "places-wk-inc-covid-hosp-1",
                        "skill-by-horizon-wk-inc-covid-hosp",
                        "coverage-wk-inc-covid-hosp",
                        "pit-wk-inc-covid-hosp",
                        "drivers-wk-inc-covid-hosp-brazil",
                        "importance-wk-inc-covid-hosp");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void isALargePngWithSomethingInIt(Chart chart) {
        Picture picture = chart.render(Locale.ENGLISH, Examples.REAL);

        Pixels pixels = Pixels.of(picture);
        assertThat(picture.name()).isEqualTo(chart.name());
        assertThat(List.of(picture.width(), picture.height())).containsExactly(2400, 1280);
        assertThat(pixels.image().getWidth()).isEqualTo(2400);
        assertThat(pixels.image().getHeight()).isEqualTo(1280);
        assertThat(
                        pixels.count(Palette.OBSERVED)
                                + pixels.count(Palette.VALIDATION)
                                + pixels.count(Palette.tint(Palette.PREDICTED, 0.75)))
                .isPositive();
        assertThat(pixels.count(Color.WHITE)).isLessThan(2400 * 980L - 10_000);
        assertThat(picture.png().length).isLessThan(400_000);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void speaksBothLanguages(Chart chart) {
        assertThat(chart.title(Texts.BRAZIL))
                .isNotBlank()
                .isNotEqualTo(chart.title(Locale.ENGLISH));
        assertThat(chart.alternative(Texts.BRAZIL))
                .containsPattern("\\d")
                .isNotEqualTo(chart.alternative(Locale.ENGLISH));
        assertThat(chart.alternative(Locale.ENGLISH)).containsPattern("\\d").endsWith(".");
        assertThat(chart.render(Texts.BRAZIL, Examples.REAL).png())
                .isNotEqualTo(chart.render(Locale.ENGLISH, Examples.REAL).png());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void otherLanguagesAreServedByEnglishAndPortugalByBrazil(Chart chart) {
        assertThat(chart.title(Locale.GERMANY)).isEqualTo(chart.title(Locale.ENGLISH));
        assertThat(chart.alternative(Locale.forLanguageTag("pt-PT")))
                .isEqualTo(chart.alternative(Texts.BRAZIL));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void simulatedDataCarriesAMarkAndRealDataDoesNot(Chart chart) {
        assertThat(tagPixels(chart.render(Locale.ENGLISH, Examples.REAL))).isZero();
        assertThat(tagPixels(chart.render(Locale.ENGLISH, Examples.SIMULATED)))
                .isGreaterThan(8_000);
        assertThat(Pixels.of(chart.render(Locale.ENGLISH, Examples.SIMULATED)).distinctColors())
                .isGreaterThan(
                        Pixels.of(chart.render(Locale.ENGLISH, Examples.REAL)).distinctColors());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void saysWhereItsNumbersComeFrom(Chart chart) {
        ChartFooter other = new ChartFooter("Another source", LocalDate.of(2020, 7, 24), false);
        ChartFooter later =
                new ChartFooter(Examples.REAL.source(), LocalDate.of(2021, 7, 24), false);
        byte[] png = chart.render(Locale.ENGLISH, Examples.REAL).png();

        assertThat(chart.render(Locale.ENGLISH, other).png()).isNotEqualTo(png);
        assertThat(chart.render(Locale.ENGLISH, later).png()).isNotEqualTo(png);
    }

    @Test
    void picturesAreTheSameBytesInAnyNumberOfThreads() {
        List<byte[]> alone = charts().stream().map(ChartTest::png).toList();

        List<byte[]> together =
                Collections.nCopies(4, charts()).parallelStream()
                        .flatMap(List::stream)
                        .map(ChartTest::png)
                        .toList();

        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i % alone.size()));
        }
    }

    @Test
    void aPicturesBytesCannotBeChanged() {
        Picture picture = charts().getFirst().render(Locale.ENGLISH, Examples.REAL);

        picture.png()[0] = 0;

        assertThat(picture.png()[0]).isEqualTo((byte) 0x89);
    }

    private static byte[] png(Chart chart) {
        return chart.render(Locale.ENGLISH, Examples.REAL).png();
    }

    /// Pixels of the tag in the upper right corner.
    private static long tagPixels(Picture picture) {
        Pixels pixels = Pixels.of(picture);
        long count = 0;
        for (int x = 1900; x < 2320; x++) {
            for (int y = 44; y < 104; y++) {
                count += pixels.image().getRGB(x, y) == Palette.PREDICTED.getRGB() ? 1 : 0;
            }
        }
        return count;
    }
}

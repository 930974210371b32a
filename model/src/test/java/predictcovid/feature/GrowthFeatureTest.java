package predictcovid.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static predictcovid.feature.Figures.assertRow;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.Panel;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;

/// Growth of one series, whose level on the scale is ln(x + 1) because it has 100,000 inhabitants.
/// Figures worked out in numpy.
class GrowthFeatureTest {
    private static final double NONE = Double.NaN;
    private static final Geography ONE =
            new Geography(List.of(new Area("N", "N", 100_000, Optional.empty())), "N");

    /// Its highest values lie further back than the recent range.
    private static final double[] LEVELS = {
        0.3, 2.9, 5.0, 4.1, 3.3, 2.8, 2.2, 2.6, 2.1, 1.9, 1.4, 1.6, 0.9, 1.1, 0.8, 0.8, 1.3, 1.9,
        1.7, 2.4, 2.2, 3.1, 3.0, 3.6, 4.2, 3.9, 4.4, 4.3, 4.0, 4.2
    };

    @Test
    void describesGrowthAndTheRecentRange() {
        assertRow(
                table(LEVELS),
                0,
                29,
                """
                d1 0.2, d2 -0.3, d3 -0.1, d4 0.5, g2 -0.1, g3 -0.2, g4 0.3, g8 1.1, s3 -0.09,
                s5 0.00571428571429, acc -0.3, tmax 3, tmin 15, vmax -0.2, vmin 3.4,
                vmean 1.67307692307692, z 4.2, vm4 -0.025, noise 0.66988805034871\
                """);
    }

    @Test
    void whatNeedsAMissingValueIsZero() {
        double[] gap = LEVELS.clone();
        gap[27] = NONE;

        assertRow(
                table(gap),
                0,
                29,
                """
                d1 0.2, d2 0, d3 0, d4 0.5, g2 0, g3 -0.2, g4 0.3, g8 1.1, s3 0, s5 0, acc 0,
                tmax 3, tmin 15, vmax -0.2, vmin 3.4, vmean 1.744, z 4.2, vm4 0,
                noise 0.76681158050723\
                """);
    }

    @Test
    void whatNeedsMoreHistoryThanThereIsIsZero() {
        assertRow(
                table(LEVELS),
                0,
                5,
                """
                d1 -0.5, d2 -0.8, d3 -0.9, d4 2.1, g2 -1.3, g3 -2.2, g4 -0.1, g8 0, s3 -0.74,
                s5 0.36571428571429, acc 0, tmax 3, tmin 5, vmax -2.2, vmin 2.5,
                vmean -0.26666666666667, z 2.8, vm4 -1, noise 1.52888848514207\
                """);
    }

    @Test
    void aMissingLevelHasNoRow() {
        double[] gap = LEVELS.clone();
        gap[27] = NONE;

        FeatureTable table = table(gap);

        assertThat(table.size()).isEqualTo(26);
        assertThat(java.util.stream.IntStream.range(0, 26).map(table::step))
                .doesNotContain(27)
                .contains(26, 28);
    }

    @Test
    void aConstantSeriesHasNoGrowthAndNoNoise() {
        double[] constant = new double[30];
        Arrays.fill(constant, 2.5);

        assertRow(
                table(constant),
                0,
                29,
                "d1 0, g8 0, s5 0, acc 0, vmax 0, vmin 0, vmean 0, noise 0, tmax 25, tmin 25, z 2.5");
    }

    private static FeatureTable table(double[] levels) {
        double[][] values = {Arrays.stream(levels).map(Math::expm1).toArray()};
        LocalDate first = LocalDate.parse("2025-01-04");
        Vintage vintage =
                new Vintage(
                        LocalDate.parse("2026-01-01"), new Panel(Frequency.WEEKLY, first, values));
        return PanelFeatures.of(
                new RealTimeSignal(new Vintages("cases", List.of(vintage)), ONE, TargetKind.COUNT),
                Optional.empty());
    }
}

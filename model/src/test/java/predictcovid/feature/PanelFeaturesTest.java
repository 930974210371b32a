package predictcovid.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static predictcovid.feature.Figures.assertRow;
import static predictcovid.feature.Figures.row;
import static predictcovid.series.SmallCountry.ALDA;
import static predictcovid.series.SmallCountry.BREN;
import static predictcovid.series.SmallCountry.DUNE;
import static predictcovid.series.SmallCountry.NATION;
import static predictcovid.series.SmallCountry.WEST;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.text.FeatureWords;
import predictcovid.text.FeatureWords.Scope;
import predictcovid.text.FeatureWords.Whole;
import predictcovid.text.Texts;

/// Figures worked out in numpy from the same two made-up targets.
class PanelFeaturesTest {
    private static final FeatureTable TABLE =
            PanelFeatures.of(
                    Signals.admissions(Signals.ADMISSIONS),
                    Optional.of(Signals.visits(Signals.VISITS)));

    @Test
    void describesTheSeriesItsNationRegionAndCompanion() {
        assertRow(
                TABLE,
                ALDA,
                29,
                """
                d1 -0.41318715420207, d2 -0.07410797215372, d3 0.18805223150294,
                d4 -0.03390155167568, g2 -0.4872951263558, g3 -0.29924289485286,
                g4 -0.33314444652854, g8 -0.20909179785856, s3 -0.09718366567123,
                s5 0.00573909954685, acc -0.20882788590485, tmax 18, tmin 22,
                vmax -0.4872951263558, vmin 0.04762804898925, vmean -0.24967522723624,
                z 2.66258782702545, vm4 -0.29993129385268, noise 0.2863913627507,
                vnyear 1.49536666949006, rel 1.07335262190887, lpop 12.61153775363834, lc 15.27412558066379,
                n_d1 0.80077784475231, n_d2 -0.59783700075562, n_g2 0.20294084399669,
                n_g4 0.67294447324243, n_s3 -0.00630923065367, n_s5 0.0963839338225, n_vmax 0,
                n_vmin 0.80077784475231, n_vyear 0.42201404758119, n_acc -0.06211459311204,
                n_tmax 0, n_tmin 1, r_d1 -0.24827952458575, x_d1 -1.21396499895439,
                r_g2 -0.22677331936479, x_g2 -0.69023597035249, r_s3 -0.05254584651609,
                x_s3 -0.09087443501756, sin1 -0.40712948535425, cos1 -0.91337045176379,
                sin2 0.74372008392874, cos2 0.66849116431036, e_d1 0.33085424431699, e_d2 0,
                e_g2 0.33085424431699, e_g4 0.26754196490266, e_s3 0, e_acc -0.31529567799921,
                e_z 0.75612197972133, en_d1 0.08479653666008, en_g2 -0.28156584543434,
                en_s3 0.01660037193339, e_x 0.09718366567123, e_lvl -0.70299205843893\
                """);
    }

    @Test
    void comparesAnAreaWithoutARegionWithTheNation() {
        assertRow(
                TABLE,
                DUNE,
                20,
                """
                rel 3.72062815242852, lpop 11.51292546497023, lc 16.36495572888985, n_tmax 18,
                r_d1 -0.17693070815908, x_d1 0.30157315336636, r_g2 0.17589066646366,
                x_g2 -0.04235927383914, r_s3 0.05528954981188, x_s3 -0.04728569708496,
                e_lvl 0.26347276700228\
                """);
    }

    @Test
    void aRegionIsASeriesOfItsOwn() {
        assertRow(
                TABLE,
                WEST,
                20,
                """
                d1 -0.0312525435041, z 3.22684399451738, rel 2.09544188302628,
                lpop 13.12236337740433, lc 16.34920737192171, r_d1 -0.0312525435041,
                x_d1 0.14567816465497, e_d1 -0.13453089295761, e_z 0.22314355131421,
                en_d1 -0.12285367310534, e_lvl 0.10208121774055\
                """);
    }

    @Test
    void thereIsNoOtherFeature() {
        assertThat(TABLE.names()).hasSize(57).doesNotHaveDuplicates();
        assertThat(
                        PanelFeatures.of(Signals.admissions(Signals.ADMISSIONS), Optional.empty())
                                .names())
                .isEqualTo(TABLE.names().subList(0, 45));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFeatureHasWords(Locale language) {
        FeatureWords words =
                new FeatureWords(language, new Scope(Whole.NATION, Optional.of("wk inc case")));

        assertThat(TABLE.names()).noneMatch(name -> words.of(name).equals(name));
    }

    static List<Locale> languages() {
        return Texts.LANGUAGES;
    }

    @Test
    void everySeriesHasARowAtEveryStepFromTheFourthOne() {
        assertThat(TABLE.size()).isEqualTo(7 * 27);
        assertThat(IntStream.range(0, TABLE.size()).map(TABLE::step).min()).hasValue(3);
        assertThat(IntStream.range(0, TABLE.size()).map(TABLE::step).max()).hasValue(29);
    }

    /// Admissions of Alda at step 29: 40 + (7 × 29² + 13 × 29) % 31 = 42 of 300,000.
    @Test
    void tellsTheLevelOfARow() {
        assertThat(TABLE.level(row(TABLE, ALDA, 29))).isEqualTo(Math.log(43 / 3.0), within(1e-12));
    }

    @Test
    void aPlaceThatNeverReportsHasNoRowAndHarmsNobody() {
        double[][] silent = Signals.copy(Signals.ADMISSIONS);
        Arrays.fill(silent[BREN], Double.NaN);
        FeatureTable table =
                PanelFeatures.of(
                        Signals.admissions(silent), Optional.of(Signals.visits(Signals.VISITS)));

        assertThat(IntStream.range(0, table.size()).map(table::series)).doesNotContain(BREN);
        for (int step = 3; step < 30; step++) {
            assertThat(values(table, DUNE, step)).isEqualTo(values(TABLE, DUNE, step));
        }
    }

    @Test
    void aPlaceThatStartsLateHasRowsFromItsStart() {
        double[][] late = Signals.copy(Signals.ADMISSIONS);
        Arrays.fill(late[BREN], 0, 25, Double.NaN);
        FeatureTable table = PanelFeatures.of(Signals.admissions(late), Optional.empty());

        assertThat(
                        IntStream.range(0, table.size())
                                .filter(row -> table.series(row) == BREN)
                                .map(table::step))
                .containsExactly(25, 26, 27, 28, 29);
        assertRow(table, BREN, 25, "d1 0, g8 0, s3 0, noise 0, tmax 0, vmax 0, vmean 0, vm4 0");
    }

    @Test
    void aSilentNationLeavesItsFeaturesAtZero() {
        double[][] silent = Signals.copy(Signals.ADMISSIONS);
        Arrays.fill(silent[NATION], Double.NaN);
        FeatureTable table = PanelFeatures.of(Signals.admissions(silent), Optional.empty());

        assertRow(
                table,
                ALDA,
                29,
                "n_vyear 0, vnyear 0, n_d1 0, rel 0, x_d1 0, d1 -0.41318715420207");
    }

    @Test
    void aSilentCompanionLeavesItsFeaturesAtZero() {
        double[][] silent = Signals.copy(Signals.VISITS);
        Arrays.fill(silent[ALDA], Double.NaN);
        FeatureTable table =
                PanelFeatures.of(
                        Signals.admissions(Signals.ADMISSIONS),
                        Optional.of(Signals.visits(silent)));

        assertRow(
                table,
                ALDA,
                29,
                "e_z 0, e_d1 0, e_x 0, e_lvl 0, en_d1 0.08479653666008, d1 -0.41318715420207");
    }

    @Test
    void aCompanionThatLagsIsReadAtItsLastStep() {
        double[][] lagging = Signals.copy(Signals.VISITS);
        for (double[] series : lagging) {
            Arrays.fill(series, 28, 30, Double.NaN);
        }
        FeatureTable table =
                PanelFeatures.of(
                        Signals.admissions(Signals.ADMISSIONS),
                        Optional.of(Signals.visits(lagging)));

        double atStep27 = TABLE.value(row(TABLE, ALDA, 27), TABLE.names().indexOf("e_z"));
        for (int step = 27; step < 30; step++) {
            assertThat(table.value(row(table, ALDA, step), table.names().indexOf("e_z")))
                    .isEqualTo(atStep27);
        }
    }

    @Test
    void aPlaceOfUnknownSizeHasNoSizeFeature() {
        Geography unknown =
                new Geography(
                        List.of(
                                new Area("N", "N", Double.NaN, Optional.empty()),
                                new Area("A", "A", Double.NaN, Optional.empty())),
                        "N");
        double[][] two = {Signals.ADMISSIONS[0], Signals.ADMISSIONS[1]};
        FeatureTable table =
                PanelFeatures.of(
                        new RealTimeSignal(
                                Signals.vintages(Signals.vintage(40, two)),
                                unknown,
                                TargetKind.COUNT),
                        Optional.empty());

        int row = row(table, 1, 29);
        assertThat(table.level(row)).isEqualTo(Math.log(43), within(1e-12));
        assertRow(table, 1, 29, "lpop 0, d1 -0.41318715420207");
        assertThat(table.value(row, table.names().indexOf("lc")))
                .isEqualTo(Math.log(43), within(1e-12));
    }

    /// Of a large table only the rows that teach, or are forecast from, are worked out.
    @Test
    void aSampleHasTheSameFeaturesOfFewerRows() {
        RealTimeSignal signal = Signals.admissions(Signals.ADMISSIONS);
        FeatureTable all = PanelFeatures.of(signal, Optional.empty());
        int most = all.size() / 2;
        FeatureTable some = PanelFeatures.of(signal, Optional.empty(), most);
        RowSample sample = new RowSample(most, all.size());

        assertThat(some.size()).isEqualTo(all.size());
        int known = 0;
        for (int row = 0; row < all.size(); row++) {
            int at = row;
            int series = some.series(row);
            boolean isOrigin = signal.origin(series) == some.step(row);
            if (isOrigin || sample.has(series, some.step(row))) {
                assertThat(some.value(row, 0)).isEqualTo(all.value(row, 0));
                assertThat(some.value(row, 20)).isEqualTo(all.value(row, 20));
                known++;
            } else {
                assertThatThrownBy(() -> some.value(at, 0))
                        .isInstanceOf(NullPointerException.class);
            }
            assertThat(some.level(row)).isEqualTo(all.level(row));
        }
        assertThat(known).isBetween(most / 2, all.size() - 1);
    }

    private static double[] values(FeatureTable table, int series, int step) {
        int row = row(table, series, step);
        return IntStream.range(0, table.names().size())
                .mapToDouble(column -> table.value(row, column))
                .toArray();
    }
}

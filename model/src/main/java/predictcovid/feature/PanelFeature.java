package predictcovid.feature;

import static predictcovid.feature.GrowthFeature.ACC;
import static predictcovid.feature.GrowthFeature.D1;
import static predictcovid.feature.GrowthFeature.D2;
import static predictcovid.feature.GrowthFeature.G2;
import static predictcovid.feature.GrowthFeature.G4;
import static predictcovid.feature.GrowthFeature.S3;
import static predictcovid.feature.GrowthFeature.S5;
import static predictcovid.feature.GrowthFeature.TMAX;
import static predictcovid.feature.GrowthFeature.TMIN;
import static predictcovid.feature.GrowthFeature.VMAX;
import static predictcovid.feature.GrowthFeature.VMIN;
import static predictcovid.feature.GrowthFeature.Z;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// One feature of a pooled forest. To add one is an entry here and a sentence in both languages,
/// `text.feature.NAME`. Names begin with `n_` for the nation, `r_` for the region, `x_` for own
/// less nation, `e_` for a companion target at the same place and `en_` for the companion's nation.
///
/// @param isLevel whether it stands for a level: targets differ in it by a constant
/// @param own the feature of the place's own target that stands in where no companion tells this
///   one
public record PanelFeature(
        String name, boolean isLevel, Optional<String> own, ToDoubleFunction<PanelRow> value) {
    /// Of the series itself, its nation and region, the size of the place and the season.
    static final List<PanelFeature> ALONE =
            Stream.of(
                            growth("", GrowthFeature.ALL, PanelRow::own),
                            Stream.of(
                                    of("vnyear", row -> row.own().get(Z) - row.nation().yearMean()),
                                    of("rel", row -> row.own().get(Z) - row.nation().get(Z)),
                                    of("lpop", PanelRow::size),
                                    new PanelFeature(
                                            "lc", true, Optional.empty(), PanelRow::count)),
                            growth(
                                    "n_",
                                    List.of(D1, D2, G2, G4, S3, S5, VMAX, VMIN),
                                    PanelRow::nation),
                            Stream.of(
                                    of(
                                            "n_vyear",
                                            row -> row.nation().get(Z) - row.nation().yearMean())),
                            growth("n_", List.of(ACC, TMAX, TMIN), PanelRow::nation),
                            growth("r_", List.of(D1, G2, S3), PanelRow::region),
                            Stream.of(D1, G2, S3)
                                    .map(each ->
                                            of(
                                                    "x_" + each,
                                                    row ->
                                                            row.own().get(each)
                                                                    - row.nation().get(each))),
                            Stream.of(
                                    of("sin1", row -> Math.sin(row.season())),
                                    of("cos1", row -> Math.cos(row.season())),
                                    of("sin2", row -> Math.sin(2 * row.season())),
                                    of("cos2", row -> Math.cos(2 * row.season()))))
                    .flatMap(features -> features)
                    .toList();

    /// Of a companion target, at the newest step that was known of it.
    static final List<PanelFeature> BESIDE =
            Stream.of(
                            Stream.of(D1, D2, G2, G4, S3, ACC, Z)
                                    .map(each ->
                                            beside("e_", "", each, row -> row.other().place())),
                            Stream.of(D1, G2, S3)
                                    .map(each ->
                                            beside("en_", "n_", each, row -> row.other().nation())),
                            Stream.of(
                                    of(
                                            "e_x",
                                            row -> row.other().place().get(S3) - row.own().get(S3)),
                                    of(
                                            "e_lvl",
                                            row ->
                                                    aboveMean(row.own())
                                                            - aboveMean(row.other().place()))))
                    .flatMap(features -> features)
                    .toList();

    private static final int LEVEL_STEPS = 12;

    /// The feature of this name, if there is one.
    public static Optional<PanelFeature> named(String name) {
        return Stream.concat(ALONE.stream(), BESIDE.stream())
                .filter(feature -> feature.name.equals(name))
                .findFirst();
    }

    private static PanelFeature of(String name, ToDoubleFunction<PanelRow> value) {
        return new PanelFeature(name, false, Optional.empty(), value);
    }

    private static Stream<PanelFeature> growth(
            String where, List<GrowthFeature> features, Function<PanelRow, Growth> of) {
        return features.stream()
                .map(each ->
                        new PanelFeature(
                                where + each,
                                each == Z,
                                Optional.empty(),
                                row -> of.apply(row).get(each)));
    }

    private static PanelFeature beside(
            String where, String own, GrowthFeature feature, Function<PanelRow, Growth> of) {
        return new PanelFeature(
                where + feature,
                false,
                Optional.of(own + feature),
                row -> of.apply(row).get(feature));
    }

    private static double aboveMean(Growth growth) {
        return growth.get(Z) - growth.mean(LEVEL_STEPS);
    }
}

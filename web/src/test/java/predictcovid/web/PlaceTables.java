package predictcovid.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;

/// Numbers for the places of a manifest that are easily worked out by hand. Observed are the same
/// number of cases every day, 1,000, and a hundredth of that in deaths; seven times as many a week.
/// Each step ahead brings 1 % of it more, and the quantile of level `q` is `q + 0.5` times the
/// median.
public final class PlaceTables {
    private static final double[] LEVELS =
            DoubleStream.concat(
                            DoubleStream.of(0.01, 0.025),
                            DoubleStream.concat(
                                    DoubleStream.iterate(
                                                    5, level -> level <= 95, level -> level + 5)
                                            .map(percent -> percent / 100),
                                    DoubleStream.of(0.975, 0.99)))
                    .toArray();

    private record Forecast(Place place, PlaceTarget target, int horizon, double level) {
        LocalDate date() {
            return target.lastDate().plusDays((long) horizon * daysAStep(target));
        }

        double value() {
            return observed(target) * (1 + horizon / 100.0) * (level + 0.5);
        }
    }

    private record Observation(Place place, PlaceTarget target, LocalDate date) {}

    private PlaceTables() {}

    /// The forecasts in the columns of the Forecast Hubs.
    public static Table forecasts(ManifestPlaces places) {
        List<Forecast> rows = new ArrayList<>();
        eachTarget(
                places,
                (place, target) -> {
                    for (int horizon = 1; horizon <= target.horizon(); horizon++) {
                        for (double level : LEVELS) {
                            rows.add(new Forecast(place, target, horizon, level));
                        }
                    }
                });
        return Table.of(
                Column.dates(
                        "reference_date", rows.stream().map(it -> it.target.lastDate()).toList()),
                Column.texts("target", rows.stream().map(it -> it.target.target()).toList()),
                Column.integers("horizon", rows.stream().map(Forecast::horizon).toList()),
                Column.dates("target_end_date", rows.stream().map(Forecast::date).toList()),
                Column.texts("location", rows.stream().map(it -> it.place.code()).toList()),
                Column.texts("output_type", rows.stream().map(_ -> "quantile").toList()),
                Column.numbers(
                        "output_type_id", rows.stream().mapToDouble(Forecast::level).toArray()),
                Column.numbers("value", rows.stream().mapToDouble(Forecast::value).toArray()));
    }

    /// Half a year of days and two years of weeks; the tenth day from the end has no row.
    public static Table observations(ManifestPlaces places) {
        List<Observation> rows = new ArrayList<>();
        eachTarget(
                places,
                (place, target) -> {
                    int step = daysAStep(target);
                    for (int i = step == 1 ? 180 : 104; i >= 0; i--) {
                        if (step == 7 || i != 10) {
                            rows.add(
                                    new Observation(
                                            place,
                                            target,
                                            target.lastDate().minusDays((long) i * step)));
                        }
                    }
                });
        return Table.of(
                Column.texts("target", rows.stream().map(it -> it.target.target()).toList()),
                Column.texts("location", rows.stream().map(it -> it.place.code()).toList()),
                Column.dates("date", rows.stream().map(Observation::date).toList()),
                Column.numbers(
                        "value", rows.stream().mapToDouble(it -> observed(it.target)).toArray()));
    }

    /// What moved each weekly forecast: a typical one rises by ln 1.1; world and companion double
    /// it and halve it, other features do less.
    public static Table explanations(ManifestPlaces places) {
        List<FeatureEffect> rows = new ArrayList<>();
        eachTarget(
                places,
                (place, target) -> {
                    if (daysAStep(target) == 7) {
                        for (int horizon = 1; horizon <= target.horizon(); horizon++) {
                            rows.addAll(reasons(place, target, horizon));
                        }
                    }
                });
        return Table.of(
                Column.texts("target", rows.stream().map(it -> it.target.target()).toList()),
                Column.texts("location", rows.stream().map(it -> it.place.code()).toList()),
                Column.dates(
                        "reference_date", rows.stream().map(it -> it.target.lastDate()).toList()),
                Column.integers("horizon", rows.stream().map(FeatureEffect::horizon).toList()),
                Column.texts("feature", rows.stream().map(FeatureEffect::feature).toList()),
                Column.numbers(
                        "contribution",
                        rows.stream().mapToDouble(it -> Math.log(it.factor)).toArray()));
    }

    private record FeatureEffect(
            Place place, PlaceTarget target, int horizon, String feature, double factor) {}

    private static List<FeatureEffect> reasons(Place place, PlaceTarget target, int horizon) {
        List<FeatureEffect> reasons = new ArrayList<>();
        reasons.add(new FeatureEffect(place, target, horizon, "base", 1.1));
        reasons.add(new FeatureEffect(place, target, horizon, "d1", 1.2));
        reasons.add(new FeatureEffect(place, target, horizon, "n_s3", 2));
        reasons.add(new FeatureEffect(place, target, horizon, "z", 0.95));
        reasons.add(new FeatureEffect(place, target, horizon, "noise", 1));
        reasons.add(new FeatureEffect(place, target, horizon, "sin2", 1 + horizon / 100.0));
        reasons.add(new FeatureEffect(place, target, horizon, "rel", 0.999));
        reasons.add(new FeatureEffect(place, target, horizon, "tmax", 1.0001));
        if (target.target().endsWith("death")) {
            reasons.add(new FeatureEffect(place, target, horizon, "e_d1", 0.5));
        }
        return reasons;
    }

    static void eachTarget(ManifestPlaces places, Visitor visitor) {
        places.forecast().forEach(place -> place.targets().forEach(it -> visitor.visit(place, it)));
    }

    static double observed(PlaceTarget target) {
        return target.told().isShare()
                ? 0.02
                : (target.target().endsWith("death") ? 10 : 1000) * (double) daysAStep(target);
    }

    static int daysAStep(PlaceTarget target) {
        return target.frequency().equals("weekly") ? 7 : 1;
    }

    @FunctionalInterface
    interface Visitor {
        void visit(Place place, PlaceTarget target);
    }
}

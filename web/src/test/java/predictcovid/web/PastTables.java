package predictcovid.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;

/// What was said before of the places of a manifest, see [PlaceTables] for what came. A week before
/// the last observation a tenth more was expected than came, and two weeks before it twice as much;
/// seven days or four weeks ahead; three weeks before it a backtest expected half more. The
/// quantile of level `q` is `q + 0.5` times the median.
///
/// Four weeks ahead the past forecasts of deaths lost 1.2 for each 1 of the baseline, all others
/// 0.8.
final class PastTables {
    private static final double[] LEVELS = {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};

    private record Row(
            Place place,
            PlaceTarget target,
            LocalDate origin,
            int horizon,
            double level,
            double median) {}

    private record Score(
            Place place, PlaceTarget target, String forecaster, int horizon, double ratio) {}

    private PastTables() {}

    static Table forecasts(ManifestPlaces places) {
        List<Row> rows = new ArrayList<>();
        PlaceTables.eachTarget(
                places,
                (place, target) -> {
                    addOrigin(rows, place, target, 2, 2);
                    addOrigin(rows, place, target, 1, 1.1);
                });
        return table(rows);
    }

    /// What a backtest said three weeks before the last observation: half more than came.
    static Table backtest(ManifestPlaces places, String name) {
        List<Row> rows = new ArrayList<>();
        PlaceTables.eachTarget(
                places,
                (place, target) -> {
                    if (target.target().equals(name)) {
                        addOrigin(rows, place, target, 3, 1.5);
                    }
                });
        return table(rows);
    }

    private static void addOrigin(
            List<Row> rows, Place place, PlaceTarget target, int weeksBefore, double factor) {
        addSteps(
                rows,
                place,
                target,
                target.lastDate().minusWeeks(weeksBefore),
                steps(target),
                factor);
    }

    static Table baseline(ManifestPlaces places) {
        List<Row> rows = new ArrayList<>();
        PlaceTables.eachTarget(
                places,
                (place, target) ->
                        addSteps(rows, place, target, target.lastDate(), target.horizon(), 1));
        return table(rows);
    }

    private static void addSteps(
            List<Row> rows,
            Place place,
            PlaceTarget target,
            LocalDate origin,
            int steps,
            double factor) {
        for (int horizon = 1; horizon <= steps; horizon++) {
            for (double level : LEVELS) {
                double median = factor * PlaceTables.observed(target);
                rows.add(new Row(place, target, origin, horizon, level, median));
            }
        }
    }

    private static int steps(PlaceTarget target) {
        return PlaceTables.daysAStep(target) == 7 ? 4 : 7;
    }

    private static Table table(List<Row> rows) {
        return Table.of(
                Column.dates("reference_date", rows.stream().map(Row::origin).toList()),
                Column.texts("target", rows.stream().map(it -> it.target.target()).toList()),
                Column.integers("horizon", rows.stream().map(Row::horizon).toList()),
                Column.dates(
                        "target_end_date",
                        rows.stream()
                                .map(it ->
                                        it.origin.plusDays(
                                                (long) it.horizon
                                                        * PlaceTables.daysAStep(it.target)))
                                .toList()),
                Column.texts("location", rows.stream().map(it -> it.place.code()).toList()),
                Column.texts("output_type", rows.stream().map(_ -> "quantile").toList()),
                Column.numbers("output_type_id", rows.stream().mapToDouble(Row::level).toArray()),
                Column.numbers(
                        "value",
                        rows.stream().mapToDouble(it -> (it.level + 0.5) * it.median).toArray()));
    }

    /// Of ten past forecasts at each distance.
    static Table scores(ManifestPlaces places) {
        List<Score> rows = new ArrayList<>();
        PlaceTables.eachTarget(
                places,
                (place, target) -> {
                    for (String forecaster : List.of("quantile-forest", "naive")) {
                        for (int horizon = 0; horizon <= steps(target); horizon++) {
                            boolean isWorse =
                                    horizon == 4 && target.target().equals("wk inc death");
                            double ratio = forecaster.equals("naive") ? 1 : isWorse ? 1.2 : 0.8;
                            rows.add(new Score(place, target, forecaster, horizon, ratio));
                        }
                    }
                });
        return Table.of(
                Column.texts("forecaster", rows.stream().map(Score::forecaster).toList()),
                Column.texts("target", rows.stream().map(it -> it.target.target()).toList()),
                Column.texts("location", rows.stream().map(it -> it.place.code()).toList()),
                Column.optionalIntegers(
                        "horizon",
                        rows.stream()
                                .map(it ->
                                        it.horizon == 0
                                                ? OptionalInt.empty()
                                                : OptionalInt.of(it.horizon))
                                .toList()),
                Column.integers(
                        "forecasts",
                        rows.stream()
                                .map(it -> it.horizon == 0 ? 10 * steps(it.target) : 10)
                                .toList()),
                numbers("ae", rows, 100),
                numbers("wis", rows, 60),
                numbers("wis_over_baseline", rows, 1),
                numbers("coverage_50", rows, 0.5),
                numbers("coverage_80", rows, 0.75),
                numbers("coverage_95", rows, 0.9));
    }

    /// So much for each 1 that the baseline lost.
    private static Column numbers(String name, List<Score> rows, double factor) {
        return Column.numbers(
                name, rows.stream().mapToDouble(score -> score.ratio * factor).toArray());
    }
}

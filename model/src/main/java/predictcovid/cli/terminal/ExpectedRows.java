package predictcovid.cli.terminal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.table.Table;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// The medians and 80 % intervals in a table of quantile forecasts.
final class ExpectedRows {
    private static final double LOWER = 0.1;
    private static final double MEDIAN = 0.5;
    private static final double UPPER = 0.9;
    private static final double SAME = 1e-9;
    private static final int WEEK = 7;
    private static final int FAR = 4;

    /// One step of a forecast.
    ///
    /// @param lower of the 80 % interval
    record Expected(LocalDate date, double median, double lower, double upper) {}

    private final Table table;
    private final double[] levels;
    private final double[] values;

    ExpectedRows(Table table) {
        this.table = table;
        this.levels = table.numbers("output_type_id");
        this.values = table.numbers("value");
    }

    /// The targets by the week; where something is forecast by the day only, that.
    static List<PlaceTarget> shown(Place place) {
        List<PlaceTarget> shown = new ArrayList<>();
        for (PlaceTarget target : place.targets()) {
            boolean isDaily = target.told().frequency() == Frequency.DAILY;
            if (!isDaily || !isWeeklyToo(place, target.told())) {
                shown.add(target);
            }
        }
        return shown;
    }

    private static boolean isWeeklyToo(Place place, Target daily) {
        return place.targets().stream()
                .map(PlaceTarget::told)
                .filter(each -> each.frequency() == Frequency.WEEKLY)
                .anyMatch(each -> each.subject().equals(daily.subject()));
    }

    /// What is expected one and four weeks ahead.
    List<Expected> of(String code, PlaceTarget target) {
        int week = target.told().frequency() == Frequency.DAILY ? WEEK : 1;
        return List.of(week, FAR * week).stream()
                .map(horizon -> at(code, target.target(), horizon))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Expected> at(String code, String target, int horizon) {
        List<Integer> rows =
                IntStream.range(0, values.length)
                        .filter(row -> table.integers("horizon").get(row) == horizon)
                        .filter(row -> target.equals(table.texts("target").get(row)))
                        .filter(row -> code.equals(table.texts("location").get(row)))
                        .boxed()
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Expected(
                                table.dates("target_end_date").get(rows.getFirst()),
                                value(rows, MEDIAN),
                                value(rows, LOWER),
                                value(rows, UPPER)));
    }

    private double value(List<Integer> rows, double level) {
        return rows.stream()
                .filter(row -> Math.abs(levels[row] - level) < SAME)
                .mapToDouble(row -> values[row])
                .findFirst()
                .orElse(Double.NaN);
    }
}

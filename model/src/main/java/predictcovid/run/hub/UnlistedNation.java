package predictcovid.run.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.hub.task.HubTasks;
import predictcovid.series.Area;
import predictcovid.series.vintage.Report;

/// All places of a hub together, where none of them covers the others, as in a hub of cities. The
/// forests learn from it what the places have in common; nobody is told its forecast.
public final class UnlistedNation {
    /// What no hub calls a place.
    private static final String CODE = "(all)";

    private UnlistedNation() {}

    /// Whether a code is that of all places together.
    public static boolean is(String code) {
        return code.equals(CODE);
    }

    /// Whether one place has more than half of all people: it may cover the others, and whoever
    /// knows must say so.
    static boolean mayBeListed(List<Area> areas) {
        double most =
                areas.stream().mapToDouble(Area::population).filter(it -> it > 0).max().orElse(0);
        return 2 * most > of(areas).population();
    }

    static Area of(List<Area> areas) {
        double people = areas.stream().mapToDouble(Area::population).filter(it -> it > 0).sum();
        return new Area(CODE, CODE, people > 0 ? people : Double.NaN, Optional.empty());
    }

    /// What all places report: of shares and rates the mean, of other numbers so many as there
    /// would be if those without a report had as many a person. Places of unknown size count alike.
    ///
    /// @param tasks what the hub says of its targets
    static List<Report> reports(List<Report> reports, List<Area> areas, HubTasks tasks) {
        boolean areKnown = areas.stream().noneMatch(each -> Double.isNaN(each.population()));
        Map<String, Double> weights =
                areas.stream()
                        .collect(
                                Collectors.toMap(
                                        Area::code, area -> areKnown ? area.population() : 1));
        double all = weights.values().stream().mapToDouble(it -> it).sum();
        Map<String, Boolean> areMeans = new HashMap<>();
        Map<Key, double[]> sums = new LinkedHashMap<>();
        for (Report report : reports) {
            double weight = weights.getOrDefault(report.location(), 0.0);
            if (weight > 0 && !Double.isNaN(report.value())) {
                boolean isMean =
                        areMeans.computeIfAbsent(
                                report.target(), name -> !tasks.target(name).isCount());
                double[] sum = sums.computeIfAbsent(Key.of(report), _ -> new double[2]);
                sum[0] += isMean ? weight * report.value() / all : report.value();
                sum[1] += weight / all;
            }
        }
        List<Report> whole = new ArrayList<>();
        sums.forEach((key, sum) ->
                whole.add(new Report(key.target, CODE, key.date, key.asOf, sum[0] / sum[1])));
        return whole;
    }

    private record Key(String target, LocalDate date, LocalDate asOf) {
        static Key of(Report report) {
            return new Key(report.target(), report.targetEndDate(), report.asOf());
        }
    }
}

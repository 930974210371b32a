package predictcovid.series.places;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import predictcovid.series.Backlog;
import predictcovid.series.CleanSeries;
import predictcovid.series.CleaningReport;
import predictcovid.series.Measure;
import predictcovid.series.Place;

/// Adds the series of places up to those of their groups, as all together are added up: so that the
/// groups, too, add up to all.
///
/// @param groups of the places, at least one
/// @param asked code of the group that the run is about, which is told whatever is known of it
record GroupCounting(Measure measure, PlaceOptions options, PlaceGroups groups, String asked) {
    /// The groups' counts.
    ///
    /// @param places what is known of the places in them
    /// @param cleaned the same, backlogs and all
    PlaceCounts count(PlaceCounts places, SortedMap<String, CleanSeries> cleaned) {
        SortedMap<String, SortedMap<String, ReportedSeries>> parts = new TreeMap<>();
        SortedMap<String, ReportedSeries> sums = new TreeMap<>();
        SortedMap<String, LeftOut> leftOut = new TreeMap<>();
        Optional<SeriesReport> report =
                asked.equals(PlacesAsOf.WORLD.code()) ? places.report() : Optional.empty();
        Optional.ofNullable(places.leftOut().get(PlacesAsOf.WORLD.code()))
                .ifPresent(it -> leftOut.put(PlacesAsOf.WORLD.code(), it));
        Admission admission = new Admission(options, measure, places.completeDay());
        for (Map.Entry<String, Set<String>> each :
                groups.members(places.all().keySet()).entrySet()) {
            SortedMap<String, ReportedSeries> members = new TreeMap<>();
            each.getValue()
                    .forEach(code ->
                            members.put(code, Objects.requireNonNull(places.all().get(code))));
            Place group =
                    Objects.requireNonNull(groups.byCode().get(each.getValue().iterator().next()));
            Sum sum = sum(group.name(), members, places.weights(), cleaned);
            admission.check(group, sum.series, leftOut);
            parts.put(each.getKey(), members);
            sums.put(each.getKey(), admission.heard(sum.series));
            report = each.getKey().equals(asked) ? Optional.of(sum.report) : report;
        }
        return new PlaceCounts(
                places.weights(),
                places.world(),
                sums,
                parts,
                admission.taught(sums, asked),
                places.completeDay(),
                leftOut,
                places.doubts(),
                report);
    }

    private record Sum(ReportedSeries series, SeriesReport report) {}

    private static Sum sum(
            String name,
            SortedMap<String, ReportedSeries> members,
            Optional<Map<String, Double>> weights,
            SortedMap<String, CleanSeries> cleaned) {
        if (weights.isPresent()) {
            return new Sum(
                    ShareSeries.mean(name, members, weights.get()),
                    SeriesReport.ofMean(members.size()));
        }
        WorldCount sum =
                WorldCount.of(
                        name,
                        members.keySet().stream()
                                .map(code -> Objects.requireNonNull(cleaned.get(code)))
                                .toList(),
                        backlogs(members.values()),
                        CompleteDay.of(members.values()));
        return new Sum(sum.reported(), sum.report(List.of(), CleaningReport.EMPTY));
    }

    private static List<Backlog> backlogs(Collection<ReportedSeries> members) {
        return members.stream().flatMap(series -> series.backlogs().stream()).toList();
    }
}

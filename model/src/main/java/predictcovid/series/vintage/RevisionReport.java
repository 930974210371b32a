package predictcovid.series.vintage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import predictcovid.series.Geography;
import predictcovid.series.Panel;

/// How one target was revised from each vintage to the next.
///
/// @param nation code of the area that covers the others
/// @param vintages days of the vintages compared, oldest first; fewer than two tell nothing
/// @param lags by area in the geography's order, then by lag; lags without any pair are left out
/// @param largest the largest changes of areas other than the nation, the largest first
/// @param appearances areas that came in or fell out, oldest first
public record RevisionReport(
        String target,
        String nation,
        List<LocalDate> vintages,
        List<LagRevision> lags,
        List<Revision> largest,
        List<Appearance> appearances) {
    private static final int MOST_NAMED = 20;

    public RevisionReport {
        vintages = List.copyOf(vintages);
        lags = List.copyOf(lags);
        largest = List.copyOf(largest);
        appearances = List.copyOf(appearances);
    }

    /// One number that changed.
    ///
    /// @param location code of the place
    /// @param date that it counts
    /// @param asOf the vintage that brought the change
    /// @param lag steps from its date to the last one of the vintage before
    /// @param to NaN when the number was withdrawn
    public record Revision(
            String location, LocalDate date, LocalDate asOf, int lag, double from, double to) {
        /// ln(to / from); NaN when one of them is missing or not above zero.
        public double logRatio() {
            return from > 0 && to > 0 ? Math.log(to / from) : Double.NaN;
        }

        /// Whether the number is another, or withdrawn.
        public boolean isChange() {
            return Double.isNaN(to) || Math.abs(to - from) > 1e-9 * Math.abs(from);
        }

        /// In the target's unit; a number withdrawn changed by itself.
        private double size() {
            return Double.isNaN(to) ? Math.abs(from) : Math.abs(to - from);
        }
    }

    /// A place whose first values came, or whose last ones went.
    ///
    /// @param asOf the vintage in which it has values (added) or has none any more (removed)
    public record Appearance(String location, LocalDate asOf, boolean added) {}

    /// Compares each vintage with the one before it.
    public static RevisionReport of(Vintages vintages, Geography geography) {
        List<Revision> pairs = new ArrayList<>();
        List<Appearance> appearances = new ArrayList<>();
        List<Vintage> all = vintages.all();
        for (int u = 1; u < all.size(); u++) {
            for (int area = 0; area < geography.areas().size(); area++) {
                String code = geography.areas().get(area).code();
                pairs.addAll(pairs(code, area, all.get(u - 1), all.get(u)));
                appearance(code, area, all.get(u - 1), all.get(u)).ifPresent(appearances::add);
            }
        }
        String nation = geography.areas().get(geography.nation()).code();
        List<Revision> largest =
                pairs.stream()
                        .filter(pair -> pair.isChange() && !pair.location().equals(nation))
                        .sorted(Comparator.comparingDouble(Revision::size).reversed())
                        .limit(MOST_NAMED)
                        .toList();
        return new RevisionReport(
                vintages.target(),
                nation,
                all.stream().map(Vintage::asOf).toList(),
                lags(pairs, geography),
                largest,
                appearances);
    }

    /// The revisions of one place at one lag, if there are any.
    public Optional<LagRevision> at(String location, int lag) {
        return lags.stream()
                .filter(it -> it.location().equals(location) && it.lag() == lag)
                .findFirst();
    }

    /// The nation's revisions by lag.
    public List<LagRevision> national() {
        return lags.stream().filter(it -> it.location().equals(nation)).toList();
    }

    /// The revisions of the place in the middle by lag: each figure the median of all places',
    /// those of the nation left out.
    public List<LagRevision> medianPlace() {
        return lags.stream()
                .filter(it -> !it.location().equals(nation))
                .collect(Collectors.groupingBy(LagRevision::lag, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(LagRevision::medianOf)
                .toList();
    }

    private static List<LagRevision> lags(List<Revision> pairs, Geography geography) {
        return geography.areas().stream()
                .flatMap(area -> {
                    List<Revision> own =
                            pairs.stream().filter(it -> it.location().equals(area.code())).toList();
                    return IntStream.range(0, RevisionOptions.LAGS)
                            .mapToObj(lag -> own.stream().filter(it -> it.lag() == lag).toList())
                            .filter(of -> !of.isEmpty())
                            .map(LagRevision::of);
                })
                .toList();
    }

    private static List<Revision> pairs(String code, int area, Vintage before, Vintage after) {
        List<Revision> pairs = new ArrayList<>();
        for (int lag = 0; lag < Math.min(RevisionOptions.LAGS, before.lastStep() + 1); lag++) {
            int step = before.lastStep() - lag;
            double from = before.panel().value(area, step);
            if (!Double.isNaN(from)) {
                double to = value(after.panel(), area, step);
                pairs.add(
                        new Revision(code, before.panel().date(step), after.asOf(), lag, from, to));
            }
        }
        return pairs;
    }

    private static double value(Panel panel, int area, int step) {
        return step < panel.steps() ? panel.value(area, step) : Double.NaN;
    }

    private static Optional<Appearance> appearance(
            String code, int area, Vintage before, Vintage after) {
        boolean was = isKnown(before.panel(), area);
        boolean is = isKnown(after.panel(), area);
        return was == is ? Optional.empty() : Optional.of(new Appearance(code, after.asOf(), is));
    }

    private static boolean isKnown(Panel panel, int area) {
        return IntStream.range(0, panel.steps())
                .anyMatch(step -> !Double.isNaN(panel.value(area, step)));
    }
}

package predictcovid.source.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.series.Observation;
import predictcovid.series.Place;

/// Totals of all days so far, place by place, and what each day adds to them.
final class RunningTotals {
    /// A total below the one before it.
    ///
    /// @param at number of its observation
    /// @param before number of the one before
    record Fall(int at, int before) {}

    private final List<Observation> totals;
    private final double[] increments;
    private int falls;
    private Optional<Fall> firstFall = Optional.empty();

    /// @param totals in any order
    RunningTotals(List<Observation> totals) {
        this.totals = totals;
        this.increments = new double[totals.size()];
        Arrays.fill(increments, Double.NaN);
        Map<Place, IntStream.Builder> places = new LinkedHashMap<>();
        for (int i = 0; i < totals.size(); i++) {
            if (!Double.isNaN(totals.get(i).value())) {
                places.computeIfAbsent(totals.get(i).place(), _ -> IntStream.builder()).add(i);
            }
        }
        places.values().forEach(each -> subtract(each.build()));
    }

    /// What came before the first total is unknown, unless it is 0.
    private void subtract(IntStream ofPlace) {
        List<Integer> byDate =
                ofPlace.boxed().sorted(Comparator.comparing(i -> totals.get(i).date())).toList();
        int first = byDate.getFirst();
        increments[first] = totals.get(first).value() == 0 ? 0 : Double.NaN;
        for (int i = 1; i < byDate.size(); i++) {
            int at = byDate.get(i);
            int before = byDate.get(i - 1);
            increments[at] = totals.get(at).value() - totals.get(before).value();
            if (increments[at] < 0) {
                falls++;
                if (firstFall.isEmpty() || at < firstFall.get().at()) {
                    firstFall = Optional.of(new Fall(at, before));
                }
            }
        }
    }

    /// What is new, in the order of the totals; negative where they fall.
    List<Observation> increments() {
        return IntStream.range(0, totals.size())
                .mapToObj(i ->
                        new Observation(totals.get(i).place(), totals.get(i).date(), increments[i]))
                .toList();
    }

    /// Number of totals below the one before.
    int falls() {
        return falls;
    }

    /// The first of them in the file.
    Optional<Fall> firstFall() {
        return firstFall;
    }
}

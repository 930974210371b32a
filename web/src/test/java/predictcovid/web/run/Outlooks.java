package predictcovid.web.run;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;

/// Outlooks of numbers that a test chooses.
public final class Outlooks {
    private Outlooks() {}

    /// The same quantiles for each step; one observation, on the last day.
    public static Outlook of(PlaceTarget target, double last, double[] levels, double[] values) {
        TreeMap<Double, Double> quantiles = new TreeMap<>();
        IntStream.range(0, levels.length).forEach(i -> quantiles.put(levels[i], values[i]));
        int days = target.frequency().equals("weekly") ? 7 : 1;
        LocalDate origin = target.lastDate();
        return new Outlook(
                target,
                origin,
                new RunSeries(List.of(origin), new double[] {last}),
                IntStream.rangeClosed(1, target.horizon())
                        .mapToObj(step ->
                                new Step(
                                        step,
                                        origin.plusDays((long) step * days),
                                        Quantiles.of(quantiles)))
                        .toList());
    }
}

package predictcovid.feature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.series.Geography;

/// The features of a pooled forest: those of [PanelFeature], of every series at every step.
public final class PanelFeatures {
    private static final double DAYS_OF_A_YEAR = 365.25;

    private final RealTimeSignal own;
    private final Optional<RealTimeSignal> companion;
    private final Geography geography;
    private final List<PanelFeature> features;

    private PanelFeatures(RealTimeSignal own, Optional<RealTimeSignal> companion) {
        this.own = own;
        this.companion = companion;
        this.geography = own.geography();
        this.features =
                Stream.concat(
                                PanelFeature.ALONE.stream(),
                                companion.stream().flatMap(_ -> PanelFeature.BESIDE.stream()))
                        .toList();
    }

    /// The rows of every series with a known level at every step from the fourth one to the last.
    public static FeatureTable of(RealTimeSignal own, Optional<RealTimeSignal> companion) {
        return new PanelFeatures(own, companion).table();
    }

    private FeatureTable table() {
        List<double[]> rows = new ArrayList<>();
        List<int[]> at = new ArrayList<>();
        for (int step = own.firstRow(); step <= own.lastStep(); step++) {
            double[][] asThen = at(step, then(step));
            double[][] asNow = isOriginOfSome(step) ? at(step, now()) : asThen;
            for (int series = 0; series < asThen.length; series++) {
                if (!Double.isNaN(level(series, step))) {
                    rows.add(own.origin(series) == step ? asNow[series] : asThen[series]);
                    at.add(new int[] {series, step});
                }
            }
        }
        return new FeatureTable(
                features.stream().map(PanelFeature::name).toList(),
                rows.toArray(double[][]::new),
                at.stream().mapToInt(row -> row[0]).toArray(),
                at.stream().mapToInt(row -> row[1]).toArray(),
                at.stream().mapToDouble(row -> level(row[0], row[1])).toArray());
    }

    /// A forecast starts from what is known now, a row that teaches from what was known then.
    private double level(int series, int step) {
        ScaledPanel panel = own.origin(series) == step ? own.current() : own.at(step);
        return panel.value(series, step);
    }

    private boolean isOriginOfSome(int step) {
        return step < own.lastStep()
                && IntStream.range(0, geography.series())
                        .anyMatch(series -> own.origin(series) == step);
    }

    private Seen now() {
        return new Seen(own.current(), companion.map(RealTimeSignal::current));
    }

    private Seen then(int step) {
        return step == own.lastStep()
                ? now()
                : new Seen(
                        own.at(step),
                        companion.map(signal -> signal.at(Math.min(step, signal.lastStep()))));
    }

    /// The features of all series at one step.
    private double[][] at(int step, Seen seen) {
        List<Growth> growth = growth(seen.own, step);
        Optional<List<Growth>> beside =
                seen.companion.map(panel -> growth(panel, Math.min(step, companionsLast())));
        double season = season(own.current().panel().date(step));
        double[][] rows = new double[growth.size()][];
        for (int series = 0; series < rows.length; series++) {
            int place = series;
            PanelRow row =
                    new PanelRow(
                            growth.get(series),
                            growth.get(geography.nation()),
                            growth.get(geography.regionOf(series)),
                            Math.log(geography.population(series)),
                            season,
                            beside.map(other ->
                                    new PanelRow.Companion(
                                            other.get(place), other.get(geography.nation()))));
            rows[series] = values(row);
        }
        return rows;
    }

    private double[] values(PanelRow row) {
        double[] values = new double[features.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = features.get(i).value().applyAsDouble(row);
        }
        return values;
    }

    private int companionsLast() {
        return companion.orElseThrow().lastStep();
    }

    private List<Growth> growth(ScaledPanel panel, int step) {
        return IntStream.range(0, geography.series())
                .mapToObj(series -> new Growth(panel, series, step))
                .toList();
    }

    private static double season(LocalDate date) {
        return 2 * Math.PI * date.getDayOfYear() / DAYS_OF_A_YEAR;
    }

    /// What the features of one step are read from.
    private record Seen(ScaledPanel own, Optional<ScaledPanel> companion) {}
}

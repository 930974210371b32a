package predictcovid.feature;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        return of(own, companion, Integer.MAX_VALUE);
    }

    /// The same, of which about `most` rows that teach have features, and all that are forecast
    /// from; see [RowSample].
    public static FeatureTable of(
            RealTimeSignal own, Optional<RealTimeSignal> companion, int most) {
        return new PanelFeatures(own, companion).table(most);
    }

    private FeatureTable table(int most) {
        int first = own.firstRow();
        int[][] known =
                IntStream.rangeClosed(first, own.lastStep())
                        .mapToObj(this::known)
                        .toArray(int[][]::new);
        int size = Arrays.stream(known).mapToInt(each -> each.length).sum();
        RowSample sample = new RowSample(most, size);
        double[][][] rows =
                IntStream.range(0, known.length)
                        .parallel()
                        .mapToObj(i -> rows(first + i, known[i], sample))
                        .toArray(double[][][]::new);
        return new FeatureTable(
                features.stream().map(PanelFeature::name).toList(),
                Arrays.stream(rows).flatMap(Arrays::stream).toArray(double[][]::new),
                Arrays.stream(known).flatMapToInt(Arrays::stream).toArray(),
                IntStream.range(0, known.length)
                        .flatMap(i -> IntStream.of(known[i]).map(_ -> first + i))
                        .toArray(),
                IntStream.range(0, known.length)
                        .boxed()
                        .flatMapToDouble(i ->
                                IntStream.of(known[i])
                                        .mapToDouble(series -> level(series, first + i)))
                        .toArray());
    }

    /// The series with a level at a step.
    private int[] known(int step) {
        return IntStream.range(0, geography.series())
                .filter(series -> !Double.isNaN(level(series, step)))
                .toArray();
    }

    /// The features of series at one step; null for those that are neither forecast from nor among
    /// the sample.
    private double[][] rows(int step, int[] known, RowSample sample) {
        Step then = new Step(then(step), step);
        Step now = step == own.lastStep() ? then : new Step(now(), step);
        double[][] rows = new double[known.length][];
        for (int i = 0; i < known.length; i++) {
            if (own.origin(known[i]) == step) {
                rows[i] = now.values(known[i]);
            } else if (sample.has(known[i], step)) {
                rows[i] = then.values(known[i]);
            }
        }
        return rows;
    }

    /// A forecast starts from what is known now, a row that teaches from what was known then.
    private double level(int series, int step) {
        ScaledPanel panel = own.origin(series) == step ? own.current() : own.at(step);
        return panel.value(series, step);
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

    private int companionsLast() {
        return companion.orElseThrow().lastStep();
    }

    /// The features of one step; how a series grew is worked out when it is first asked for.
    private final class Step {
        private final double season;
        private final Grown own;
        private final Optional<Grown> beside;

        Step(Seen seen, int step) {
            this.season = season(PanelFeatures.this.own.current().panel().date(step));
            this.own = new Grown(seen.own, step);
            this.beside =
                    seen.companion.map(panel -> new Grown(panel, Math.min(step, companionsLast())));
        }

        double[] values(int series) {
            PanelRow row =
                    new PanelRow(
                            own.of(series),
                            own.of(geography.nation()),
                            own.of(geography.regionOf(series)),
                            Math.log(geography.population(series)),
                            season,
                            beside.map(other ->
                                    new PanelRow.Companion(
                                            other.of(series), other.of(geography.nation()))));
            double[] values = new double[features.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = features.get(i).value().applyAsDouble(row);
            }
            return values;
        }
    }

    private final class Grown {
        private final ScaledPanel panel;
        private final int step;
        private final @Nullable Growth[] known = new @Nullable Growth[geography.series()];

        Grown(ScaledPanel panel, int step) {
            this.panel = panel;
            this.step = step;
        }

        Growth of(int series) {
            Growth growth = known[series];
            if (growth == null) {
                growth = new Growth(panel, series, step);
                known[series] = growth;
            }
            return growth;
        }
    }

    private static double season(LocalDate date) {
        return 2 * Math.PI * date.getDayOfYear() / DAYS_OF_A_YEAR;
    }

    /// What the features of one step are read from.
    private record Seen(ScaledPanel own, Optional<ScaledPanel> companion) {}
}

package predictcovid.feature.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.series.panel.Geography;

/// The features of a pooled forest: growth and level of the series itself, of its nation and region
/// and of a companion target at the same place, size of the place, and season. Names begin with
/// `n_` for the nation, `r_` for the region, `x_` for own less nation, `e_` for the companion and
/// `en_` for the companion's nation.
public final class PanelFeatures {
    /// Features that stand for a level: targets differ in them by a constant.
    public static final List<String> LEVELS = List.of("z", "n_z", "lc");

    private static final List<String> NATION =
            List.of("d1", "d2", "g2", "g4", "s3", "s5", "vmax", "vmin", "z", "acc", "tmax", "tmin");
    private static final List<String> REGION = List.of("d1", "g2", "s3");
    private static final List<String> COMPANION = List.of("d1", "d2", "g2", "g4", "s3", "acc", "z");
    private static final List<String> COMPANION_NATION = List.of("d1", "g2", "s3");
    private static final int LEVEL_STEPS = 12;
    private static final double DAYS_OF_A_YEAR = 365.25;

    private final RealTimeSignal own;
    private final Optional<RealTimeSignal> companion;
    private final Geography geography;

    private PanelFeatures(RealTimeSignal own, Optional<RealTimeSignal> companion) {
        this.own = own;
        this.companion = companion;
        this.geography = own.geography();
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
                names(),
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

    private List<String> names() {
        return Stream.of(
                        GrowthFeatures.NAMES.stream(),
                        Stream.of("rel", "lpop", "lc"),
                        NATION.stream().map(name -> "n_" + name),
                        REGION.stream().map(name -> "r_" + name),
                        REGION.stream().map(name -> "x_" + name),
                        Stream.of("sin1", "cos1", "sin2", "cos2"),
                        companion.stream().flatMap(_ -> companionNames()))
                .flatMap(names -> names)
                .toList();
    }

    private static Stream<String> companionNames() {
        return Stream.of(
                        COMPANION.stream().map(name -> "e_" + name),
                        COMPANION_NATION.stream().map(name -> "en_" + name),
                        Stream.of("e_x", "e_lvl"))
                .flatMap(names -> names);
    }

    /// The features of all series at one step.
    private double[][] at(int step, Seen seen) {
        double[][] growth = growth(seen.own, step);
        Optional<Companion> beside = seen.companion.map(panel -> companionAt(panel, step));
        double[] season = season(own.current().panel().date(step));
        double[][] rows = new double[growth.length][];
        for (int series = 0; series < rows.length; series++) {
            Row row = new Row();
            row.add(growth[series]);
            row.add(place(growth, series));
            row.add(area(growth, series));
            row.add(season);
            if (beside.isPresent()) {
                double ownMean = GrowthFeatures.mean(seen.own, series, step, LEVEL_STEPS);
                row.add(beside(beside.get(), series, growth[series], ownMean));
            }
            rows[series] = row.toArray();
        }
        return rows;
    }

    private double[][] growth(ScaledPanel panel, int step) {
        double[][] growth = new double[geography.series()][];
        for (int series = 0; series < growth.length; series++) {
            growth[series] = GrowthFeatures.of(panel, series, step);
        }
        return growth;
    }

    private double[] place(double[][] growth, int series) {
        double level = named(growth[series], "z");
        double size = Math.log(geography.population(series));
        return new double[] {
            level - named(growth[geography.nation()], "z"),
            size,
            level + (Double.isNaN(size) ? 0 : size)
        };
    }

    private double[] area(double[][] growth, int series) {
        double[] nation = growth[geography.nation()];
        Row row = new Row();
        NATION.forEach(name -> row.add(named(nation, name)));
        REGION.forEach(name -> row.add(named(growth[geography.regionOf(series)], name)));
        REGION.forEach(name -> row.add(named(growth[series], name) - named(nation, name)));
        return row.toArray();
    }

    /// The year as two harmonics.
    private static double[] season(LocalDate date) {
        double angle = 2 * Math.PI * date.getDayOfYear() / DAYS_OF_A_YEAR;
        return new double[] {
            Math.sin(angle), Math.cos(angle), Math.sin(2 * angle), Math.cos(2 * angle)
        };
    }

    private Companion companionAt(ScaledPanel panel, int step) {
        int last = Math.min(step, companion.orElseThrow().lastStep());
        return new Companion(panel, last, growth(panel, last));
    }

    private double[] beside(Companion companion, int series, double[] growth, double ownMean) {
        double[] other = companion.growth[series];
        double[] nation = companion.growth[geography.nation()];
        Row row = new Row();
        COMPANION.forEach(name -> row.add(named(other, name)));
        COMPANION_NATION.forEach(name -> row.add(named(nation, name)));
        row.add(named(other, "s3") - named(growth, "s3"));
        double ownLevel = named(growth, "z") - ownMean;
        double otherLevel =
                named(other, "z")
                        - GrowthFeatures.mean(companion.panel, series, companion.step, LEVEL_STEPS);
        row.add(ownLevel - otherLevel);
        return row.toArray();
    }

    private static double named(double[] growth, String name) {
        return growth[GrowthFeatures.NAMES.indexOf(name)];
    }

    /// What the features of one step are read from.
    private record Seen(ScaledPanel own, Optional<ScaledPanel> companion) {}

    /// A companion target at the newest step that was known of it.
    private static final class Companion {
        private final ScaledPanel panel;
        private final int step;
        private final double[][] growth;

        Companion(ScaledPanel panel, int step, double[][] growth) {
            this.panel = panel;
            this.step = step;
            this.growth = growth;
        }
    }

    /// A row that is being written.
    private static final class Row {
        private final List<Double> values = new ArrayList<>();

        void add(double... more) {
            for (double value : more) {
                values.add(value);
            }
        }

        double[] toArray() {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}

package predictcovid.forecast.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import predictcovid.feature.panel.FeatureTable;
import predictcovid.feature.panel.RealTimeSignal;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.series.panel.Area;

/// One target's forecast at one origin: the plan's members fitted and blended.
final class TargetForecast {
    private static final double[] LEVELS = QuantileLevels.HUB.toArray();
    private static final int LEAST_STEPS = 4;
    private static final double LARGEST_STEP = 0.3;

    private final TargetPlan plan;
    private final PooledOptions options;
    private final TargetRows own;
    private final Optional<TargetRows> foreign;
    private final int[] leads;

    /// @param foreign rows of another target, for pooled members
    /// @param leads steps from the last known one to those forecast
    TargetForecast(
            TargetPlan plan,
            PooledOptions options,
            TargetRows own,
            Optional<TargetRows> foreign,
            int[] leads) {
        this.plan = plan;
        this.options = options;
        this.own = own;
        this.foreign = foreign;
        this.leads = leads;
    }

    /// The forecasts of all areas and leads.
    ///
    /// @param task names the forecast of an area at the position of a lead
    List<QuantileForecast> named(BiFunction<Area, Integer, ForecastTask> task) {
        double[][][] quantiles = quantiles();
        List<QuantileForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < quantiles.length; i++) {
            Area area = signal().geography().areas().get(i);
            for (int j = 0; j < quantiles[i].length; j++) {
                forecasts.add(new QuantileForecast(task.apply(area, j), quantiles[i][j]));
            }
        }
        return forecasts;
    }

    /// The quantiles by area, lead and level; an area whose last value is missing is empty.
    private double[][][] quantiles() {
        List<double[][][]> members = members();
        double[][][] quantiles =
                IntStream.range(0, areas())
                        .mapToObj(area -> blended(members, area))
                        .toArray(double[][][]::new);
        if (plan.nationFromParts()) {
            NationCoherence.apply(quantiles, signal().geography());
        }
        return quantiles;
    }

    private RealTimeSignal signal() {
        return own.signal();
    }

    private int areas() {
        return signal().geography().areas().size();
    }

    private double[][] blended(List<double[][][]> members, int area) {
        return IntStream.range(0, members.getFirst()[area].length)
                .mapToObj(j ->
                        Blend.of(
                                members.stream().map(member -> member[area][j]).toList(),
                                plan.blendOffset(),
                                plan.most()))
                .toArray(double[][]::new);
    }

    private List<double[][][]> members() {
        if (signal().trainingSteps() < LEAST_STEPS) {
            return List.<double[][][]>of(each(this::flat));
        }
        TrainingRows alone = new TrainingRows(own, Optional.empty(), leads);
        TrainingRows pooled = foreign.isPresent() ? new TrainingRows(own, foreign, leads) : alone;
        return plan.members().stream()
                .map(member -> member(member, member.pooled() ? pooled : alone))
                .toList();
    }

    private double[][][] member(MemberOptions member, TrainingRows rows) {
        if (rows.size() < StandardisedRows.LEAST_ROWS) {
            return each((_, events) -> prior(events));
        }
        MemberSetting setting = new MemberSetting(plan, own, leads, options);
        FittedMember fitted = new FittedMember(rows, member, setting);
        return each((row, events) -> fitted.changes(rows.ownRow(row), events, LEVELS));
    }

    private ErrorModel prior(int lead) {
        return plan.prior().at(own.outcomes().steps(lead));
    }

    private double[][] prior(double events) {
        return IntStream.of(leads)
                .mapToObj(lead ->
                        Arrays.stream(LEVELS)
                                .map(level -> prior(lead).normal(events, level))
                                .toArray())
                .toArray(double[][]::new);
    }

    /// Too little history to learn from: no change from the last value, which is held within a
    /// bound of the one before it.
    private double[][] flat(int row, double events) {
        double[][] changes = prior(events);
        double held = held(row);
        for (double[] change : changes) {
            Arrays.setAll(change, k -> change[k] + held);
        }
        return changes;
    }

    private double held(int row) {
        double level = own.table().level(row);
        int before = Math.max(0, signal().lastStep() - 1);
        double previous = signal().current().panel().value(own.table().series(row), before);
        return Double.isNaN(previous)
                ? 0
                : Math.clamp(level, previous - LARGEST_STEP, previous + LARGEST_STEP) - level;
    }

    /// By area, lead and level the values that follow from changes of the last level.
    private double[][][] each(Changes changes) {
        FeatureTable table = own.table();
        double[][][] values = new double[areas()][0][];
        IntStream.range(0, table.size())
                .filter(row -> table.step(row) == signal().lastStep())
                .filter(row -> table.series(row) < values.length)
                .parallel()
                .forEach(row ->
                        values[table.series(row)] = values(row, changes.of(row, own.events(row))));
        return values;
    }

    private double[][] values(int row, double[][] changes) {
        double population = signal().geography().population(own.table().series(row));
        double[][] values = new double[changes.length][];
        for (int j = 0; j < values.length; j++) {
            double base = own.base(row, leads[j]);
            values[j] =
                    Arrays.stream(changes[j])
                            .map(change -> plan.kind().transform().value(base + change, population))
                            .sorted()
                            .toArray();
        }
        return values;
    }

    /// The quantiles of the change from a row's level, by lead and level.
    private interface Changes {
        double[][] of(int row, double events);
    }
}

package predictcovid.forecast.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntToDoubleFunction;
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
        return explained(task, Insight.NONE).forecasts();
    }

    /// The same with their reasons; each member's forest is grown once for both.
    ExplainedForecast explained(BiFunction<Area, Integer, ForecastTask> task, Insight insight) {
        List<MemberForecast> members = members(insight);
        double[][][] quantiles = quantiles(members);
        List<QuantileForecast> forecasts = new ArrayList<>();
        List<Explanation> explanations = new ArrayList<>();
        for (int i = 0; i < quantiles.length; i++) {
            Area area = signal().geography().areas().get(i);
            for (int j = 0; j < quantiles[i].length; j++) {
                ForecastTask named = task.apply(area, j);
                forecasts.add(new QuantileForecast(named, quantiles[i][j]));
                if (insight.includes(Insight.DRIVERS)) {
                    explanations.add(explanation(named, members, i, j));
                }
            }
        }
        return new ExplainedForecast(forecasts, explanations, importances(members));
    }

    private static Explanation explanation(
            ForecastTask task, List<MemberForecast> members, int area, int j) {
        Drivers mean = Drivers.mean(members.stream().map(each -> each.drivers(area, j)).toList());
        return new Explanation(task, mean.base(), mean.contributions());
    }

    private List<FeatureImportance> importances(List<MemberForecast> members) {
        return Drivers.mean(
                        members.stream()
                                .map(member -> new Drivers(0, member.importance()))
                                .toList())
                .contributions()
                .stream()
                .map(each -> new FeatureImportance(plan.target(), each.feature(), each.value()))
                .toList();
    }

    /// The quantiles by area, lead and level; an area whose last value is missing is empty.
    private double[][][] quantiles(List<MemberForecast> members) {
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

    private double[][] blended(List<MemberForecast> members, int area) {
        return IntStream.range(0, members.getFirst().values(area).length)
                .mapToObj(j ->
                        Blend.of(
                                members.stream().map(member -> member.values(area)[j]).toList(),
                                plan.blendOffset(),
                                plan.most()))
                .toArray(double[][]::new);
    }

    private List<MemberForecast> members(Insight insight) {
        if (signal().trainingSteps() < LEAST_STEPS) {
            return List.of(still(this::flat, this::held, insight));
        }
        TrainingRows alone = new TrainingRows(own, Optional.empty(), leads);
        TrainingRows pooled = foreign.isPresent() ? new TrainingRows(own, foreign, leads) : alone;
        return plan.members().stream()
                .map(member -> member(member, member.pooled() ? pooled : alone, insight))
                .toList();
    }

    private MemberForecast member(MemberOptions member, TrainingRows rows, Insight insight) {
        if (rows.size() < StandardisedRows.LEAST_ROWS) {
            return still((_, events) -> prior(events), _ -> 0, insight);
        }
        MemberSetting setting = new MemberSetting(plan, own, leads, options);
        FittedMember fitted = new FittedMember(rows, member, setting);
        double[][][] values =
                each((row, events) -> fitted.changes(rows.ownRow(row), events, LEVELS));
        if (insight == Insight.NONE) {
            return new MemberForecast(values, new Drivers[0][], Map.of());
        }
        MemberReasons reasons = fitted.reasons();
        return new MemberForecast(
                values,
                drivers(fitted, reasons, rows),
                insight.includes(Insight.IMPORTANCE)
                        ? reasons.importance(setting.seed())
                        : Map.of());
    }

    /// A member that no feature moves.
    private MemberForecast still(Changes changes, IntToDoubleFunction base, Insight insight) {
        Drivers[][] drivers = new Drivers[insight == Insight.NONE ? 0 : areas()][leads.length];
        if (drivers.length > 0) {
            origins()
                    .forEach(row ->
                            Arrays.fill(
                                    drivers[own.table().series(row)],
                                    Drivers.still(base.applyAsDouble(row))));
        }
        return new MemberForecast(each(changes), drivers, Map.of());
    }

    private Drivers[][] drivers(FittedMember fitted, MemberReasons reasons, TrainingRows rows) {
        int[] origins = origins().toArray();
        Drivers[][] standardised =
                reasons.drivers(
                        IntStream.of(origins).mapToObj(rows::ownRow).toArray(double[][]::new));
        Drivers[][] drivers = new Drivers[areas()][leads.length];
        for (int i = 0; i < origins.length; i++) {
            for (int j = 0; j < leads.length; j++) {
                drivers[own.table().series(origins[i])][j] =
                        fitted.scaled(standardised[i][j], own.events(origins[i]), j);
            }
        }
        return drivers;
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
        double[][][] values = new double[areas()][0][];
        origins()
                .parallel()
                .forEach(row ->
                        values[own.table().series(row)] =
                                values(row, changes.of(row, own.events(row))));
        return values;
    }

    /// The rows of areas at the last step.
    private IntStream origins() {
        FeatureTable table = own.table();
        return IntStream.range(0, table.size())
                .filter(row -> table.step(row) == signal().lastStep())
                .filter(row -> table.series(row) < areas());
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

package predictcovid.forecast.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import predictcovid.feature.RealTimeSignal;
import predictcovid.forecast.pooled.member.Contributions;
import predictcovid.forecast.pooled.member.FittedMember;
import predictcovid.forecast.pooled.member.MemberExplanation;
import predictcovid.forecast.pooled.member.MemberOptions;
import predictcovid.forecast.pooled.member.MemberSetting;
import predictcovid.forecast.pooled.member.StandardisedRows;
import predictcovid.forecast.pooled.rows.TargetRows;
import predictcovid.forecast.pooled.rows.TrainingRows;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.series.Area;
import predictcovid.series.Tally;

/// One target's forecast at one origin: the plan's members fitted and blended.
final class TargetForecast {
    private static final double[] LEVELS = QuantileLevels.HUB.toArray();
    private static final int LEAST_STEPS = 4;

    /// What one target counts for in a [Tally], whatever its size, and the parts that take about as
    /// long: judging the last forecasts, growing the forests, asking them, and explaining.
    static final long WORK = 9_000_000;

    private static final int PARTS = 4;

    /// Among the reasons, what the last forecasts missed.
    private static final String MISSED = "missed";

    private final TargetPlan plan;
    private final PooledOptions options;
    private final TargetRows own;
    private final List<TargetRows> foreign;
    private final Origins origins;
    private final EarlyForecast early;
    private final Tally tally;

    /// @param foreign rows of other targets, for pooled members
    /// @param leads from the last known step of all areas to those forecast
    /// @param tally hears of [#WORK] units in all
    TargetForecast(
            TargetPlan plan,
            PooledOptions options,
            TargetRows own,
            List<TargetRows> foreign,
            int[] leads,
            Tally tally) {
        this.tally = tally;
        this.plan = plan;
        this.options = options;
        this.own = own;
        this.foreign = foreign;
        this.origins = new Origins(own, leads);
        this.early = new EarlyForecast(plan, own, origins);
    }

    /// The forecasts of all areas and leads.
    ///
    /// @param task names the forecast of an area at the position of a lead
    List<QuantileForecast> named(BiFunction<Area, Integer, ForecastTask> task) {
        return explained(task, ExplanationDepth.NONE).forecasts();
    }

    /// The same with their reasons; each member's forest is grown once for both.
    ExplainedForecast explained(
            BiFunction<Area, Integer, ForecastTask> task, ExplanationDepth depth) {
        List<MemberForecast> members = members(depth);
        double[][][] quantiles = quantiles(members);
        List<QuantileForecast> forecasts = new ArrayList<>();
        List<Explanation> explanations = new ArrayList<>();
        for (int i = 0; i < quantiles.length; i++) {
            Area area = signal().geography().areas().get(i);
            for (int j = 0; j < quantiles[i].length; j++) {
                ForecastTask named = task.apply(area, j);
                forecasts.add(new QuantileForecast(named, quantiles[i][j]));
                if (depth.includes(ExplanationDepth.CONTRIBUTIONS)) {
                    explanations.add(explanation(named, members, i, j));
                }
            }
        }
        return new ExplainedForecast(forecasts, explanations, importances(members));
    }

    private static Explanation explanation(
            ForecastTask task, List<MemberForecast> members, int area, int j) {
        Contributions mean =
                Contributions.mean(
                        members.stream().map(each -> each.contributions(area, j)).toList());
        return new Explanation(task, mean.base(), mean.contributions());
    }

    private List<FeatureImportance> importances(List<MemberForecast> members) {
        return Contributions.mean(
                        members.stream()
                                .map(member -> new Contributions(0, member.importance()))
                                .toList())
                .contributions()
                .stream()
                .map(each ->
                        new FeatureImportance(plan.target().name(), each.feature(), each.value()))
                .toList();
    }

    /// The quantiles by area, lead and level; an area without a row to start from is empty.
    private double[][][] quantiles(List<MemberForecast> members) {
        double[][][] quantiles =
                IntStream.range(0, areas())
                        .mapToObj(area -> blended(members, area))
                        .toArray(double[][][]::new);
        if (plan.nationFromParts()) {
            NationCoherence.apply(quantiles, unchanged(), signal().geography());
            int nation = signal().geography().nation();
            for (double[] lead : quantiles[nation]) {
                Arrays.setAll(lead, k -> Math.min(lead[k], most(nation)));
            }
        }
        origins.rows().forEach(row -> widen(quantiles[own.table().series(row)], row));
        return quantiles;
    }

    /// After nation and states are coherent: their means are those of the unwidened forecasts.
    private void widen(double[][] quantiles, int row) {
        int[] positions = origins.positions(row);
        Widening widening =
                new Widening(plan.widening(), plan.blendOffset(), most(own.table().series(row)));
        for (int j = 0; j < quantiles.length; j++) {
            double steps = own.outcomes().steps(origins.leads().at(positions[j]));
            quantiles[j] = widening.apply(quantiles[j], steps);
        }
    }

    /// No value of an area is larger.
    private double most(int area) {
        return plan.kind().transform().most(signal().geography().population(area));
    }

    /// What no change brings, by area and lead.
    private double[][] unchanged() {
        double[][] unchanged = new double[areas()][0];
        origins.rows()
                .forEach(row ->
                        unchanged[own.table().series(row)] =
                                IntStream.of(origins.positions(row))
                                        .mapToDouble(j -> value(row, base(row, j)))
                                        .toArray());
        return unchanged;
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
                                most(area)))
                .toArray(double[][]::new);
    }

    private List<MemberForecast> members(ExplanationDepth depth) {
        if (signal().trainingSteps() < LEAST_STEPS) {
            tally.add(WORK);
            return List.of(still(early::flat, early::held, depth));
        }
        MemberRows rows = MemberRows.of(plan, own, foreign, origins.leads());
        double missed = missed();
        tally.add(WORK / PARTS);
        return plan.members().stream()
                .parallel()
                .map(member -> member(member, rows.of(member), missed, depth))
                .toList();
    }

    /// How much of what the last forecasts missed is added to all changes.
    private double missed() {
        return plan.missedShare() == 0
                ? 0
                : plan.missedShare()
                        * new RecentErrors(plan, own, foreign, origins.leads(), options.seed())
                                .common();
    }

    private MemberForecast member(
            MemberOptions member, TrainingRows rows, double missed, ExplanationDepth depth) {
        long part = WORK / plan.members().size() / PARTS;
        if (rows.size() < StandardisedRows.LEAST_ROWS) {
            tally.add((PARTS - 1) * part);
            return still(early::prior, _ -> 0, depth);
        }
        MemberSetting setting =
                new MemberSetting(
                        plan.prior(), own, origins.leads(), options.trees(), options.seed());
        FittedMember fitted = new FittedMember(rows, member, setting);
        tally.add(part);
        double[][][] values =
                each(row -> {
                    tally.add(part / origins.size());
                    return moved(
                            fitted.changes(
                                    rows.ownRow(row),
                                    own.events(row),
                                    origins.positions(row),
                                    LEVELS),
                            row,
                            missed);
                });
        MemberForecast told = explained(values, fitted, rows, missed, depth);
        tally.add(part);
        return told;
    }

    private double[][] moved(double[][] changes, int row, double missed) {
        int[] positions = origins.positions(row);
        for (int j = 0; j < changes.length; j++) {
            double[] change = changes[j];
            double more = missed(positions[j], missed);
            Arrays.setAll(change, k -> change[k] + more);
        }
        return changes;
    }

    /// What is added at a lead: nothing where the value is known.
    private double missed(int position, double missed) {
        return origins.leads().at(position) > 0 ? missed : 0;
    }

    private MemberForecast explained(
            double[][][] values,
            FittedMember fitted,
            TrainingRows rows,
            double missed,
            ExplanationDepth depth) {
        if (depth == ExplanationDepth.NONE) {
            return new MemberForecast(values, new Contributions[0][], Map.of());
        }
        MemberExplanation reasons = fitted.reasons();
        return new MemberForecast(
                values,
                contributions(fitted, reasons, rows, missed),
                depth.includes(ExplanationDepth.IMPORTANCE)
                        ? reasons.importance(options.seed())
                        : Map.of());
    }

    /// A member that no feature moves.
    private MemberForecast still(
            IntFunction<double[][]> changes, IntToDoubleFunction base, ExplanationDepth depth) {
        Contributions[][] contributions =
                new Contributions[depth == ExplanationDepth.NONE ? 0 : areas()][];
        if (contributions.length > 0) {
            origins.rows()
                    .forEach(row ->
                            contributions[own.table().series(row)] =
                                    IntStream.of(origins.positions(row))
                                            .mapToObj(_ ->
                                                    Contributions.still(base.applyAsDouble(row)))
                                            .toArray(Contributions[]::new));
        }
        return new MemberForecast(each(changes), contributions, Map.of());
    }

    private Contributions[][] contributions(
            FittedMember fitted, MemberExplanation reasons, TrainingRows rows, double missed) {
        int[] starts = origins.rows().toArray();
        Contributions[][] standardised =
                reasons.contributions(
                        IntStream.of(starts).mapToObj(rows::ownRow).toArray(double[][]::new));
        Contributions[][] contributions = new Contributions[areas()][];
        for (int i = 0; i < starts.length; i++) {
            Contributions[] of = standardised[i];
            double events = own.events(starts[i]);
            contributions[own.table().series(starts[i])] =
                    IntStream.of(origins.positions(starts[i]))
                            .mapToObj(j ->
                                    fitted.scaled(of[j], events, j).with(MISSED, missed(j, missed)))
                            .toArray(Contributions[]::new);
        }
        return contributions;
    }

    /// By area, lead and level the values that follow from changes of a row's level.
    private double[][][] each(IntFunction<double[][]> changes) {
        double[][][] values = new double[areas()][0][];
        origins.rows()
                .parallel()
                .forEach(row -> values[own.table().series(row)] = values(row, changes.apply(row)));
        return values;
    }

    private double[][] values(int row, double[][] changes) {
        int[] positions = origins.positions(row);
        double[][] values = new double[changes.length][];
        for (int j = 0; j < values.length; j++) {
            double base = base(row, positions[j]);
            values[j] =
                    Arrays.stream(changes[j])
                            .map(change -> value(row, base + change))
                            .sorted()
                            .toArray();
        }
        return values;
    }

    private double base(int row, int position) {
        return own.base(row, origins.leads().at(position));
    }

    private double value(int row, double scaled) {
        double population = signal().geography().population(own.table().series(row));
        return plan.kind().transform().value(scaled, population);
    }
}

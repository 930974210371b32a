package predictcovid.forecast.pooled;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import predictcovid.forecast.pooled.member.FittedMember;
import predictcovid.forecast.pooled.member.MemberOptions;
import predictcovid.forecast.pooled.member.MemberSetting;
import predictcovid.forecast.pooled.member.StandardisedRows;
import predictcovid.forecast.pooled.rows.Leads;
import predictcovid.forecast.pooled.rows.TargetRows;
import predictcovid.forecast.pooled.rows.TrainingRows;

/// What the forecasts made one step and two steps ago missed in all places together. A forest that
/// has seen few waves is wrong about a new one for weeks on end, and always to the same side.
final class RecentErrors {
    private static final double[] MEDIAN = {0.5};
    private static final int FORECASTS = 2;

    /// The median over many places needs no more.
    private static final int TREES = 50;

    /// A younger history errs for want of rows.
    private static final int LEAST_STEPS = 20;

    private final TargetPlan plan;
    private final TargetRows own;
    private final List<TargetRows> foreign;
    private final Leads leads;
    private final long seed;

    RecentErrors(
            TargetPlan plan, TargetRows own, List<TargetRows> foreign, Leads leads, long seed) {
        this.plan = plan;
        this.own = own;
        this.foreign = foreign;
        this.leads = leads;
        this.seed = seed;
    }

    /// The growth in a step that both forecasts missed to the same side, on the scale: the smaller
    /// of the two; 0 when they erred to different sides, or when one of them cannot be made.
    double common() {
        if (own.signal().trainingSteps() - FORECASTS < LEAST_STEPS
                || IntStream.rangeClosed(1, FORECASTS).anyMatch(steps -> position(steps) < 0)) {
            return 0;
        }
        double newer = missed(1);
        double older = missed(2) / 2;
        return newer * older > 0
                ? Math.copySign(Math.min(Math.abs(newer), Math.abs(older)), newer)
                : 0;
    }

    /// Where the lead of so many steps is among those of the forecast; -1 where it is not.
    private int position(int steps) {
        return leads.stream().boxed().toList().indexOf(lead(steps));
    }

    private int lead(int steps) {
        return steps * own.outcomes().leadsOfAStep();
    }

    /// The median over the places of what came in the last step, less the median forecast made
    /// `steps` before it by the same members from what was known then; 0 with too few rows.
    private double missed(int steps) {
        int then = own.signal().lastStep() - steps;
        TargetRows known = own.until(then);
        MemberRows rows =
                MemberRows.of(
                        plan,
                        known,
                        foreign.stream().map(each -> each.until(then)).toList(),
                        leads);
        if (rows.alone().size() < StandardisedRows.LEAST_ROWS) {
            return 0;
        }
        MemberSetting setting = new MemberSetting(plan.prior(), known, leads, TREES, seed);
        int[] origins = origins(then, lead(steps));
        double[][] expected =
                plan.members().stream()
                        .parallel()
                        .map(member ->
                                expected(
                                        member, rows.of(member), setting, origins, position(steps)))
                        .toArray(double[][]::new);
        return median(
                IntStream.range(0, origins.length)
                        .mapToDouble(i ->
                                own.change(origins[i], lead(steps))
                                        - Arrays.stream(expected)
                                                .mapToDouble(each -> each[i])
                                                .average()
                                                .orElseThrow())
                        .toArray());
    }

    /// The rows of places at a step, of which the change is known.
    private int[] origins(int step, int lead) {
        int places = own.signal().geography().areas().size();
        return IntStream.range(0, own.table().size())
                .filter(row -> own.table().step(row) == step)
                .filter(row -> own.table().series(row) < places)
                .filter(row -> !Double.isNaN(own.change(row, lead)))
                .toArray();
    }

    private double[] expected(
            MemberOptions member,
            TrainingRows rows,
            MemberSetting setting,
            int[] origins,
            int position) {
        FittedMember fitted = new FittedMember(rows, member, setting);
        int[] wanted = {position};
        return IntStream.of(origins)
                .mapToDouble(row ->
                        fitted.changes(rows.ownRow(row), own.events(row), wanted, MEDIAN)[0][0])
                .toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int size = sorted.length;
        return size == 0 ? 0 : (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
    }
}

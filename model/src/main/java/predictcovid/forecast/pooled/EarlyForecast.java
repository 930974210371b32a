package predictcovid.forecast.pooled;

import java.util.Arrays;
import java.util.stream.IntStream;
import predictcovid.feature.RealTimeSignal;
import predictcovid.forecast.pooled.member.ErrorModel;
import predictcovid.forecast.pooled.rows.TargetRows;
import predictcovid.forecast.quantile.QuantileLevels;

/// What is expected of a target before there is history to learn from: no change but the prior's
/// error.
final class EarlyForecast {
    private static final double[] LEVELS = QuantileLevels.HUB.toArray();
    private static final double LARGEST_STEP = 0.3;

    private final TargetPlan plan;
    private final TargetRows own;
    private final Origins origins;

    EarlyForecast(TargetPlan plan, TargetRows own, Origins origins) {
        this.plan = plan;
        this.own = own;
        this.origins = origins;
    }

    /// The quantiles of the change from a row's level, by lead and level.
    double[][] prior(int row) {
        double events = own.events(row);
        return IntStream.of(origins.positions(row))
                .map(origins.leads()::at)
                .mapToObj(lead -> prior(lead, events))
                .toArray(double[][]::new);
    }

    private double[] prior(int lead, double events) {
        ErrorModel errors =
                plan.prior().at(own.outcomes().steps(lead), own.signal().trainingSteps());
        return Arrays.stream(LEVELS).map(level -> errors.normal(events, level)).toArray();
    }

    /// The same around the row's level as [#held] holds it.
    double[][] flat(int row) {
        double[][] changes = prior(row);
        double held = held(row);
        for (double[] change : changes) {
            Arrays.setAll(change, k -> change[k] + held);
        }
        return changes;
    }

    /// The change from a row's level to the nearest one within a bound of the step before.
    double held(int row) {
        RealTimeSignal signal = own.signal();
        double level = own.table().level(row);
        int before = Math.max(0, own.table().step(row) - 1);
        double previous = signal.current().panel().value(own.table().series(row), before);
        return Double.isNaN(previous)
                ? 0
                : Math.clamp(level, previous - LARGEST_STEP, previous + LARGEST_STEP) - level;
    }
}

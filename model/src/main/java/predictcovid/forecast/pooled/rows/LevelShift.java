package predictcovid.forecast.pooled.rows;

import predictcovid.feature.RealTimeSignal;
import predictcovid.series.Panel;

/// By how much the levels of one target lie above another's.
final class LevelShift {
    private LevelShift() {}

    /// The mean difference of the two nations over the steps that both know; 0 when there is none.
    static double of(RealTimeSignal own, RealTimeSignal other) {
        int nation = own.geography().nation();
        Panel ours = own.current().panel();
        Panel theirs = other.current().panel();
        double sum = 0;
        int steps = 0;
        for (int step = 0; step < Math.min(ours.steps(), theirs.steps()); step++) {
            double difference = ours.value(nation, step) - theirs.value(nation, step);
            if (!Double.isNaN(difference)) {
                sum += difference;
                steps++;
            }
        }
        return steps == 0 ? 0 : sum / steps;
    }
}

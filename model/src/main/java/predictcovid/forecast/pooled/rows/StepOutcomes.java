package predictcovid.forecast.pooled.rows;

import predictcovid.feature.RealTimeSignal;

/// Leads in steps of the panel itself: weeks of a weekly panel.
record StepOutcomes(RealTimeSignal signal) implements Outcomes {
    @Override
    public double base(int series, int step, double level, int lead) {
        return level;
    }

    @Override
    public double outcome(int series, int step, int lead) {
        int target = step + lead;
        return target > signal.lastStep() || target < 0
                ? Double.NaN
                : signal.current().panel().value(series, target);
    }

    @Override
    public int leadsOfAStep() {
        return 1;
    }
}

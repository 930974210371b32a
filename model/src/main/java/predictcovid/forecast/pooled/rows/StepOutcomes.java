package predictcovid.forecast.pooled.rows;

import predictcovid.feature.RealTimeSignal;

/// Leads in steps of the panel itself: weeks of a weekly panel. A lead of 0 or less is to a step
/// whose value is known and may yet be revised.
record StepOutcomes(RealTimeSignal signal) implements Outcomes {
    /// The level or, of a step before it, what was known of that one.
    @Override
    public double base(int series, int step, double level, int lead) {
        double known = lead < 0 && step + lead >= 0 ? signal.known(series, step, lead) : Double.NaN;
        return Double.isNaN(known) ? level : known;
    }

    /// What revisions brought only those steps tell of which a vintage was kept.
    @Override
    public double outcome(int series, int step, int lead) {
        int target = step + lead;
        boolean isUnknown =
                target > signal.lastStep() || target < 0 || (lead <= 0 && !signal.hasVintage(step));
        return isUnknown ? Double.NaN : signal.current().panel().value(series, target);
    }

    @Override
    public int leadsOfAStep() {
        return 1;
    }
}

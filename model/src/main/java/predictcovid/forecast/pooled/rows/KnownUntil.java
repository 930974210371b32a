package predictcovid.forecast.pooled.rows;

/// Outcomes as they were known when `last` was the last step.
record KnownUntil(Outcomes all, int last) implements Outcomes {
    @Override
    public double base(int series, int step, double level, int lead) {
        return all.base(series, step, level, lead);
    }

    @Override
    public double outcome(int series, int step, int lead) {
        return step + steps(lead) > last ? Double.NaN : all.outcome(series, step, lead);
    }

    @Override
    public int leadsOfAStep() {
        return all.leadsOfAStep();
    }
}

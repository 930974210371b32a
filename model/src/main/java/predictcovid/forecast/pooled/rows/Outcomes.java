package predictcovid.forecast.pooled.rows;

/// What the leads of a forecast are measured on, on the scale of the features.
public interface Outcomes {
    /// What no change would bring.
    ///
    /// @param level of the row's step, as known at the origin
    double base(int series, int step, double level, int lead);

    /// What came `lead` after the row's step, as known now; NaN when that is not known.
    double outcome(int series, int step, int lead);

    /// Leads in one step of the features' panel.
    int leadsOfAStep();

    /// The lead in steps of the features' panel.
    default double steps(int lead) {
        return (double) lead / leadsOfAStep();
    }

    /// Which part of a step's events one outcome counts.
    default double share() {
        return 1.0 / leadsOfAStep();
    }
}

package predictcovid.forecast.pooled;

import predictcovid.feature.panel.FeatureTable;
import predictcovid.feature.panel.RealTimeSignal;
import predictcovid.feature.panel.ScaledPanel;

/// One target's rows and what followed each of them.
///
/// @param signal the target as it was known
/// @param table its features, the rows of the last step included
record TargetRows(RealTimeSignal signal, FeatureTable table) {
    /// What the scale changed by from a row's level, as then known, to the value `lead` steps
    /// later, as known now; NaN when that is not known.
    double change(int row, int lead) {
        int step = table.step(row) + lead;
        ScaledPanel current = signal.current();
        return step > signal.lastStep() || step < 0
                ? Double.NaN
                : current.panel().value(table.series(row), step) - table.level(row);
    }

    /// About how many events are behind a row's level.
    double events(int row) {
        double population = signal.geography().population(table.series(row));
        return signal.kind().transform().events(table.level(row), population);
    }
}

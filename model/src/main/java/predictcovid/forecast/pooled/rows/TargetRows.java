package predictcovid.forecast.pooled.rows;

import java.util.List;
import predictcovid.feature.FeatureTable;
import predictcovid.feature.LevelFeature;
import predictcovid.feature.RealTimeSignal;
import predictcovid.series.Panel;

/// One target's rows and what followed each of them.
///
/// @param signal the target as it was known
/// @param table its features, the rows of the last step included
/// @param columns of the table that its forests learn from
/// @param outcomes what leads are measured on
public record TargetRows(
        RealTimeSignal signal, FeatureTable table, List<String> columns, Outcomes outcomes) {
    public TargetRows(RealTimeSignal signal, FeatureTable table, LevelFeature level) {
        this(signal, table, level.of(table.names()), new StepOutcomes(signal));
    }

    public TargetRows {
        columns = List.copyOf(columns);
    }

    /// The same rows, judged by days.
    ///
    /// @param days natural values of each area and day
    public TargetRows withDays(Panel days) {
        Panel all = signal.kind().aggregation().withRegions(days, signal.geography());
        return new TargetRows(signal, table, columns, new DayOutcomes(signal, all));
    }

    /// The same rows with the outcomes that were known when `step` was the last one.
    public TargetRows until(int step) {
        return new TargetRows(signal, table, columns, new KnownUntil(outcomes, step));
    }

    /// Whether forecasts start from a row: it stands at the last value of its series.
    public boolean isOrigin(int row) {
        return table.step(row) == signal.origin(table.series(row));
    }

    /// What the scale changed by from what the row's level, as then known, let expect, to the value
    /// `lead` later, as known now; NaN when that is not known.
    public double change(int row, int lead) {
        return outcomes.outcome(table.series(row), table.step(row), lead) - base(row, lead);
    }

    /// What no change from the row's level would bring.
    public double base(int row, int lead) {
        return outcomes.base(table.series(row), table.step(row), table.level(row), lead);
    }

    /// About how many events are behind one outcome at the row's level.
    public double events(int row) {
        double population = signal.geography().population(table.series(row));
        double events = signal.kind().transform().events(table.level(row), population);
        return events * outcomes.share();
    }
}

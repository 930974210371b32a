package predictcovid.feature;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import predictcovid.series.Geography;
import predictcovid.series.Panel;
import predictcovid.series.vintage.RevisionCorrection;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;

/// One target as it was known at each past origin, on the scale of the features: the vintage that
/// ended there where it was kept, else the newest one. All are corrected by what the newest vintage
/// teaches of revisions.
public final class RealTimeSignal {
    private final TargetKind kind;
    private final Geography geography;
    private final Vintages vintages;
    private final RevisionCorrection correction;
    private final ScaledPanel current;
    private final int[] origins;
    private final int firstStep;
    private final Map<Integer, ScaledPanel> past = new HashMap<>();

    /// @param vintages those known at the reference date, at least one
    public RealTimeSignal(Vintages vintages, Geography geography, TargetKind kind) {
        this.kind = kind;
        this.geography = geography;
        this.vintages = vintages;
        this.correction = RevisionCorrection.fit(vintages, geography, kind.revisions());
        Panel newest = correction.correct(vintages.newest());
        this.firstStep = newest.firstKnown();
        this.current = scaled(newest);
        this.origins =
                IntStream.range(0, geography.series()).map(current.panel()::origin).toArray();
        for (int step = firstStep; step < lastStep(); step++) {
            int origin = step;
            vintages.endingAt(step).map(this::scaled).ifPresent(panel -> past.put(origin, panel));
        }
    }

    private ScaledPanel scaled(Vintage vintage) {
        return scaled(correction.correct(vintage));
    }

    private ScaledPanel scaled(Panel corrected) {
        return ScaledPanel.of(corrected, geography, kind.aggregation(), kind.transform());
    }

    public TargetKind kind() {
        return kind;
    }

    public Geography geography() {
        return geography;
    }

    public RevisionCorrection correction() {
        return correction;
    }

    /// The newest vintage, corrected.
    public ScaledPanel current() {
        return current;
    }

    /// What was known when `step` was the last one; later steps of it must not be read.
    ScaledPanel at(int step) {
        return past.getOrDefault(step, current);
    }

    /// Whether the vintage that ended with a past step was kept.
    public boolean hasVintage(int step) {
        return past.containsKey(step);
    }

    /// What was known, when `step` was the last one, of the step `lead` later, which is negative.
    public double known(int series, int step, int lead) {
        return at(step).panel().value(series, step + lead);
    }

    /// The first step with a value.
    public int firstStep() {
        return firstStep;
    }

    /// The last step of the newest vintage.
    public int lastStep() {
        return vintages.newest().lastStep();
    }

    /// The step that a series is forecast from, as in [Panel#origin].
    public int origin(int series) {
        return origins[series];
    }

    /// Number of steps from the first to the last one that can be origins of training rows: a
    /// feature needs three steps before it, a response one after it.
    public int trainingSteps() {
        return Math.max(0, lastStep() - firstRow());
    }

    /// The first step that is described by features.
    int firstRow() {
        return Math.min(firstStep + 3, lastStep());
    }
}

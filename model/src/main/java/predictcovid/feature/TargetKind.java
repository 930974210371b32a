package predictcovid.feature;

import predictcovid.series.Aggregation;
import predictcovid.series.vintage.RevisionOptions;

/// What sort of number a target is.
///
/// @param transform the scale that it is forecast on
/// @param aggregation how regions follow from areas
/// @param revisions how its newest values are corrected
public record TargetKind(
        TargetTransform transform, Aggregation aggregation, RevisionOptions revisions) {
    /// Counted events, such as admissions, cases or deaths.
    public static final TargetKind COUNT =
            new TargetKind(
                    new TargetTransform.PerCapita(1),
                    Aggregation.SUM,
                    new RevisionOptions(1, true));

    /// A share of emergency visits; about 800 visits a week stand behind a hundred thousand people.
    public static final TargetKind SHARE = shareOf(1);

    /// The same in percent.
    public static final TargetKind PERCENT = shareOf(100);

    /// A rate, such as cases for 100,000 inhabitants, which surveillance of each place measures in
    /// its own way.
    public static final TargetKind RATE =
            new TargetKind(
                    new TargetTransform.Rate(0.1),
                    Aggregation.POPULATION_MEAN,
                    new RevisionOptions(0.1, false));

    private static TargetKind shareOf(double whole) {
        return new TargetKind(
                new TargetTransform.Share(3e-4 * whole, 800, whole),
                Aggregation.POPULATION_MEAN,
                new RevisionOptions(2e-4 * whole, false));
    }
}

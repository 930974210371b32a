package predictcovid.series.vintage;

/// How revisions of one target behave.
///
/// @param offset added before taking logarithms, in the target's unit
/// @param followsNation move the areas' common increment half-way to the nation's, for targets
///   whose national number is the sum of the areas'
public record RevisionOptions(double offset, boolean followsNation) {
    /// Steps back from the newest one that are corrected.
    static final int LAGS = 12;

    /// Steps after which a vintage teaches half as much.
    static final double HALF_LIFE = 16;

    /// Increments further than this from the common one are cut to it.
    static final double CLIP = 0.2;

    /// The same for the nation, whose increments vary less.
    static final double NATION_CLIP = 0.06;

    /// Increments of the nation larger than this, tenfold, are errors of a vintage and no
    /// revisions.
    static final double LARGEST = Math.log(10);

    /// How many vintages the common increment counts for in an area's own.
    static final double PRIOR_VINTAGES = 3;

    /// How many vintages of no revision the nation begins with.
    static final double NATION_PRIOR_VINTAGES = 0.5;
}

package predictcovid.forecast.pooled.member;

/// One member of a blend.
///
/// @param name short, for reports
/// @param foreignWeight weight of the other target's rows; 0 leaves them out
/// @param season how much rows of other times of the year count
/// @param ridgePenalty of the linear part, in units of the sum of weights; 0 has none
/// @param leastLeaf rows of a leaf at least
/// @param eventsPower rows of places with more events count more by this power
public record MemberOptions(
        String name,
        double foreignWeight,
        SeasonWeight season,
        double ridgePenalty,
        int leastLeaf,
        double eventsPower) {
    /// Whether rows of another target teach, too.
    public boolean pooled() {
        return foreignWeight > 0;
    }
}

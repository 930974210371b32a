package predictcovid.forecast.pooled.member;

/// The weight of a row by how far its time of the year is from the origin's: g + (1 − g) exp(−(D /
/// b)² / 2) at D steps.
///
/// @param least g, the weight of the opposite time of the year
/// @param width b, in steps
public record SeasonWeight(double least, double width) {
    /// All times of the year count alike.
    public static final SeasonWeight NONE = new SeasonWeight(1, 1);

    /// The weight at a distance.
    ///
    /// @param steps from the row's origin to the forecast's
    /// @param year steps in a year
    public double at(int steps, int year) {
        int distance = Math.abs(Math.floorMod(steps + year / 2, year) - year / 2);
        double scaled = distance / width;
        return least + (1 - least) * Math.exp(-0.5 * scaled * scaled);
    }
}

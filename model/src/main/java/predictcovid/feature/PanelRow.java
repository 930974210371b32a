package predictcovid.feature;

import java.util.Optional;

/// What the features of one series at one step are read from.
///
/// @param size ln(population); NaN when it is unknown
/// @param season the day's angle in the year
/// @param companion another target at the newest step that was known of it
record PanelRow(
        Growth own,
        Growth nation,
        Growth region,
        double size,
        double season,
        Optional<Companion> companion) {
    /// Another target of the same place and of its nation.
    record Companion(Growth place, Growth nation) {}

    Companion other() {
        return companion.orElseThrow();
    }

    /// The level of the number of events, whatever the size of the place.
    double count() {
        return own.get(GrowthFeature.Z) + (Double.isNaN(size) ? 0 : size);
    }
}

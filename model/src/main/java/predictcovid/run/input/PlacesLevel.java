package predictcovid.run.input;

import predictcovid.series.places.ChosenPlaces;
import predictcovid.series.places.PlacesArchive;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;

/// The places of one level of a source, such as its municipalities or its states.
///
/// @param number from the outermost, 0
/// @param places as known in the newest vintage
/// @param weekly the same by finished weeks
/// @param archive days and weeks of all places, and what older vintages in the datalake knew
/// @param chosen the places whose forecasts are published
public record PlacesLevel(
        int number,
        PlacesAsOf places,
        WeeklyPanel weekly,
        PlacesArchive archive,
        ChosenPlaces chosen) {}

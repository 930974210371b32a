package predictcovid.run.input;

import java.time.LocalDate;
import predictcovid.series.places.PlacesAsOf;

/// The series of all places as a download of the source had them.
///
/// @param day of the download
/// @param sha256 of its raw file
/// @param places as known on that day
public record SourceDownload(LocalDate day, String sha256, PlacesAsOf places) {}

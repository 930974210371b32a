package predictcovid.series.vintage;

import java.time.LocalDate;
import predictcovid.series.Panel;

/// All values of one target as they were known on one day.
///
/// @param panel a series for each area
/// @param lastStep the last step with any value
public record Vintage(LocalDate asOf, Panel panel, int lastStep) {
    public Vintage(LocalDate asOf, Panel panel) {
        this(asOf, panel, panel.lastKnown());
    }
}

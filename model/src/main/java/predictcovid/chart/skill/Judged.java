package predictcovid.chart.skill;

import java.time.LocalDate;
import predictcovid.chart.Quantity;
import predictcovid.chart.paint.Wording;

/// Which forecasts a picture judges.
///
/// @param from first reference date
/// @param to last reference date
public record Judged(Quantity quantity, LocalDate from, LocalDate to) {
    /// What was forecast, and when.
    String words(Wording wording) {
        return wording.say("judged", quantity.words(wording), wording.period(from, to));
    }
}

package predictcovid.forecast.season;

import java.time.LocalDate;
import java.util.List;

/// The weeks in which a peak is looked for.
///
/// @param weeks their last days, ascending, without a gap
public record Season(List<LocalDate> weeks) {
    /// @throws IllegalArgumentException when there is a gap, or no week
    public Season {
        weeks = weeks.stream().sorted().toList();
        for (int k = 1; k < weeks.size(); k++) {
            if (!weeks.get(k).equals(weeks.get(k - 1).plusWeeks(1))) {
                throw new IllegalArgumentException("no weeks: " + weeks);
            }
        }
        if (weeks.isEmpty()) {
            throw new IllegalArgumentException("a season without weeks");
        }
    }

    public LocalDate first() {
        return weeks.getFirst();
    }

    public LocalDate last() {
        return weeks.getLast();
    }
}

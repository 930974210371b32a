package predictcovid.series;

import java.util.Locale;

/// What is counted of a place.
public enum Measure {
    CASES,
    DEATHS;

    /// The name of the forecast target, as forecast hubs write it: `wk inc covid cases` for those
    /// of a week, `day inc covid cases` for those of a day.
    public String target(Frequency frequency) {
        String step =
                switch (frequency) {
                    case DAILY -> "day";
                    case WEEKLY -> "wk";
                };
        return step + " inc covid " + name().toLowerCase(Locale.ROOT);
    }
}

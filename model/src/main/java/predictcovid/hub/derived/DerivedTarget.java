package predictcovid.hub.derived;

import java.util.List;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.forecast.season.Season;

/// A target that follows from the weekly numbers of another.
public sealed interface DerivedTarget {
    /// As the hub writes it.
    String name();

    /// The target whose weekly numbers it follows from.
    String source();

    /// Whether numbers go up or down until a horizon: probabilities of [TrendRule#CATEGORIES].
    record Trend(String name, String source, TrendRule rule) implements DerivedTarget {}

    /// The highest number of a season: quantiles.
    record PeakHeight(String name, String source, Season season, QuantileLevels levels)
            implements DerivedTarget {}

    /// The week of that number: probabilities of all weeks of the season.
    record PeakWeek(String name, String source, Season season) implements DerivedTarget {
        /// Its categories.
        public List<String> categories() {
            return season.weeks().stream().map(Object::toString).toList();
        }
    }
}

package predictcovid.hub.derived;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What FluSight calls an increase or a decrease of weekly admissions from the week before the
/// reference date, by the change of the rate among 100,000 inhabitants: thresholds that grow with
/// the horizon (`model-output/README.md` of the hub, seasons since 2023–24), and no change of fewer
/// than 10 admissions. On the thresholds themselves it decides as the program that makes the hub's
/// oracle output (`target-data/get_target_data_hubverse.R`).
///
/// @param stable by horizon, from 0 on: smaller changes are none
/// @param large by horizon: greater changes are large ones
public record TrendRule(List<Double> stable, List<Double> large) {
    /// The categories in their order.
    public static final List<String> CATEGORIES =
            List.of("large_decrease", "decrease", "stable", "increase", "large_increase");

    private static final double LEAST_COUNT = 10;
    private static final double PER_PEOPLE = 100_000;

    /// `count_rate1p7` holds the count of 1.7 in 100,000.
    private static final Pattern COLUMN = Pattern.compile("count_rate(\\d+)(?:p(\\d+))?");

    /// What such columns the hub has.
    private static final int HORIZONS = 4;

    /// Those of 2023–24, some of which are thresholds of several horizons.
    private static final List<Double> OF_2023 = List.of(1.0, 2.0, 2.5, 3.0, 4.0, 5.0);

    private static final TrendRule RULE_OF_2023 =
            new TrendRule(List.of(1.0, 1.0, 2.0, 2.5), List.of(2.0, 3.0, 4.0, 5.0));

    public TrendRule {
        stable = List.copyOf(stable);
        large = List.copyOf(large);
    }

    /// The thresholds that a hub's table of places has columns of: of eight the four lower ones are
    /// those of stable, the four upper ones those of large changes; six are those of 2023–24. The
    /// counts in the columns are rounded, and so are not what decides.
    ///
    /// @return empty when it has other columns
    public static Optional<TrendRule> of(List<String> columns) {
        List<Double> rates = columns.stream().flatMap(TrendRule::rate).sorted().toList();
        if (rates.equals(OF_2023)) {
            return Optional.of(RULE_OF_2023);
        }
        return rates.size() == 2 * HORIZONS
                ? Optional.of(
                        new TrendRule(
                                rates.subList(0, HORIZONS), rates.subList(HORIZONS, 2 * HORIZONS)))
                : Optional.empty();
    }

    private static Stream<Double> rate(String column) {
        Matcher parts = COLUMN.matcher(column);
        return parts.matches()
                ? Stream.of(
                        Double.parseDouble(
                                parts.group(1)
                                        + "."
                                        + Optional.ofNullable(parts.group(2)).orElse("0")))
                : Stream.empty();
    }

    /// Whether changes until this horizon have a name.
    public boolean has(int horizon) {
        return horizon >= 0 && horizon < stable.size();
    }

    /// The position of a change among the categories.
    ///
    /// @param change in events, from the week before the reference date
    public int category(double change, double population, int horizon) {
        double rate = change * PER_PEOPLE / population;
        double size = Math.abs(rate);
        if (Math.abs(change) < LEAST_COUNT || size < stable.get(horizon)) {
            return 2;
        }
        int steps = size > large.get(horizon) ? 2 : 1;
        return rate > 0 ? 2 + steps : 2 - steps;
    }
}

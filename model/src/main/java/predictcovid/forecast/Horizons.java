package predictcovid.forecast;

import java.util.List;
import java.util.stream.IntStream;
import predictcovid.target.Frequency;

/// Steps after the step of the reference date, by the frequency of a target; none of a frequency
/// that is not asked for.
public record Horizons(List<Integer> days, List<Integer> weeks) {
    private static final int DAYS_OF_A_WEEK = 7;

    public Horizons {
        days = List.copyOf(days);
        weeks = List.copyOf(weeks);
    }

    /// Weeks only, as the Forecast Hubs ask.
    public static Horizons ofWeeks(List<Integer> weeks) {
        return new Horizons(List.of(), weeks);
    }

    /// Each of so many days, and the weeks that cover them.
    public static Horizons ofDays(int days) {
        return new Horizons(to(days), to(Math.ceilDiv(days, DAYS_OF_A_WEEK)));
    }

    public List<Integer> of(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> days;
            case WEEKLY -> weeks;
        };
    }

    private static List<Integer> to(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}

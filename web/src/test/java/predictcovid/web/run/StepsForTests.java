package predictcovid.web.run;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// Steps whose quantiles are easily worked out by hand.
public final class StepsForTests {
    private StepsForTests() {}

    /// A step with an interval of 80 % from 0.6 to 1.4 times its median.
    public static Step of(int horizon, LocalDate date, double median) {
        return new Step(
                horizon,
                date,
                Quantiles.of(
                        new TreeMap<>(Map.of(0.1, 0.6 * median, 0.5, median, 0.9, 1.4 * median))));
    }
}

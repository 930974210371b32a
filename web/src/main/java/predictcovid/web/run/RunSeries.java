package predictcovid.web.run;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/// A series of a run: values by date, one a step, NaN where one is missing.
public final class RunSeries {
    /// Without any value.
    public static final RunSeries UNKNOWN = new RunSeries(List.of(), new double[0]);

    private final List<LocalDate> dates;
    private final double[] values;

    /// The values in the order of the dates, oldest first.
    public RunSeries(List<LocalDate> dates, double[] values) {
        this.dates = List.copyOf(dates);
        this.values = values.clone();
    }

    /// The dates, oldest first.
    public List<LocalDate> dates() {
        return dates;
    }

    /// The value at an index of [#dates]; NaN when it is missing.
    public double value(int index) {
        return values[index];
    }

    /// The value of a date; empty when it is missing or outside.
    public OptionalDouble on(LocalDate date) {
        int index = dates.indexOf(date);
        return index < 0 || Double.isNaN(values[index])
                ? OptionalDouble.empty()
                : OptionalDouble.of(values[index]);
    }
}

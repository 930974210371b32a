package predictcovid.web.run;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import predictcovid.catalog.RunManifest.Value;
import predictcovid.target.Frequency;

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

    /// A series of which only the values that are known are told, oldest first.
    static RunSeries of(List<Value> known, Frequency frequency) {
        if (known.isEmpty()) {
            return UNKNOWN;
        }
        Map<LocalDate, Double> byDate = new HashMap<>();
        known.forEach(value -> byDate.put(value.date(), value.value()));
        LocalDate last = known.getLast().date();
        List<LocalDate> dates =
                known.getFirst()
                        .date()
                        .datesUntil(last.plusDays(1), Period.ofDays(frequency.days()))
                        .toList();
        return new RunSeries(
                dates,
                dates.stream()
                        .mapToDouble(date -> byDate.getOrDefault(date, Double.NaN))
                        .toArray());
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

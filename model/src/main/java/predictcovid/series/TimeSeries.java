package predictcovid.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import predictcovid.target.Frequency;

/// Regularly spaced values of one location; a missing value is NaN. A weekly value is the sum of
/// the seven days that end on its date.
public final class TimeSeries {
    private final String location;
    private final Frequency frequency;
    private final LocalDate first;
    private final double[] values;

    /// The series whose `i`-th value belongs to `first + i` steps.
    public TimeSeries(String location, Frequency frequency, LocalDate first, double[] values) {
        this.location = location;
        this.frequency = frequency;
        this.first = first;
        this.values = values.clone();
    }

    /// The place's name, as the source writes it, or `World`.
    public String location() {
        return location;
    }

    public Frequency frequency() {
        return frequency;
    }

    /// Number of steps, missing values included.
    public int size() {
        return values.length;
    }

    /// Date of step `i`, which may lie after the last one.
    public LocalDate date(int i) {
        return first.plusDays((long) i * frequency.days());
    }

    /// Steps from the first one to `date`, which is a date of the series or lies before or after it
    /// in its rhythm.
    public int stepsTo(LocalDate date) {
        return (int) (ChronoUnit.DAYS.between(first, date) / frequency.days());
    }

    /// Value of step `i`; NaN when missing.
    public double value(int i) {
        return values[i];
    }

    /// A copy of all values.
    public double[] values() {
        return values.clone();
    }

    /// Date of the first step.
    public LocalDate firstDate() {
        return first;
    }

    /// Date of the last step; the day before the first one when the series is empty.
    public LocalDate lastDate() {
        return date(values.length - 1);
    }

    /// Number of values that are not missing.
    public int observations() {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    /// The steps dated `from` to `to`, both included.
    public TimeSeries between(LocalDate from, LocalDate to) {
        int start = Math.clamp(stepsUntil(from), 0, values.length);
        long steps = ChronoUnit.DAYS.between(first, to) / frequency.days() + 1;
        int end = Math.clamp(steps, start, values.length);
        if (to.isBefore(first)) {
            end = start;
        }
        return new TimeSeries(
                location, frequency, date(start), Arrays.copyOfRange(values, start, end));
    }

    /// The first `size` steps: what was known at the origin `date(size - 1)`.
    public TimeSeries head(int size) {
        return new TimeSeries(location, frequency, first, Arrays.copyOf(values, size));
    }

    private long stepsUntil(LocalDate date) {
        return Math.ceilDiv(ChronoUnit.DAYS.between(first, date), (long) frequency.days());
    }
}

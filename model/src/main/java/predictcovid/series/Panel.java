package predictcovid.series;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import predictcovid.target.Frequency;

/// Values of many series at the same steps; a missing value is NaN.
public final class Panel implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final int MOST_BEHIND = 3;

    private final Frequency frequency;
    private final LocalDate first;
    private final double[][] values;
    private final int lastKnown;

    /// @param first date of step 0
    /// @param values for each series a value for each step
    public Panel(Frequency frequency, LocalDate first, double[][] values) {
        this.frequency = frequency;
        this.first = first;
        this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        this.lastKnown = findLastKnown();
    }

    public Frequency frequency() {
        return frequency;
    }

    /// Number of series.
    public int series() {
        return values.length;
    }

    /// Number of steps, missing ones included.
    public int steps() {
        return values.length == 0 ? 0 : values[0].length;
    }

    /// Date of a step, which may lie after the last one.
    public LocalDate date(int step) {
        return first.plusDays((long) step * frequency.days());
    }

    /// The step of a date, or the one before it when the date lies between two.
    public int step(LocalDate date) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(first, date), (long) frequency.days());
    }

    /// NaN when missing.
    public double value(int series, int step) {
        return values[series][step];
    }

    /// A copy of one series.
    public double[] series(int series) {
        return values[series].clone();
    }

    /// A copy of all values, by series and step.
    public double[][] values() {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    /// The first step at which any series has a value; the number of steps when there is none.
    public int firstKnown() {
        int step = 0;
        while (step < steps() && isMissing(step)) {
            step++;
        }
        return step;
    }

    /// The last step at which any series has a value; −1 when there is none.
    public int lastKnown() {
        return lastKnown;
    }

    private int findLastKnown() {
        int step = steps() - 1;
        while (step >= 0 && isMissing(step)) {
            step--;
        }
        return step;
    }

    /// The last step at which a series has a value; −1 when there is none.
    public int lastKnown(int series) {
        int step = steps() - 1;
        while (step >= 0 && Double.isNaN(values[series][step])) {
            step--;
        }
        return step;
    }

    /// The step that a series is forecast from, its last one with a value; −1 when that lies more
    /// than three steps before the last one of all.
    public int origin(int series) {
        int last = lastKnown(series);
        return last < lastKnown() - MOST_BEHIND ? -1 : last;
    }

    /// The steps that end by `day`.
    public Panel until(LocalDate day) {
        int steps = Math.clamp(step(day) + 1L, 0, steps());
        double[][] before =
                Arrays.stream(values)
                        .map(series -> Arrays.copyOf(series, steps))
                        .toArray(double[][]::new);
        return new Panel(frequency, first, before);
    }

    /// The steps that end later than `day`.
    public Panel after(LocalDate day) {
        int start = day.isBefore(first) ? 0 : Math.min(step(day) + 1, steps());
        double[][] later =
                Arrays.stream(values)
                        .map(series -> Arrays.copyOfRange(series, start, series.length))
                        .toArray(double[][]::new);
        return new Panel(frequency, date(start), later);
    }

    /// Whether no series has a value at a step.
    public boolean isMissing(int step) {
        return Arrays.stream(values).allMatch(series -> Double.isNaN(series[step]));
    }
}

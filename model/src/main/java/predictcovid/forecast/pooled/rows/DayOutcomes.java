package predictcovid.forecast.pooled.rows;

import java.util.Arrays;
import predictcovid.feature.RealTimeSignal;
import predictcovid.feature.TargetTransform;
import predictcovid.series.Geography;
import predictcovid.series.Panel;

/// Leads in days, beside features of weeks. All weeks end on the weekday of the last known day, so
/// a lead falls on the same weekday in every row; what a place reports more or less than others on
/// a weekday is part of the base.
final class DayOutcomes implements Outcomes {
    private static final int DAYS = 7;
    private static final int WEEKS_OF_PROFILE = 4;
    private static final int LEAST_WEEKS_TO_SPARE_ONE = 3;

    /// Events on which a weekday's share of the week is not yet believed.
    private static final double DOUBTFUL_EVENTS = 5;

    private final TargetTransform transform;
    private final Geography geography;
    private final Panel weeks;
    private final Panel days;

    /// @param days natural values by series, regions included, and day
    DayOutcomes(RealTimeSignal signal, Panel days) {
        this.transform = signal.kind().transform();
        this.geography = signal.geography();
        this.weeks = signal.current().panel();
        this.days = days;
    }

    @Override
    public double base(int series, int step, double level, int lead) {
        double population = geography.population(series);
        double perDay = transform.value(level, population) / DAYS;
        return transform.scaled(perDay * profile(series, step, lead, perDay), population);
    }

    /// The weekday's share of the mean day of its week, of four weeks, moved towards 1 by a week of
    /// the present level and a few events. Of three weeks or more the farthest share on either side
    /// counts as its neighbour does: one odd day makes no weekday.
    private double profile(int series, int step, int lead, double perDay) {
        int last = days.step(weeks.date(step));
        int weekday = last - Math.floorMod(-lead, DAYS);
        double[] shares = new double[WEEKS_OF_PROFILE];
        double[] means = new double[WEEKS_OF_PROFILE];
        int known = 0;
        for (int week = 0; week < WEEKS_OF_PROFILE; week++) {
            double value = day(series, weekday - week * DAYS);
            double mean = meanDay(series, last - week * DAYS);
            if (mean > 0 && !Double.isNaN(value)) {
                shares[known] = value / mean;
                means[known++] = mean;
            }
        }
        return profile(Arrays.copyOf(shares, known), means, perDay + DOUBTFUL_EVENTS);
    }

    private static double profile(double[] shares, double[] means, double prior) {
        double[] sorted = shares.clone();
        Arrays.sort(sorted);
        int spared = shares.length < LEAST_WEEKS_TO_SPARE_ONE ? 0 : 1;
        double own = prior;
        double all = prior;
        for (int i = 0; i < shares.length; i++) {
            double least = sorted[spared];
            double most = sorted[shares.length - 1 - spared];
            own += means[i] * Math.clamp(shares[i], least, most);
            all += means[i];
        }
        return own / all;
    }

    private double meanDay(int series, int last) {
        double sum = 0;
        for (int day = last - DAYS + 1; day <= last; day++) {
            sum += day(series, day);
        }
        return sum / DAYS;
    }

    private double day(int series, int day) {
        return day < 0 || day >= days.steps() ? Double.NaN : days.value(series, day);
    }

    @Override
    public double outcome(int series, int step, int lead) {
        double value = day(series, days.step(weeks.date(step)) + lead);
        return transform.scaled(value, geography.population(series));
    }

    @Override
    public int leadsOfAStep() {
        return DAYS;
    }
}

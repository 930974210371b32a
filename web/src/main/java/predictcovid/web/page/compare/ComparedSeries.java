package predictcovid.web.page.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.RunSeries;
import predictcovid.web.run.Step;

/// One place as lines: what was observed and what is forecast, as the reader wants it.
///
/// @param label its name
/// @param shortLabel its code
/// @param observed by date; NaN where it is missing
/// @param forecast the medians, from the last observation on where that is known
/// @param band the ends of the chosen interval, likewise; empty where none is chosen
record ComparedSeries(
        String label,
        String shortLabel,
        LocalDate origin,
        List<Point> observed,
        List<Point> forecast,
        List<Range> band) {
    private static final double PEOPLE = 100_000;
    private static final int DAYS_OF_A_WEEK = 7;

    /// A value of a date.
    record Point(LocalDate date, double value) {}

    /// An interval of a date.
    record Range(LocalDate date, double lower, double upper) {}

    ComparedSeries {
        observed = List.copyOf(observed);
        forecast = List.copyOf(forecast);
        band = List.copyOf(band);
    }

    /// The lines of an outlook.
    ///
    /// @param population by which a rate is told; NaN when it is unknown
    static ComparedSeries of(
            String label,
            String shortLabel,
            Outlook outlook,
            double population,
            CompareQuery query) {
        double factor = query.isRate() ? PEOPLE / population : 1;
        LocalDate origin = outlook.target().lastDate();
        LocalDate from = query.weeks().map(origin::minusWeeks).orElse(LocalDate.MIN);
        boolean isMean = query.isMean() && !outlook.isWeekly();
        List<Point> observed = new ArrayList<>();
        for (int i = 0; i < outlook.observed().dates().size(); i++) {
            LocalDate date = outlook.observed().dates().get(i);
            if (date.isAfter(from)) {
                double value = isMean ? mean(outlook.observed(), i) : outlook.observed().value(i);
                observed.add(new Point(date, value * factor));
            }
        }
        OptionalDouble last = outlook.observed().on(origin);
        List<Point> forecast = new ArrayList<>();
        List<Range> band = new ArrayList<>();
        last.ifPresent(value -> {
            forecast.add(new Point(origin, value * factor));
            query.band()
                    .ifPresent(_ -> band.add(new Range(origin, value * factor, value * factor)));
        });
        for (Step step : outlook.steps()) {
            forecast.add(new Point(step.date(), step.quantiles().median() * factor));
            interval(step, query)
                    .ifPresent(each ->
                            band.add(
                                    new Range(
                                            step.date(),
                                            each.lower() * factor,
                                            each.upper() * factor)));
        }
        return new ComparedSeries(label, shortLabel, origin, observed, forecast, band);
    }

    private static Optional<Interval> interval(Step step, CompareQuery query) {
        return query.band().flatMap(percent -> step.quantiles().interval(percent / 100.0));
    }

    /// Of a day and the six before it; NaN where one of them is missing.
    private static double mean(RunSeries series, int last) {
        double sum = last < DAYS_OF_A_WEEK - 1 ? Double.NaN : 0;
        for (int i = Math.max(0, last - DAYS_OF_A_WEEK + 1); i <= last; i++) {
            sum += series.value(i);
        }
        return sum / DAYS_OF_A_WEEK;
    }
}

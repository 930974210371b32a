package predictcovid.web.page.dashboard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.Quantiles;
import predictcovid.web.run.RunSeries;
import predictcovid.web.run.Step;

/// What is expected of one target in one place some weeks ahead, against what came last. Numbers
/// that are unknown are NaN.
///
/// @param outlook absent when the place has no forecast of this target
/// @param lastDate the day, or the last one of the week, that was observed last
/// @param last what was observed then
/// @param next the median one week ahead
/// @param expected the median in the chosen week
/// @param change from last to expected, as a fraction; NaN where so little came last that a
///   percentage says nothing
/// @param rate what is expected for each 100,000 people; NaN of a share, and where their number is
///   unknown
/// @param rise the chance that it is more than last, 0 to 1
/// @param fall the chance that it is less than last
public record Prospect(
        Place place,
        Optional<Outlook> outlook,
        Optional<LocalDate> lastDate,
        double last,
        double next,
        double expected,
        double change,
        double rate,
        double rise,
        double fall) {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MOST_WEEKS_LATE = 5;
    private static final double PEOPLE = 100_000;

    /// Of fewer events a percentage says nothing.
    private static final double FEW = 20;

    private static final double SMALL_SHARE = 0.001;

    /// A place without a forecast.
    static Prospect unknown(Place place) {
        return new Prospect(
                place,
                Optional.empty(),
                Optional.empty(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    /// The prospect of a place.
    ///
    /// @param week how far ahead, from 1; the farthest forecast where it does not reach so far
    public static Prospect of(Place place, Outlook outlook, int week) {
        Step step = step(outlook, week);
        Optional<LocalDate> last = lastBefore(step, outlook);
        double before =
                last.map(day -> outlook.observed().on(day).orElse(Double.NaN)).orElse(Double.NaN);
        Quantiles quantiles = step.quantiles();
        boolean isShare = outlook.target().told().isShare();
        double few = isShare ? SMALL_SHARE * outlook.target().told().whole() : FEW;
        double expected = quantiles.median();
        double people = place.population().filter(it -> it > 0).orElse(Double.NaN);
        double half = isShare ? 0 : 0.5;
        return new Prospect(
                place,
                Optional.of(outlook),
                last,
                before,
                step(outlook, 1).quantiles().median(),
                expected,
                before >= few ? expected / before - 1 : Double.NaN,
                isShare ? Double.NaN : expected / people * PEOPLE,
                1 - quantiles.levelOf(before + half),
                quantiles.levelOf(before - half));
    }

    /// The prospect of the end of a forecast.
    public static Prospect ofEnd(Place place, Outlook outlook) {
        return of(place, outlook, outlook.steps().size());
    }

    private static Step step(Outlook outlook, int week) {
        int steps = outlook.isWeekly() ? week : week * DAYS_OF_A_WEEK;
        return outlook.steps().get(Math.min(steps, outlook.steps().size()) - 1);
    }

    /// The same weekday of the last week that is known.
    private static Optional<LocalDate> lastBefore(Step step, Outlook outlook) {
        RunSeries observed = outlook.observed();
        LocalDate day = step.date();
        while (day.isAfter(outlook.target().lastDate())) {
            day = day.minusWeeks(1);
        }
        for (int late = 0; late < MOST_WEEKS_LATE; late++) {
            OptionalDouble value = observed.on(day);
            if (value.isPresent()) {
                return Optional.of(day);
            }
            day = day.minusWeeks(1);
        }
        return Optional.empty();
    }

    /// Where it is heading; absent when that is unknown.
    public Optional<Trend> trend() {
        return Double.isNaN(rise) ? Optional.empty() : Optional.of(Trend.of(rise, fall, change));
    }
}

package predictcovid.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.Interval;
import predictcovid.forecast.original.PastForecast;
import predictcovid.forecast.original.PastForecasts;
import predictcovid.forecast.original.ResidualIntervals;

/// How good a forecaster's past forecasts of one series have been.
///
/// @param byHorizon errors at each horizon that at least one past forecast reaches
/// @param coverage how often intervals held what came, all horizons that are forecast together
public record Quality(List<HorizonError> byHorizon, List<Coverage> coverage) {
    /// Fewer past forecasts judge nothing.
    public static final int LEAST_FORECASTS = 10;

    public Quality {
        byHorizon = List.copyOf(byHorizon);
        coverage = List.copyOf(coverage);
    }

    /// That of past forecasts.
    ///
    /// @param steps horizons whose intervals are judged
    public static Quality of(List<JudgedForecast> forecasts, int steps) {
        return new Quality(
                errors(forecasts),
                Forecast.COVERAGES.stream()
                        .map(nominal -> coverage(forecasts, nominal, steps))
                        .toList());
    }

    /// That of the original's past forecasts, each with the intervals that its own origin knew.
    ///
    /// @param steps horizons whose intervals are judged
    public static Quality of(PastForecasts past, int steps) {
        return of(past.all().stream().flatMap(each -> judged(each, past).stream()).toList(), steps);
    }

    /// Whether past forecasts were worse than repeating the last value at the farthest horizon that
    /// enough of them reach.
    ///
    /// @param steps that are forecast
    public boolean isWorse(int steps) {
        return byHorizon.stream()
                .filter(error -> error.horizon() <= steps && error.forecasts() >= LEAST_FORECASTS)
                .reduce((_, farther) -> farther)
                .filter(error -> error.rmsle() >= error.baselineRmsle())
                .isPresent();
    }

    private static List<JudgedForecast> judged(PastForecast forecast, PastForecasts past) {
        ResidualIntervals known = past.knownAt(forecast.origin()).intervals();
        return IntStream.rangeClosed(1, past.horizon())
                .filter(forecast::isKnown)
                .mapToObj(h ->
                        new JudgedForecast(
                                h,
                                forecast.observed(h),
                                forecast.predicted(h),
                                forecast.last(),
                                known.quantiles(forecast.predicted(h), h, forecast.scale())
                                        .map(Interval::published)
                                        .orElse(List.of())))
                .toList();
    }

    private static List<HorizonError> errors(List<JudgedForecast> forecasts) {
        int farthest =
                forecasts.stream()
                        .map(JudgedForecast::horizon)
                        .max(Comparator.naturalOrder())
                        .orElse(0);
        List<HorizonError> errors = new ArrayList<>();
        for (int horizon = 1; horizon <= farthest; horizon++) {
            int at = horizon;
            List<JudgedForecast> of =
                    forecasts.stream().filter(each -> each.horizon() == at).toList();
            if (!of.isEmpty()) {
                errors.add(
                        new HorizonError(
                                horizon,
                                of.size(),
                                rmsle(of, JudgedForecast::expected),
                                rmsle(of, JudgedForecast::last)));
            }
        }
        return errors;
    }

    private static double rmsle(
            List<JudgedForecast> forecasts, ToDoubleFunction<JudgedForecast> expected) {
        return Rmsle.of(
                forecasts.stream().mapToDouble(JudgedForecast::observed).toArray(),
                forecasts.stream().mapToDouble(expected).toArray());
    }

    private static Coverage coverage(List<JudgedForecast> forecasts, double nominal, int steps) {
        List<JudgedForecast> judged =
                forecasts.stream()
                        .filter(each -> each.horizon() <= steps && !each.intervals().isEmpty())
                        .toList();
        long inside =
                judged.stream()
                        .filter(each ->
                                each.intervals().stream()
                                        .filter(interval -> interval.coverage() == nominal)
                                        .anyMatch(interval -> interval.holds(each.observed())))
                        .count();
        return new Coverage(
                nominal,
                judged.isEmpty() ? Double.NaN : (double) inside / judged.size(),
                judged.size());
    }
}

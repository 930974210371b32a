package predictcovid.run.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.RecentOrigins;
import predictcovid.backtest.Truth;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.Steps;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesArchive;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// Forecasts the last weeks of places again: weeks as far ahead as places are forecast, days as far
/// as the run's own series.
///
/// @param targets that are forecast again
/// @param isWanted of which places
/// @param days ahead of the run's own series
public record PastForecasting(
        PlacesArchive archive, Set<String> targets, Predicate<ForecastTask> isWanted, int days) {
    public PastForecasting {
        targets = Set.copyOf(targets);
    }

    /// How many origins are asked for; they are done one after the other.
    public int origins() {
        return frequencies().mapToInt(each -> RecentOrigins.origins(daysAhead(each))).sum();
    }

    private Stream<Frequency> frequencies() {
        return Stream.of(Frequency.values()).filter(each -> !targets(each).isEmpty());
    }

    private Set<String> targets(Frequency frequency) {
        return targets.stream()
                .filter(target -> Target.named(target).frequency() == frequency)
                .collect(Collectors.toSet());
    }

    private int daysAhead(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> Math.min(days, PlaceOptions.LONGEST_HORIZON_DAYS);
            case WEEKLY -> PlaceOptions.LONGEST_HORIZON_DAYS;
        };
    }

    /// What a forecaster and the baseline say, in the calling fork-join pool.
    ///
    /// @param progress hears how many of [#origins] are done
    public RepeatedForecasts of(Forecaster forecaster, Forecaster baseline, Steps progress) {
        List<QuantileForecast> past = past(forecaster, progress);
        if (forecaster.name().equals(baseline.name())) {
            return new RepeatedForecasts(
                    forecaster.name(),
                    past,
                    List.of(),
                    List.of(),
                    PlaceScore.of(
                            this::outcome, forecaster.name(), past, baseline.name(), List.of()));
        }
        List<QuantileForecast> baselinePast = past(baseline, Steps.NONE);
        return new RepeatedForecasts(
                forecaster.name(),
                past,
                now(baseline),
                baselinePast,
                PlaceScore.of(
                        this::outcome, forecaster.name(), past, baseline.name(), baselinePast));
    }

    private List<QuantileForecast> past(Forecaster forecaster, Steps progress) {
        int all = origins();
        List<QuantileForecast> past = new ArrayList<>();
        int[] before = {0};
        frequencies()
                .forEach(frequency -> {
                    int begun = before[0];
                    IntConsumer done = origins -> progress.reached(begun + origins, all);
                    new RecentOrigins(archive.of(frequency), archive.referenceDate(frequency))
                                    .forecasts(
                                            forecaster,
                                            targets(frequency),
                                            frequency,
                                            daysAhead(frequency),
                                            done)
                                    .stream()
                                    .filter(each -> isWanted.test(each.task()))
                                    .forEach(past::add);
                    before[0] += RecentOrigins.origins(daysAhead(frequency));
                });
        return past;
    }

    private List<QuantileForecast> now(Forecaster baseline) {
        Horizons all = Horizons.ofDays(Math.max(days, PlaceOptions.LONGEST_HORIZON_DAYS));
        return frequencies()
                .map(frequency ->
                        new ForecastRequest(
                                archive.of(frequency),
                                archive.referenceDate(frequency),
                                frequency == Frequency.DAILY
                                        ? new Horizons(all.days(), List.of())
                                        : new Horizons(List.of(), all.weeks()),
                                targets(frequency)))
                .flatMap(request -> baseline.forecast(request).stream())
                .filter(each -> isWanted.test(each.task()))
                .toList();
    }

    private Optional<Outcome> outcome(ForecastTask task) {
        return new Truth(archive.of(Target.named(task.target()).frequency())).outcome(task);
    }
}

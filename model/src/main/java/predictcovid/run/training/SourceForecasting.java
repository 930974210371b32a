package predictcovid.run.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import predictcovid.backtest.Quality;
import predictcovid.backtest.RecentOrigins;
import predictcovid.catalog.RunLayout;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.Forecasters;
import predictcovid.forecast.original.OriginalForecaster;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.forecast.pooled.ExplanationDepth;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.input.PlacesLevel;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.run.past.PastForecasting;
import predictcovid.run.past.RepeatedForecasts;
import predictcovid.series.Steps;
import predictcovid.series.TimeSeries;
import predictcovid.series.places.LeftOut;
import predictcovid.series.places.PlaceOptions;
import predictcovid.target.Frequency;
import predictcovid.text.Notice;

/// Forecasts a source: by the forecaster of the settings, or by the original's where the run's own
/// place has too little for it.
public final class SourceForecasting {
    /// Of more places the past is not forecast again: it would take longer than all the rest.
    private static final int MOST_PLACES = 1_000;

    private final RunContext context;
    private final LoadedSource loaded;
    private final OriginalOptions original;

    public SourceForecasting(RunContext context, LoadedSource loaded, OriginalOptions original) {
        this.context = context;
        this.loaded = loaded;
        this.original = original;
    }

    /// Forecasts the chosen places, judges the leading forecaster on the run's own series, and puts
    /// the original's forecast beside it.
    ///
    /// @param days of the run's own series; places are forecast 28 days ahead or more
    public SourceForecasts of(Learned learned, int days) {
        JudgedForecaster ofOriginal =
                new JudgedForecaster(
                        learned.model().forecast(days),
                        Quality.of(
                                learned.training().past(),
                                loaded.own().series().frequency().steps(days)));
        ExplainedForecast places = places(full(context.settings().forecaster()), days);
        Optional<Forecast> leading = own(context.settings().forecaster(), places, days);
        RepeatedForecasts past =
                context.settings().forecaster().equals(OriginalForecaster.NAME)
                        ? RepeatedForecasts.NONE
                        : repeated(leading.isPresent(), days);
        if (leading.isEmpty()) {
            return new SourceForecasts(Optional.of(tooLittle()), List.of(ofOriginal), places, past);
        }
        List<JudgedForecaster> own = new ArrayList<>(List.of(ofOriginal));
        if (!leading.get().forecaster().equals(OriginalForecaster.NAME)) {
            own.addFirst(new JudgedForecaster(leading.get(), quality(past.past(), days)));
        }
        return new SourceForecasts(Optional.empty(), own, places, past);
    }

    /// The forecast of the run's own series alone.
    public Optional<Forecast> ownAlone(String forecaster, int days) {
        return own(
                forecaster,
                forecast(loaded.level(), full(forecaster), days, ExplanationDepth.NONE, Steps.NONE),
                days);
    }

    private Forecaster full(String forecaster) {
        return made(
                forecaster,
                SourcePlans.setup(
                        loaded.places().measures(),
                        loaded.weekly().rows(),
                        PooledOptions.STANDARD,
                        original));
    }

    private static Forecaster made(String forecaster, Forecasters.Setup setup) {
        return Forecasters.find(forecaster).orElseThrow().make().apply(setup);
    }

    private ExplainedForecast places(Forecaster forecaster, int days) {
        int wanted = loaded.levels().stream().mapToInt(it -> it.chosen().codes().size()).sum();
        int levels = loaded.levels().size();
        ExplainedForecast all = ExplainedForecast.NONE;
        try (Progress.Task task =
                context.progress().begin(new Notice("run.progress.places", wanted))) {
            Steps steps = (done, total) -> task.reached(done, total, "");
            for (int i = 0; i < levels; i++) {
                PlacesLevel level = loaded.levels().get(i);
                ExplainedForecast of =
                        forecast(level, forecaster, days, depth(level), steps.part(i, levels));
                all = all.and(of.of(each -> isPublished(level, each)));
            }
        }
        return all;
    }

    /// On which features the method relies is told of the leading level.
    private ExplanationDepth depth(PlacesLevel level) {
        return areMore() && level.number() == loaded.level().number()
                ? ExplanationDepth.IMPORTANCE
                : ExplanationDepth.CONTRIBUTIONS;
    }

    private ExplainedForecast forecast(
            PlacesLevel level,
            Forecaster forecaster,
            int days,
            ExplanationDepth depth,
            Steps steps) {
        int farthest = Math.max(days, PlaceOptions.LONGEST_HORIZON_DAYS);
        ExplainedForecast all = ExplainedForecast.NONE;
        List<ForecastRequest> requests = SourceRequests.of(level.archive(), farthest, targets());
        for (int i = 0; i < requests.size(); i++) {
            ForecastRequest request = requests.get(i);
            Steps ofAll = steps.part(i, requests.size());
            all =
                    all.and(
                            context.workers()
                                    .call(() -> forecaster.explained(request, depth, ofAll)));
        }
        return all;
    }

    /// Whether more places are wanted than the run's own.
    private boolean areMore() {
        return context.settings().locations().isPresent();
    }

    /// Cases and deaths of many places; of the run's own alone its cases, by the week and as they
    /// are reported.
    private Set<String> targets() {
        return areMore()
                ? loaded.archive().all().targets().keySet()
                : Set.copyOf(
                        List.of(
                                loaded.own().target(),
                                loaded.own().measure().target(Frequency.WEEKLY).name()));
    }

    private static boolean isPublished(PlacesLevel level, ForecastTask task) {
        return level.chosen().contains(task.location())
                && level.places().isForecast(task.target(), task.location());
    }

    private Optional<Forecast> own(String forecaster, ExplainedForecast places, int days) {
        TimeSeries series = loaded.own().series();
        List<QuantileForecast> forecasts =
                places.forecasts().stream()
                        .filter(each -> each.task().target().equals(loaded.own().target()))
                        .filter(each -> each.task().location().equals(loaded.own().code()))
                        .limit(series.frequency().steps(days))
                        .toList();
        return forecasts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Forecast.of(
                                forecaster,
                                series.location(),
                                series.frequency(),
                                loaded.archive().referenceDate(series.frequency()),
                                forecasts));
    }

    private Quality quality(List<QuantileForecast> past, int days) {
        Frequency frequency = loaded.own().series().frequency();
        RecentOrigins origins =
                new RecentOrigins(
                        loaded.archive().of(frequency), loaded.archive().referenceDate(frequency));
        return Quality.of(
                origins.judged(
                        past,
                        loaded.own().target(),
                        loaded.own().code(),
                        Math.min(days, PlaceOptions.LONGEST_HORIZON_DAYS)),
                frequency.steps(days));
    }

    /// Of the places of the leading level, unless they are so many that only the run's own is
    /// judged.
    ///
    /// @param isOwnForecast whether the run's own place is among them
    private RepeatedForecasts repeated(boolean isOwnForecast, int days) {
        boolean areFew = loaded.chosen().codes().size() <= MOST_PLACES;
        if (!areFew && !isOwnForecast) {
            return RepeatedForecasts.NONE;
        }
        PastForecasting past =
                new PastForecasting(
                        loaded.archive(),
                        areFew ? targets() : Set.of(loaded.own().target()),
                        task ->
                                isPublished(loaded.level(), task)
                                        && (areFew || task.location().equals(loaded.own().code())),
                        days);
        Forecasters.Setup small = SourcePlans.small(loaded.places().measures(), original);
        try (Progress.Task task = context.progress().begin(new Notice("run.progress.judging"))) {
            Steps steps = (done, total) -> task.reached(done, total, "");
            return context.workers()
                    .call(() ->
                            past.of(
                                    made(context.settings().forecaster(), small),
                                    made(RunLayout.BASELINE, small),
                                    steps));
        }
    }

    private Notice tooLittle() {
        Notice why =
                loaded.chosen().leftOut().stream()
                        .filter(it -> it.place().name().equals(loaded.own().series().location()))
                        .map(LeftOut::reason)
                        .findFirst()
                        .orElse(new Notice("run.no-forecast-of", loaded.own().series().location()));
        return new Notice("run.original-leads", context.settings().forecaster(), why);
    }
}

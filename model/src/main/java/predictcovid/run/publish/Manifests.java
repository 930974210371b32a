package predictcovid.run.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.backtest.Coverage;
import predictcovid.backtest.Quality;
import predictcovid.catalog.ManifestForecasters;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.RunManifest;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.ForecastPoint;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.Setting;
import predictcovid.run.input.SettingValues;
import predictcovid.run.training.Learned;
import predictcovid.run.training.SourceForecasts;
import predictcovid.run.training.Training;
import predictcovid.run.training.TrustWarnings;
import predictcovid.series.Fold;
import predictcovid.target.Frequency;
import predictcovid.text.Notice;
import predictcovid.text.Texts;

/// The trainer's values in the manifest's words.
public final class Manifests {
    /// A share of fewer outcomes says nothing.
    private static final int LEAST_OUTCOMES = 20;

    private final RunContext context;
    private final RunIdentity run;

    public Manifests(RunContext context, RunIdentity run) {
        this.context = context;
        this.run = run;
    }

    /// The manifest of a run that trained, without its list of files.
    ///
    /// @param forecasts absent when it only trained
    public RunManifest ofTraining(
            LoadedSource loaded,
            Learned learned,
            Optional<SourceForecasts> forecasts,
            Optional<ManifestPlaces> places,
            List<RunManifest.Chart> pictures) {
        Training training = learned.training();
        Frequency frequency = loaded.own().series().frequency();
        int days = context.settings().days();
        RunManifest.Validation scores = validation(training, frequency.steps(days));
        Optional<ManifestForecasters> forecasters = forecasts.map(it -> forecasters(it, days));
        List<Notice> against =
                forecasters
                        .map(it -> against(it, scores, frequency, days))
                        .orElseGet(() -> TrustWarnings.ofValidation(scores, frequency));
        return new RunManifest(
                RunManifest.VERSION,
                run.runId(),
                run.runId(),
                context.programVersion(),
                Optional.of(context.program().build()),
                run.command(),
                loaded.simulated(),
                run.started(),
                context.clock().instant(),
                settings(context.values()),
                ManifestSeries.source(loaded),
                ManifestSeries.of(loaded.own(), learned.model().series()),
                windows(training),
                training.forest().columns(),
                scores,
                forecasters.map(it -> it.leading().forecast()),
                forecasters,
                pictures,
                languages(
                        Stream.of(
                                        forecasts.flatMap(SourceForecasts::reason).stream()
                                                .toList(),
                                        loaded.warnings(),
                                        learned.warnings(),
                                        against)
                                .flatMap(List::stream)
                                .toList()),
                places,
                List.of());
    }

    /// The manifest of a run that forecast with the model of `base`, without its list of files.
    ///
    /// @param forecasts those of the same forecasters, in the same order
    public RunManifest ofPrediction(
            RunManifest base, List<Forecast> forecasts, List<RunManifest.Chart> pictures) {
        int days = context.settings().days();
        ManifestForecasters made = again(base, forecasts, days);
        Map<String, String> settings = new LinkedHashMap<>(base.settings());
        settings.put(Setting.PREDICT_DAYS.name(), String.valueOf(days));
        return new RunManifest(
                RunManifest.VERSION,
                run.runId(),
                base.modelRunId(),
                context.programVersion(),
                Optional.of(context.program().build()),
                run.command(),
                base.simulated(),
                run.started(),
                context.clock().instant(),
                settings,
                base.source(),
                base.series(),
                base.windows(),
                base.columns(),
                base.validation(),
                Optional.of(made.leading().forecast()),
                Optional.of(made),
                pictures,
                warnings(base, made, days),
                base.places(),
                List.of());
    }

    private static ManifestForecasters forecasters(SourceForecasts forecasts, int days) {
        return new ManifestForecasters(
                forecasts.reason().map(Manifests::languages),
                forecasts.own().stream()
                        .map(each ->
                                new ManifestForecasters.Judged(
                                        each.forecast().forecaster(),
                                        forecast(each.forecast(), days),
                                        errors(each.quality()),
                                        coverage(each.quality())))
                        .toList());
    }

    /// The new forecasts of the forecasters of a run, which are as good as they were.
    private static ManifestForecasters again(RunManifest base, List<Forecast> forecasts, int days) {
        List<ManifestForecasters.Judged> all = new ArrayList<>();
        for (Forecast each : forecasts) {
            all.add(again(base, each.forecaster(), forecast(each, days)));
        }
        return new ManifestForecasters(
                base.forecasters().flatMap(ManifestForecasters::reason), all);
    }

    /// A run that only trained has judged the original alone.
    private static ManifestForecasters.Judged again(
            RunManifest base, String name, RunManifest.Forecast forecast) {
        boolean isOriginal = name.equals(RunManifest.ORIGINAL);
        Optional<ManifestForecasters.Judged> before =
                base.forecasters().stream()
                        .flatMap(of -> of.all().stream())
                        .filter(judged -> judged.name().equals(name))
                        .findFirst();
        return new ManifestForecasters.Judged(
                name,
                forecast,
                before.map(ManifestForecasters.Judged::byHorizon)
                        .orElse(isOriginal ? base.validation().byHorizon() : List.of()),
                before.map(ManifestForecasters.Judged::coverage)
                        .orElse(isOriginal ? base.validation().coverage() : List.of()));
    }

    /// The warnings of `base`, with those about its forecast replaced by those about the new one.
    private static List<Map<String, String>> warnings(
            RunManifest base, ManifestForecasters made, int days) {
        Frequency frequency = Frequency.valueOf(base.series().frequency().toUpperCase(Locale.ROOT));
        int before =
                Integer.parseInt(base.settings().getOrDefault(Setting.PREDICT_DAYS.name(), "1"));
        List<Map<String, String>> outdated =
                base.forecasters()
                        .map(of -> languages(against(of, base.validation(), frequency, before)))
                        .orElse(List.of());
        return Stream.concat(
                        base.warnings().stream().filter(warning -> !outdated.contains(warning)),
                        languages(against(made, base.validation(), frequency, days)).stream())
                .distinct()
                .toList();
    }

    /// What speaks against the leading forecaster.
    private static List<Notice> against(
            ManifestForecasters forecasters,
            RunManifest.Validation scores,
            Frequency frequency,
            int days) {
        ManifestForecasters.Judged leading = forecasters.leading();
        boolean isOriginal = leading.name().equals(RunManifest.ORIGINAL);
        return Stream.of(
                        isOriginal
                                ? TrustWarnings.ofValidation(scores, frequency)
                                : List.<Notice>of(),
                        TrustWarnings.ofPast(
                                leading.byHorizon(),
                                leading.coverage(),
                                frequency,
                                frequency.steps(days)),
                        TrustWarnings.ofForecast(leading.forecast()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Map<String, String>> languages(List<Notice> notices) {
        return notices.stream().map(Manifests::languages).toList();
    }

    private static Map<String, String> settings(SettingValues values) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            texts.put(setting.name(), values.shown(setting));
        }
        return texts;
    }

    private static RunManifest.Windows windows(Training training) {
        Fold fold = training.fold();
        return new RunManifest.Windows(
                fold.train().firstDate(),
                fold.train().lastDate(),
                training.train().size(),
                fold.validation().firstDate(),
                fold.validation().lastDate(),
                training.validation().size());
    }

    /// How good the original's forecasts have been.
    ///
    /// @param steps horizons whose intervals are published
    private static RunManifest.Validation validation(Training training, int steps) {
        Quality past = Quality.of(training.past(), steps);
        return new RunManifest.Validation(
                training.score().rmsle(),
                training.score().baselineRmsle(),
                errors(past),
                coverage(past),
                training.forest().importance());
    }

    private static List<RunManifest.HorizonError> errors(Quality quality) {
        return quality.byHorizon().stream()
                .map(error ->
                        new RunManifest.HorizonError(
                                error.horizon(),
                                error.forecasts(),
                                error.rmsle(),
                                error.baselineRmsle()))
                .toList();
    }

    private static List<RunManifest.Coverage> coverage(Quality quality) {
        return quality.coverage().stream()
                .filter(coverage -> coverage.outcomes() >= LEAST_OUTCOMES)
                .map(Manifests::coverage)
                .toList();
    }

    private static RunManifest.Forecast forecast(Forecast forecast, int days) {
        return new RunManifest.Forecast(
                forecast.origin(), days, forecast.points().stream().map(Manifests::point).toList());
    }

    /// A sentence in every language, by language tag.
    public static Map<String, String> languages(Notice notice) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Locale language : Texts.LANGUAGES) {
            texts.put(language.toLanguageTag(), notice.in(language));
        }
        return texts;
    }

    private static RunManifest.Coverage coverage(Coverage coverage) {
        return new RunManifest.Coverage(
                coverage.nominal(), coverage.measured(), coverage.outcomes());
    }

    private static RunManifest.Point point(ForecastPoint point) {
        List<RunManifest.Interval> intervals =
                point.intervals().stream()
                        .map(interval ->
                                new RunManifest.Interval(
                                        interval.coverage(), interval.lower(), interval.upper()))
                        .toList();
        return new RunManifest.Point(
                point.targetEndDate(), point.horizon(), point.value(), intervals);
    }
}

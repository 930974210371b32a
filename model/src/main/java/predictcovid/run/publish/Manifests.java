package predictcovid.run.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.backtest.Coverage;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.RunManifest;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.ForecastPoint;
import predictcovid.run.input.LoadedSeries;
import predictcovid.run.input.RunContext;
import predictcovid.run.settings.Setting;
import predictcovid.run.settings.SettingValues;
import predictcovid.run.training.Learned;
import predictcovid.run.training.Training;
import predictcovid.run.training.TrustWarnings;
import predictcovid.series.Fold;
import predictcovid.series.Frequency;
import predictcovid.text.Notice;
import predictcovid.text.Texts;

/// The trainer's values in the manifest's words.
public final class Manifests {
    /// A share of fewer outcomes says nothing.
    private static final int LEAST_OUTCOMES = 20;

    private Manifests() {}

    /// The manifest of a run that trained, without its list of files.
    public static RunManifest ofTraining(
            RunIdentity run,
            RunContext context,
            LoadedSeries loaded,
            Learned learned,
            Optional<ManifestPlaces> places,
            List<RunManifest.Chart> pictures) {
        Training training = learned.training();
        int days = context.settings().days();
        RunManifest.Validation scores =
                validation(training, loaded.learnt().frequency().steps(days));
        Optional<RunManifest.Forecast> forecast = learned.forecast().map(it -> forecast(it, days));
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
                ManifestSeries.of(loaded.surveillance(), loaded.learnt()),
                windows(training),
                training.forest().columns(),
                scores,
                forecast,
                pictures,
                languages(
                        Stream.of(
                                        loaded.warnings(),
                                        learned.warnings(),
                                        trust(
                                                scores,
                                                forecast,
                                                loaded.learnt().frequency(),
                                                loaded.learnt().frequency().steps(days)))
                                .flatMap(List::stream)
                                .toList()),
                places,
                List.of());
    }

    /// The manifest of a run that forecast with the model of `base`, without its list of files.
    public static RunManifest ofPrediction(
            RunIdentity run,
            RunContext context,
            RunManifest base,
            Forecast forecast,
            List<RunManifest.Chart> pictures) {
        int days = context.settings().days();
        RunManifest.Forecast made = forecast(forecast, days);
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
                Optional.of(made),
                pictures,
                warnings(base, Optional.of(made)),
                base.places(),
                List.of());
    }

    /// The warnings of `base`, with those about its forecast replaced by those about the new one.
    private static List<Map<String, String>> warnings(
            RunManifest base, Optional<RunManifest.Forecast> made) {
        Frequency frequency = Frequency.valueOf(base.series().frequency().toUpperCase(Locale.ROOT));
        int days = Integer.parseInt(base.settings().getOrDefault(Setting.PREDICT_DAYS.name(), "1"));
        List<Map<String, String>> outdated =
                languages(
                        trust(
                                base.validation(),
                                base.forecast(),
                                frequency,
                                frequency.steps(days)));
        int steps = made.map(forecast -> forecast.points().size()).orElse(0);
        return Stream.concat(
                        base.warnings().stream().filter(warning -> !outdated.contains(warning)),
                        languages(trust(base.validation(), made, frequency, steps)).stream())
                .toList();
    }

    private static List<Notice> trust(
            RunManifest.Validation scores,
            Optional<RunManifest.Forecast> forecast,
            Frequency frequency,
            int steps) {
        return Stream.concat(
                        TrustWarnings.ofScores(scores, frequency, steps).stream(),
                        forecast.map(TrustWarnings::ofForecast).orElse(List.of()).stream())
                .toList();
    }

    private static List<Map<String, String>> languages(List<Notice> notices) {
        return notices.stream().map(Manifests::languages).toList();
    }

    private static Map<String, String> settings(SettingValues values) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            texts.put(setting.name(), values.text(setting));
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

    /// How good the forecasts have been.
    ///
    /// @param steps horizons whose intervals are published
    private static RunManifest.Validation validation(Training training, int steps) {
        return new RunManifest.Validation(
                training.score().rmsle(),
                training.score().baselineRmsle(),
                training.backtest().errors().stream()
                        .map(error ->
                                new RunManifest.HorizonError(
                                        error.horizon(),
                                        error.forecasts(),
                                        error.rmsle(),
                                        error.baselineRmsle()))
                        .toList(),
                training.backtest().coverage(steps).stream()
                        .filter(coverage -> coverage.outcomes() >= LEAST_OUTCOMES)
                        .map(Manifests::coverage)
                        .toList(),
                training.forest().importance());
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

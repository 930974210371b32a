package predictcovid.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.Quantiles;
import predictcovid.web.run.RunSeries;
import predictcovid.web.run.Step;

/// What was observed in a place and what is forecast, by target.
///
/// @param level 0 of all places together, 1 of the outermost below, such as states, and so on
/// @param within the name of the place above
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PlaceAnswer(
        String runId,
        String code,
        String name,
        Optional<Double> population,
        Optional<Integer> level,
        Optional<String> within,
        List<TargetOutlook> targets) {
    /// One target.
    ///
    /// @param target such as `day inc case`
    /// @param kind `count`, `share` (between 0 and 1) or `other`
    /// @param frequency `daily` or `weekly`
    /// @param referenceDate the date that the horizons count from
    /// @param lastDate the last observation, from which the forecast starts
    /// @param leftOut reports that probably hold events of earlier days, which neither the
    ///   observations nor the forecast are made with
    record TargetOutlook(
            String target,
            String kind,
            String frequency,
            LocalDate referenceDate,
            LocalDate lastDate,
            List<Observation> observations,
            List<LeftOutReport> leftOut,
            List<ForecastStep> forecast) {
        TargetOutlook {
            leftOut = List.copyOf(leftOut);
            observations = List.copyOf(observations);
            forecast = List.copyOf(forecast);
        }
    }

    /// One step; the value is null where it is missing.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Observation(LocalDate date, @Nullable Double value) {}

    /// A report as it was published.
    ///
    /// @param date the day, or the last one of the `days` that it stands for
    /// @param expected what was likely instead
    record LeftOutReport(LocalDate date, int days, double value, double expected) {}

    /// The forecast of one step.
    record ForecastStep(LocalDate date, int horizon, List<Quantile> quantiles) {
        ForecastStep {
            quantiles = List.copyOf(quantiles);
        }
    }

    /// A value that the outcome stays below with the probability `level`.
    @Schema(name = "Quantile")
    record Quantile(double level, double value) {}

    PlaceAnswer {
        targets = List.copyOf(targets);
    }

    static PlaceAnswer of(String runId, Place place, List<Outlook> outlooks) {
        return new PlaceAnswer(
                runId,
                place.code(),
                place.name(),
                place.population(),
                place.level(),
                place.within(),
                outlooks.stream().map(PlaceAnswer::outlook).toList());
    }

    private static TargetOutlook outlook(Outlook outlook) {
        return new TargetOutlook(
                outlook.target().target(),
                outlook.target().told().kind().word(),
                outlook.target().frequency(),
                outlook.referenceDate(),
                outlook.target().lastDate(),
                observations(outlook.observed()),
                outlook.target().backlogs().orElse(List.of()).stream()
                        .map(each ->
                                new LeftOutReport(
                                        each.date(), each.days(), each.value(), each.expected()))
                        .toList(),
                steps(outlook.steps()));
    }

    static List<ForecastStep> steps(List<Step> steps) {
        return steps.stream()
                .map(step ->
                        new ForecastStep(step.date(), step.horizon(), quantiles(step.quantiles())))
                .toList();
    }

    private static List<Observation> observations(RunSeries series) {
        return IntStream.range(0, series.dates().size())
                .mapToObj(i -> observation(series.dates().get(i), series.value(i)))
                .toList();
    }

    private static Observation observation(LocalDate date, double value) {
        return new Observation(date, Double.isNaN(value) ? null : value);
    }

    private static List<Quantile> quantiles(Quantiles quantiles) {
        return IntStream.range(0, quantiles.count())
                .mapToObj(i -> new Quantile(quantiles.level(i), quantiles.value(i)))
                .toList();
    }
}

package predictcovid.run.training;

import java.util.List;
import java.util.Optional;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.submission.SubmissionTable;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// What the leading forecaster of an earlier run said of that run's own series.
public final class EarlierForecasts {
    private EarlierForecasts() {}

    /// All steps that the run has published; nothing when it has not.
    ///
    /// @param frequency of its series
    public static Optional<Forecast> of(Datalake datalake, RunManifest run, Frequency frequency) {
        String path = DatalakeLayout.inRun(run.runId(), RunLayout.FORECASTS);
        Optional<String> code =
                run.places().stream()
                        .flatMap(places -> places.forecast().stream())
                        .filter(place -> place.name().equals(run.series().location()))
                        .map(ManifestPlaces.Place::code)
                        .findFirst();
        if (code.isEmpty() || !datalake.exists(path)) {
            return Optional.empty();
        }
        Target told = run.series().told();
        List<QuantileForecast> own =
                SubmissionTable.forecasts(ParquetTable.read(datalake, path)).stream()
                        .filter(each -> each.task().target().equals(told.name()))
                        .filter(each -> each.task().location().equals(code.get()))
                        .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Forecast.of(
                                run.leading(),
                                run.series().location(),
                                frequency,
                                own.getFirst().task().referenceDate(),
                                own));
    }
}

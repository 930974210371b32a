package predictcovid.web.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.text.Fault;

/// The outlooks of the places of every run. Their tables hold some hundred thousand rows: they are
/// read when the first place is asked for, and kept for the runs that are looked at.
@Component
public class PlaceArchive {
    /// Of two runs of a country's municipalities.
    private static final int MOST_NUMBERS = 6_000_000;

    private final OpenDatalake datalake;
    private final Cache<String, PlaceOutlooks> runs =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_NUMBERS)
                    .weigher((String runId, PlaceOutlooks outlooks) ->
                            Math.min(MOST_NUMBERS, outlooks.size()))
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();

    PlaceArchive(OpenDatalake datalake) {
        this.datalake = datalake;
    }

    /// A place that the run forecast.
    public static Optional<Place> place(RunManifest run, String code) {
        return run.places().stream()
                .flatMap(places -> places.forecast().stream())
                .filter(place -> place.code().equals(code))
                .findFirst();
    }

    /// The outlooks of a place, one for each target that the run's tables know.
    ///
    /// @throws Fault when a table is missing or damaged
    public List<Outlook> outlooks(RunManifest run, Place place) {
        return run.places()
                .map(places -> runs.get(run.runId(), _ -> read(run, places)).of(place))
                .orElse(List.of());
    }

    private PlaceOutlooks read(RunManifest run, ManifestPlaces places) {
        return PlaceOutlooks.of(
                places,
                () -> table(run, RunLayout.FORECASTS),
                () -> table(run, RunLayout.OBSERVATIONS));
    }

    private Table table(RunManifest run, String file) {
        return ParquetTable.read(datalake.get(), DatalakeLayout.inRun(run.runId(), file));
    }
}

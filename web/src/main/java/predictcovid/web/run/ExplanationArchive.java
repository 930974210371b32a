package predictcovid.web.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.text.Fault;

/// What moved the forecasts of every run that tells it, read when the first place is asked for and
/// kept for the runs that are looked at.
@Component
public class ExplanationArchive {
    /// Of two runs of a country's municipalities.
    private static final int MOST_NUMBERS = 3_000_000;

    private final OpenDatalake datalake;
    private final Cache<String, Map<Subject, List<WeekExplanation>>> runs =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_NUMBERS)
                    .weigher(ExplanationArchive::weight)
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();

    ExplanationArchive(OpenDatalake datalake) {
        this.datalake = datalake;
    }

    /// What moved the weekly forecasts of a place, target by target; nothing in a run that does not
    /// tell it.
    ///
    /// @throws Fault when the table is missing or damaged
    public List<WeekExplanation> explanations(RunManifest run, Place place) {
        return run.places().flatMap(ManifestPlaces::explained).stream()
                .flatMap(explained -> explained.targets().stream())
                .flatMap(target -> of(run, new Subject(target, place.code())).stream())
                .toList();
    }

    private List<WeekExplanation> of(RunManifest run, Subject subject) {
        return runs.get(run.runId(), this::read).getOrDefault(subject, List.of());
    }

    private static int weight(String runId, Map<Subject, List<WeekExplanation>> explanations) {
        int numbers =
                explanations.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(week -> week.reasons().size())
                        .sum();
        return Math.min(MOST_NUMBERS, numbers);
    }

    private Map<Subject, List<WeekExplanation>> read(String runId) {
        return ExplanationTable.read(
                ParquetTable.read(
                        datalake.get(), DatalakeLayout.inRun(runId, RunLayout.EXPLANATIONS)));
    }
}

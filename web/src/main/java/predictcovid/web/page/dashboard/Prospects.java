package predictcovid.web.page.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.RunManifest;
import predictcovid.web.run.PlaceArchive;

/// The prospects of the places of the runs that were lately looked at, each worked out once.
@Component
public class Prospects {
    private static final int MOST_KEPT = 16;
    private static final int DAYS_OF_A_WEEK = 7;

    private record Key(String runId, String target, int week) {}

    private final PlaceArchive archive;
    private final Cache<Key, List<Prospect>> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Prospects(PlaceArchive archive) {
        this.archive = archive;
    }

    /// One for each place of the run, those included that have no such forecast.
    ///
    /// @throws predictcovid.text.Fault when a table is missing or damaged
    public List<Prospect> of(RunManifest run, String target, int week) {
        return known.get(
                new Key(run.runId(), target, week),
                _ -> places(run).map(place -> of(run, place, target, week)).toList());
    }

    private Prospect of(RunManifest run, Place place, String target, int week) {
        return archive.outlooks(run, place).stream()
                .filter(outlook -> outlook.target().target().equals(target))
                .findFirst()
                .map(outlook -> Prospect.of(place, outlook, week))
                .orElse(Prospect.unknown(place));
    }

    /// The places of a run whose tables cannot be read.
    static List<Prospect> unknown(RunManifest run) {
        return places(run).map(Prospect::unknown).toList();
    }

    /// The places, each code once.
    private static Stream<Place> places(RunManifest run) {
        Map<String, Place> byCode = new LinkedHashMap<>();
        run.places().stream()
                .flatMap(places -> places.forecast().stream())
                .forEach(place -> byCode.putIfAbsent(place.code(), place));
        return byCode.values().stream();
    }

    /// What can be compared from place to place: what is forecast by the week, or of a run that has
    /// nothing of the kind, by the day.
    public static List<PlaceTarget> targets(RunManifest run) {
        Map<String, PlaceTarget> byName = new LinkedHashMap<>();
        run.places().stream()
                .flatMap(places -> places.forecast().stream())
                .flatMap(place -> place.targets().stream())
                .forEach(target -> byName.putIfAbsent(target.target(), target));
        List<PlaceTarget> weekly = byName.values().stream().filter(Prospects::isWeekly).toList();
        return weekly.isEmpty() ? List.copyOf(byName.values()) : weekly;
    }

    private static boolean isWeekly(PlaceTarget target) {
        return target.frequency().equals("weekly");
    }

    /// How many weeks ahead a target is forecast, at least one.
    static int weeks(PlaceTarget target) {
        return Math.max(1, isWeekly(target) ? target.horizon() : target.horizon() / DAYS_OF_A_WEEK);
    }
}

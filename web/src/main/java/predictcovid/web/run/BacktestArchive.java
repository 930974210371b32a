package predictcovid.web.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillReport.Past;
import predictcovid.catalog.SkillStore;
import predictcovid.text.Fault;

/// The forecasts of published backtests. A table is read when a place of it is asked for, and kept
/// while it is looked at.
@Component
public class BacktestArchive {
    /// Of two backtests as large as they are published.
    private static final int MOST_NUMBERS = 2_000_000;

    private record Key(String hub, String target, Instant publishedAt) {}

    private final OpenDatalake datalake;
    private final SkillArchive skill;
    private final Cache<Key, Map<Subject, SortedMap<LocalDate, List<Step>>>> tables =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_NUMBERS)
                    .weigher((Key key, Map<Subject, SortedMap<LocalDate, List<Step>>> table) ->
                            Math.min(MOST_NUMBERS, PastArchive.numbersIn(table)))
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();

    BacktestArchive(OpenDatalake datalake, SkillArchive skill) {
        this.datalake = datalake;
        this.skill = skill;
    }

    /// The backtests that forecast a target of a place, by name.
    ///
    /// @throws Fault when the datalake cannot be reached
    public List<SkillReport> of(Place place, String target) {
        return skill.skill().reports().stream()
                .filter(report -> report.target().name().equals(target))
                .filter(report -> locations(report).contains(place.code()))
                .toList();
    }

    private static List<String> locations(SkillReport report) {
        return report.past().map(Past::locations).orElse(List.of());
    }

    /// What a backtest said of a place, the oldest first.
    ///
    /// @param backtest one [#of] that place
    /// @throws Fault when its table is missing or damaged
    public List<PastForecast> forecasts(SkillReport backtest, Place place) {
        String forecaster = backtest.past().orElseThrow().forecaster();
        String target = backtest.target().name();
        Key key = new Key(backtest.hub(), target, backtest.publishedAt());
        SortedMap<LocalDate, List<Step>> origins =
                tables.get(key, _ -> read(backtest))
                        .getOrDefault(
                                new Subject(target, place.code()), Collections.emptySortedMap());
        return origins.entrySet().stream()
                .map(origin ->
                        new PastForecast(
                                forecaster, origin.getKey(), Optional.empty(), origin.getValue()))
                .toList();
    }

    private Map<Subject, SortedMap<LocalDate, List<Step>>> read(SkillReport backtest) {
        return PastArchive.past(new SkillStore(datalake.get(), _ -> {}).past(backtest));
    }
}

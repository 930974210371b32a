package predictcovid.run.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.forecast.quantile.FarFetched;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.input.PlacesLevel;
import predictcovid.series.Area;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.text.EventWords;
import predictcovid.text.Notice;
import predictcovid.text.PlaceNames;
import predictcovid.text.Spoken;
import predictcovid.text.SpokenList;

/// The forecasts that go too far beyond what was observed to be believed.
final class PlaceWarnings {
    private final PlacesAsOf known;
    private final Map<String, String> names = new HashMap<>();
    private final Map<List<String>, FarFetched> farFetched = new LinkedHashMap<>();

    PlaceWarnings(PlacesLevel level, List<QuantileForecast> forecasts) {
        this.known = level.places();
        Map<List<String>, List<QuantileForecast>> series =
                forecasts.stream()
                        .collect(
                                Collectors.groupingBy(each ->
                                        List.of(each.task().target(), each.task().location())));
        List<Area> areas = level.places().geography().areas();
        level.archive()
                .all()
                .targets()
                .forEach((target, vintages) -> {
                    for (int area = 0; area < areas.size(); area++) {
                        String code = areas.get(area).code();
                        names.put(code, areas.get(area).name());
                        List<String> key = List.of(target, code);
                        FarFetched.of(
                                        series.getOrDefault(key, List.of()),
                                        vintages.newest().panel().series(area))
                                .ifPresent(far -> farFetched.put(key, far));
                    }
                });
    }

    /// One sentence for each target.
    List<Notice> all() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        farFetched
                .keySet()
                .forEach(key ->
                        places.computeIfAbsent(key.getFirst(), _ -> new ArrayList<>())
                                .add(names.getOrDefault(key.getLast(), key.getLast())));
        List<Notice> notices = new ArrayList<>();
        places.forEach((target, of) ->
                notices.add(
                        new Notice(
                                "run.far-fetched.all",
                                named(of),
                                (Spoken) new EventWords(known.told(target))::every)));
        return notices;
    }

    private static SpokenList named(List<String> places) {
        return new SpokenList(
                places.stream().map(name -> (Spoken) it -> PlaceNames.in(it, name)).toList());
    }

    /// The sentence for one target of one place.
    Optional<Notice> of(String target, String code) {
        return Optional.ofNullable(farFetched.get(List.of(target, code)))
                .map(far ->
                        new Notice(
                                "run.far-fetched",
                                far.quantile(),
                                far.task().targetEndDate(),
                                far.largest()));
    }
}

package predictcovid.run.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.forecast.quantile.FarFetched;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.input.LoadedPlaces;
import predictcovid.series.Frequency;
import predictcovid.series.Measure;
import predictcovid.series.panel.Panel;
import predictcovid.text.Notice;
import predictcovid.text.PlaceNames;
import predictcovid.text.Spoken;

/// The forecasts that go too far beyond what was observed to be believed.
final class PlaceWarnings {
    private final Map<String, String> names = new HashMap<>();
    private final Map<List<String>, FarFetched> farFetched = new LinkedHashMap<>();

    PlaceWarnings(LoadedPlaces loaded, List<QuantileForecast> forecasts) {
        Map<List<String>, List<QuantileForecast>> series =
                forecasts.stream()
                        .collect(
                                Collectors.groupingBy(each ->
                                        List.of(each.task().target(), each.task().location())));
        for (Measure measure : loaded.places().measures()) {
            add(measure.target(Frequency.DAILY), loaded.places().daily(measure), loaded, series);
            loaded.weekly()
                    .panel(measure)
                    .ifPresent(
                            weeks -> add(measure.target(Frequency.WEEKLY), weeks, loaded, series));
        }
    }

    private void add(
            String target,
            Panel observed,
            LoadedPlaces loaded,
            Map<List<String>, List<QuantileForecast>> series) {
        int end =
                Math.clamp(
                        observed.step(loaded.weekly().calendar().lastDay()) + 1L,
                        0,
                        observed.steps());
        for (int area = 0; area < loaded.places().geography().areas().size(); area++) {
            String code = loaded.places().geography().areas().get(area).code();
            names.put(code, loaded.places().geography().areas().get(area).name());
            List<String> key = List.of(target, code);
            FarFetched.of(
                            series.getOrDefault(key, List.of()),
                            Arrays.copyOf(observed.series(area), end))
                    .ifPresent(far -> farFetched.put(key, far));
        }
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
                                "run.far-fetched." + target.replace(' ', '-'),
                                (Spoken) locale -> named(of, locale))));
        return notices;
    }

    private static String named(List<String> places, Locale locale) {
        return places.stream()
                .map(name -> PlaceNames.in(locale, name))
                .collect(Collectors.joining(", "));
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

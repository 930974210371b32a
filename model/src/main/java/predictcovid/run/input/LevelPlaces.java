package predictcovid.run.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.series.Steps;
import predictcovid.series.places.PlaceChoice;
import predictcovid.series.places.PlaceGroups;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.source.table.SourceTable;
import predictcovid.text.PlaceNames;

/// The places of one level of a table.
///
/// @param level from the outermost, 0; the one that the table lists has the number of those above
public record LevelPlaces(SourceTable table, int level) {
    /// An older vintage may have fewer levels.
    public static LevelPlaces of(SourceTable table, int level) {
        return new LevelPlaces(table, Math.min(level, table.finest()));
    }

    /// The places that the run's own is among: those of `location`; of all together those of the
    /// upper level that all other wanted places are of; else those that the table lists.
    static LevelPlaces leading(SourceTable table, String location, Optional<PlaceChoice> choice) {
        Map<Integer, List<String>> names = names(table, choice);
        Optional<Integer> other =
                names.size() == 1 ? names.keySet().stream().findFirst() : Optional.empty();
        int level = table.levelOf(location).or(() -> other).orElse(table.finest());
        return new LevelPlaces(table, level);
    }

    /// The wanted names by the levels that have such a place.
    private static Map<Integer, List<String>> names(
            SourceTable table, Optional<PlaceChoice> choice) {
        Map<Integer, List<String>> names = new LinkedHashMap<>();
        if (choice.isPresent() && choice.get() instanceof PlaceChoice.Named named) {
            for (String name : named.names()) {
                table.levelOf(name)
                        .ifPresent(level ->
                                names.computeIfAbsent(level, _ -> new ArrayList<>()).add(name));
            }
        }
        return names;
    }

    /// Of what is wanted that which is of this level, and what no level has.
    Optional<PlaceChoice> own(Optional<PlaceChoice> choice) {
        return choice.map(wanted ->
                switch (wanted) {
                    case PlaceChoice.All all -> all;
                    case PlaceChoice.Named named ->
                            new PlaceChoice.Named(
                                    named.names().stream()
                                            .filter(name ->
                                                    table.levelOf(name).orElse(level) == level)
                                            .toList());
                });
    }

    /// What is wanted of the other levels, the finest last. A level of one place is that of all.
    Map<Integer, PlaceChoice> beside(Optional<PlaceChoice> choice) {
        Map<Integer, PlaceChoice> beside = new LinkedHashMap<>();
        if (choice.isPresent() && choice.get() instanceof PlaceChoice.All all) {
            IntStream.rangeClosed(0, table.finest())
                    .filter(each -> each != level && table.placesOf(each).size() > 1)
                    .forEach(each -> beside.put(each, all));
        }
        names(table, choice).entrySet().stream()
                .filter(each -> each.getKey() != level)
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> beside.put(each.getKey(), new PlaceChoice.Named(each.getValue())));
        return beside;
    }

    /// What was known on a day of all together.
    public PlacesAsOf asOf(LocalDate day) {
        return asOf(day, PlacesAsOf.WORLD.name(), Steps.NONE);
    }

    /// What was known on a day.
    ///
    /// @param asked the place that a run is about
    /// @param steps hears how many series are done
    PlacesAsOf asOf(LocalDate day, String asked, Steps steps) {
        return PlacesAsOf.of(
                table.counts(),
                table.populations(),
                day,
                PlaceOptions.STANDARD,
                PlaceNames.isWorld(asked) ? table.onlyPlace().orElse(asked) : asked,
                table.by().top(),
                level == table.finest()
                        ? PlaceGroups.NONE
                        : PlaceGroups.of(table.upper().get(level)),
                steps);
    }
}

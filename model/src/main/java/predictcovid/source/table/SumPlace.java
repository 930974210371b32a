package predictcovid.source.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.text.PlaceNames;

/// The one place of a table that is all others together and would count them twice: told by its
/// numbers, whatever it is called.
final class SumPlace {
    private static final int FEWEST_PLACES = 3;
    private static final int FEWEST_DAYS = 10;
    private static final double NEARLY_ALWAYS = 0.95;

    /// By so much a nation's own number may differ from the sum of its states, which are corrected
    /// on other days.
    private static final double OF_A_NATION = 0.05;

    private SumPlace() {}

    /// What all others are on a day.
    private static final class Day {
        private double sum;
        private int places;
    }

    /// The place; empty where there is none.
    static Optional<Place> in(Collection<Observation> observations) {
        Map<Place, List<Observation>> byPlace =
                observations.stream()
                        .filter(row -> row.value() > 0 && !row.place().isAggregate())
                        .collect(Collectors.groupingBy(Observation::place));
        if (byPlace.size() < FEWEST_PLACES) {
            return Optional.empty();
        }
        Map<LocalDate, Day> days = new HashMap<>();
        for (Observation row : observations) {
            if (!Double.isNaN(row.value()) && !row.place().isAggregate()) {
                Day day = days.computeIfAbsent(row.date(), _ -> new Day());
                day.sum += row.value();
                day.places += row.value() > 0 ? 1 : 0;
            }
        }
        Map.Entry<Place, List<Observation>> largest =
                byPlace.entrySet().stream()
                        .max(Comparator.comparingDouble(it -> sum(it.getValue())))
                        .orElseThrow();
        List<Observation> own =
                largest.getValue().stream()
                        .filter(row -> on(row, days).places >= FEWEST_PLACES)
                        .toList();
        boolean isNation = isNation(largest.getKey(), byPlace.keySet());
        boolean isSum = isExact(own, days) || (isNation && isNearly(own, days));
        return own.size() >= FEWEST_DAYS && isSum
                ? Optional.of(largest.getKey())
                : Optional.empty();
    }

    private static Day on(Observation row, Map<LocalDate, Day> days) {
        return Objects.requireNonNull(days.get(row.date()));
    }

    private static double sum(List<Observation> rows) {
        return rows.stream().mapToDouble(Observation::value).sum();
    }

    private static boolean isExact(List<Observation> own, Map<LocalDate, Day> days) {
        long fitting = own.stream().filter(row -> 2 * row.value() == on(row, days).sum).count();
        return fitting >= NEARLY_ALWAYS * own.size();
    }

    private static boolean isNearly(List<Observation> own, Map<LocalDate, Day> days) {
        double mine = sum(own);
        double all = own.stream().mapToDouble(row -> on(row, days).sum).sum();
        return Math.abs(2 * mine - all) <= OF_A_NATION * mine;
    }

    /// Among places that are no countries one that is.
    private static boolean isNation(Place place, Collection<Place> places) {
        return PlaceNames.alpha3(place.name()).isPresent()
                && places.stream().filter(it -> PlaceNames.alpha3(it.name()).isPresent()).count()
                        == 1;
    }
}

package predictcovid.series.places;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.series.Area;
import predictcovid.series.Cadence;
import predictcovid.series.Measure;
import predictcovid.text.PlaceNames;

/// On which weekday the weeks of a source end.
public final class WeekEnd {
    private static final int WEIGHT_DAYS = 56;
    private static final double MOST = 0.5;

    /// Whose epidemiological weeks end on Saturday: the countries and territories of the Pan
    /// American Health Organization's members in the Americas.
    private static final Set<String> ENDING_ON_SATURDAY =
            Stream.of(
                            ("AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD"
                                            + " GF GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE"
                                            + " PM PR PY SR SV SX TC TT US UY VC VE VG VI")
                                    .split(" "))
                    .flatMap(code -> Stream.of(code, threeLetters(code)))
                    .collect(Collectors.toUnmodifiableSet());

    private WeekEnd() {}

    /// The weekday on which most events are reported as weekly totals; without such the wanted one;
    /// without that the habit of the country or countries of all places: Saturday in the Americas,
    /// Sunday elsewhere, as ISO weeks do.
    ///
    /// @param wanted by who runs the program
    public static DayOfWeek of(Optional<DayOfWeek> wanted, PlacesAsOf places) {
        return ofTotals(places).or(() -> wanted).orElseGet(() -> habit(places));
    }

    private static Optional<DayOfWeek> ofTotals(PlacesAsOf places) {
        Map<DayOfWeek, Double> totals = new EnumMap<>(DayOfWeek.class);
        double all = 0;
        for (Measure measure : places.measures()) {
            for (int area : places.geography().parts()) {
                Optional<ReportedSeries> series = places.series(measure, area);
                double weight = series.map(WeekEnd::recent).orElse(0.0);
                all += weight;
                series.filter(each -> each.rhythm().cadence() == Cadence.WEEKS)
                        .ifPresent(each -> totals.merge(each.reportingDay(), weight, Double::sum));
            }
        }
        double half = MOST * all;
        return totals.entrySet().stream()
                .filter(total -> total.getValue() > half)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static double recent(ReportedSeries series) {
        return series.sum(series.lastKnown().minusDays(WEIGHT_DAYS - 1L), series.lastKnown());
    }

    private static DayOfWeek habit(PlacesAsOf places) {
        List<Set<String>> countries = countries(places);
        boolean allInTheAmericas =
                countries.stream()
                        .allMatch(codes -> codes.stream().anyMatch(ENDING_ON_SATURDAY::contains));
        return !countries.isEmpty() && allInTheAmericas ? DayOfWeek.SATURDAY : DayOfWeek.SUNDAY;
    }

    /// The codes of the one country whose places these are, else of the country of each.
    private static List<Set<String>> countries(PlacesAsOf places) {
        List<Area> areas = places.geography().areas();
        String top = areas.get(places.geography().nation()).name();
        if (!PlaceNames.isWorld(top)) {
            return List.of(
                    PlaceNames.codes("", top).stream()
                            .map(code -> code.toUpperCase(Locale.ROOT))
                            .collect(Collectors.toSet()));
        }
        return Arrays.stream(places.geography().parts())
                .mapToObj(part -> Set.of(country(areas.get(part).code())))
                .toList();
    }

    /// Of a code of ISO 3166-2, such as `BR-SP`, the part before the hyphen.
    private static String country(String code) {
        return code.split("-", 2)[0].toUpperCase(Locale.ROOT);
    }

    private static String threeLetters(String code) {
        return new Locale.Builder().setRegion(code).build().getISO3Country();
    }
}

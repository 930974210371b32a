package predictcovid.series.places;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Panel;
import predictcovid.series.Place;
import predictcovid.series.Steps;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Cases and deaths of every place and of the world as they were known on one day. The geography
/// has the world first, as the nation, then by code every place with enough data of any measure to
/// learn from; continents are the regions.
public final class PlacesAsOf {
    /// The sum of all places, never the source's own row; of one nation's places it has that
    /// nation's name.
    public static final Place WORLD = new Place("OWID_WRL", "World", Optional.empty());

    private final LocalDate asOf;
    private final Geography geography;
    private final Map<Measure, PlaceCounts> counts;
    private final int asked;
    private final List<Notice> notes;

    PlacesAsOf(
            LocalDate asOf,
            Geography geography,
            Map<Measure, PlaceCounts> counts,
            int asked,
            List<Notice> notes) {
        this.asOf = asOf;
        this.geography = geography;
        this.counts = counts;
        this.asked = asked;
        this.notes = List.copyOf(notes);
    }

    /// Cleans what was known on `asOf`: no observation of a later day. A measure of which nothing
    /// is known is absent.
    ///
    /// @param observations of any places, aggregates among them, in any order
    /// @param populations of places, where known
    /// @param asked a name of the place that the run is about; it is among the areas although it
    ///   has too little to learn from
    /// @param top what the sum of all places is called: `World`, or the nation whose places they
    ///   are
    /// @param groups the areas, where they are groups of the places
    /// @param steps hears how many series are done
    /// @throws Fault when no place has a known value, or none is called so
    public static PlacesAsOf of(
            Map<Measure, List<Observation>> observations,
            Map<Place, Double> populations,
            LocalDate asOf,
            PlaceOptions options,
            String asked,
            String top,
            PlaceGroups groups,
            Steps steps) {
        return new PlacesCleaning(options, top, groups, steps)
                .of(observations, populations, asOf, asked);
    }

    /// The same of the places themselves.
    public static PlacesAsOf of(
            Map<Measure, List<Observation>> observations,
            Map<Place, Double> populations,
            LocalDate asOf,
            PlaceOptions options,
            String asked,
            String top) {
        return of(
                observations, populations, asOf, options, asked, top, PlaceGroups.NONE, Steps.NONE);
    }

    /// The same of places all over the world.
    public static PlacesAsOf of(
            Map<Measure, List<Observation>> observations,
            Map<Place, Double> populations,
            LocalDate asOf,
            PlaceOptions options,
            String asked) {
        return of(observations, populations, asOf, options, asked, WORLD.name());
    }

    /// The same about the world.
    public static PlacesAsOf of(
            Map<Measure, List<Observation>> observations,
            Map<Place, Double> populations,
            LocalDate asOf,
            PlaceOptions options) {
        return of(observations, populations, asOf, options, WORLD.name());
    }

    /// The code by which counts are kept.
    private String counted(int area) {
        return area == geography.nation() ? WORLD.code() : geography.areas().get(area).code();
    }

    private String counted(String code) {
        return counted(geography.indexOf(code));
    }

    /// The same as it was reported, backlogs and all: what forecasts are judged by.
    public PlacesAsOf asReported() {
        Map<Measure, PlaceCounts> reported = new TreeMap<>();
        counts.forEach((measure, of) -> reported.put(measure, of.asReported()));
        return new PlacesAsOf(asOf, geography, reported, asked, notes);
    }

    /// The day as of which everything is known.
    public LocalDate asOf() {
        return asOf;
    }

    public Geography geography() {
        return geography;
    }

    /// The area of the place that the run is about.
    public int asked() {
        return asked;
    }

    /// How its series of a measure came about; absent when nothing is known of it.
    public Optional<SeriesReport> report(Measure measure) {
        return Optional.ofNullable(counts.get(measure)).flatMap(PlaceCounts::report);
    }

    /// What is counted.
    public Set<Measure> measures() {
        return counts.keySet();
    }

    /// What is counted under the name of a target.
    ///
    /// @throws NoSuchElementException when nothing is
    public Target told(String target) {
        return measures().stream()
                .flatMap(measure -> Stream.of(Frequency.values()).map(measure::target))
                .filter(each -> each.name().equals(target))
                .findFirst()
                .orElseThrow();
    }

    /// What is odd and stays in: places of unknown population, impossible numbers.
    public List<Notice> notes() {
        return notes;
    }

    /// Places that are not forecast, each with its reason, by measure and code.
    public List<LeftOut> leftOut() {
        return counts.values().stream()
                .flatMap(it -> it.leftOut().values().stream())
                .map(this::underItsCode)
                .toList();
    }

    private LeftOut underItsCode(LeftOut left) {
        Area whole = geography.areas().get(geography.nation());
        return left.place().code().equals(WORLD.code())
                ? new LeftOut(
                        new Place(whole.code(), whole.name(), Optional.empty()),
                        left.measure(),
                        left.reason())
                : left;
    }

    /// The areas that have enough data of a measure to be forecast, the world among them.
    public int[] forecast(Measure measure) {
        PlaceCounts of = counts(measure);
        return IntStream.range(0, geography.areas().size())
                .filter(area -> of.isForecast(counted(area)))
                .toArray();
    }

    /// Whether a task is about a place that has enough data to be forecast at this frequency: by
    /// the day those that report by the day.
    public boolean isForecast(String target, String code) {
        return measures().stream()
                .filter(measure -> counts(measure).isForecast(counted(code)))
                .flatMap(measure -> frequencies(measure, counted(code)).map(measure::target))
                .anyMatch(each -> each.name().equals(target));
    }

    private Stream<Frequency> frequencies(Measure measure, String code) {
        return counts(measure)
                .series(code)
                .map(series -> Stream.of(Frequency.WEEKLY, series.frequency()).distinct())
                .orElse(Stream.empty());
    }

    /// One measure of one area as it was reported; empty when there is too little to learn from.
    public Optional<ReportedSeries> series(Measure measure, int area) {
        return counts(measure).series(counted(area));
    }

    /// One measure of all areas by day; measures share one calendar, which ends on the newest day
    /// of any place. A total of several days is no day's value: missing. Areas with too little to
    /// learn from are missing throughout.
    public Panel daily(Measure measure) {
        LocalDate first = earliest();
        double[][] values = new double[geography.areas().size()][days(first)];
        for (int area = 0; area < values.length; area++) {
            Arrays.fill(values[area], Double.NaN);
            double[] row = values[area];
            series(measure, area).ifPresent(series -> copy(series.days(), first, row));
        }
        return new Panel(Frequency.DAILY, first, values);
    }

    PlaceCounts counts(Measure measure) {
        return Optional.ofNullable(counts.get(measure)).orElseThrow();
    }

    /// The first day of any place.
    LocalDate earliest() {
        return counts.values().stream()
                .map(PlaceCounts::firstDay)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private int days(LocalDate first) {
        LocalDate newest =
                counts.values().stream()
                        .map(PlaceCounts::newest)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return (int) ChronoUnit.DAYS.between(first, newest) + 1;
    }

    private static void copy(TimeSeries daily, LocalDate first, double[] row) {
        int offset = (int) ChronoUnit.DAYS.between(first, daily.firstDate());
        int days = Math.min(daily.size(), row.length - offset);
        System.arraycopy(daily.values(), 0, row, offset, Math.max(0, days));
    }
}

package predictcovid.series.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import predictcovid.series.CleanSeries;
import predictcovid.series.CleaningPolicy;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.series.ReportingRhythm;
import predictcovid.series.SeriesCleaning;
import predictcovid.series.Tally;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.target.Kind;
import predictcovid.text.Notice;
import predictcovid.text.PlaceName;
import predictcovid.text.SpokenList;

/// Turns the rows of one measure into the series of all places.
final class PlaceCounting {
    /// Backlogs of so many days are told of the place that the run is about.
    private static final int DAYS_TOLD = 56;

    private static final int MOST_NAMED = 8;

    private final Measure measure;
    private final PlaceOptions options;
    private final Map<String, Double> populations;
    private final String asked;
    private final String top;
    private final Tally tally;
    private final PlaceGroups groups;
    private final SortedMap<String, CleanSeries> cleaned = new TreeMap<>();
    private final SortedMap<String, ReportedSeries> reported = new TreeMap<>();
    private final List<PlaceName> seldom = new ArrayList<>();
    private final List<Notice> doubts = new ArrayList<>();

    /// @param populations by code, where known
    /// @param asked code of the place that the run is about, which is told whatever is known of it
    /// @param top what the sum of all is called
    /// @param tally hears of each place that is done
    /// @param groups whose series are wanted
    PlaceCounting(
            Measure measure,
            PlaceOptions options,
            Map<String, Double> populations,
            String asked,
            String top,
            PlaceGroups groups,
            Tally tally) {
        this.top = top;
        this.groups = groups;
        this.tally = tally;
        this.measure = measure;
        this.options = options;
        this.populations = populations;
        this.asked = asked;
    }

    /// The series of all places, and of the world; empty when nothing is known.
    ///
    /// @param rows of each place, by code
    /// @param all rows known, those that are in no sum among them
    Optional<PlaceCounts> count(SortedMap<String, PlaceRows> rows, List<Observation> all) {
        clean(rows);
        if (!seldom.isEmpty()) {
            doubts.add(
                    new Notice(
                            "series.seldom",
                            seldom.size(),
                            measure.word(),
                            new SpokenList(
                                    seldom.subList(0, Math.min(MOST_NAMED, seldom.size())))));
        }
        List<ReportedSeries> known =
                reported.values().stream().filter(series -> series.daysKnown() > 0).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(grouped(counts(rows, known, all)));
    }

    private PlaceCounts grouped(PlaceCounts places) {
        return groups.areNone()
                ? places
                : new GroupCounting(measure, options, groups, asked).count(places, cleaned);
    }

    private PlaceCounts counts(
            SortedMap<String, PlaceRows> rows, List<ReportedSeries> known, List<Observation> all) {
        if (measure.kind() == Kind.SHARE) {
            return shares(rows, known);
        }
        Optional<LocalDate> complete = CompleteDay.of(known);
        WorldCount world =
                WorldCount.of(
                        top,
                        cleaned.values(),
                        reported.values().stream()
                                .flatMap(series -> series.backlogs().stream())
                                .toList(),
                        complete);
        return counts(
                rows,
                newest(complete, known),
                world.reported(),
                Optional.empty(),
                report(world, all));
    }

    /// Shares do not add up: all places together have their mean.
    private PlaceCounts shares(SortedMap<String, PlaceRows> rows, List<ReportedSeries> known) {
        Map<String, Double> weights = ShareSeries.weights(reported.keySet(), populations);
        ReportedSeries mean = ShareSeries.mean(top, reported, weights);
        boolean isOfAll = asked.equals(PlacesAsOf.WORLD.code());
        return counts(
                rows,
                newest(CompleteDay.of(known), known),
                mean,
                Optional.of(weights),
                isOfAll
                        ? Optional.of(SeriesReport.ofMean(known.size()))
                        : Optional.ofNullable(cleaned.get(asked)).map(this::alone));
    }

    private PlaceCounts counts(
            SortedMap<String, PlaceRows> rows,
            LocalDate newest,
            ReportedSeries whole,
            Optional<Map<String, Double>> weights,
            Optional<SeriesReport> report) {
        Admission admission = new Admission(options, measure, newest);
        SortedMap<String, LeftOut> leftOut = new TreeMap<>();
        Place all = new Place(PlacesAsOf.WORLD.code(), top, Optional.empty());
        admission.check(all, whole, leftOut);
        if (rows.size() == 1 && rows.containsKey(asked)) {
            Notice alone = new Notice("series.left-out.alone", new PlaceName(top));
            leftOut.put(all.code(), new LeftOut(all, measure, alone));
        }
        rows.forEach((code, row) -> {
            ReportedSeries series = Objects.requireNonNull(reported.get(code));
            admission.check(row.place(), series, leftOut);
            reported.put(code, admission.heard(series));
        });
        return new PlaceCounts(
                weights,
                whole,
                reported,
                new TreeMap<>(),
                admission.taught(reported, asked),
                newest,
                leftOut,
                doubts,
                report);
    }

    private static LocalDate newest(Optional<LocalDate> complete, List<ReportedSeries> known) {
        return complete.orElseGet(() -> CompleteDay.newest(known));
    }

    private Optional<SeriesReport> report(WorldCount world, List<Observation> all) {
        return asked.equals(PlacesAsOf.WORLD.code())
                ? Optional.of(world.report(PlaceRows.ofWorld(all), PlaceRows.leftOut(all)))
                : Optional.ofNullable(cleaned.get(asked)).map(this::alone);
    }

    private SeriesReport alone(CleanSeries daily) {
        ReportedSeries series = Objects.requireNonNull(reported.get(asked));
        ReportingRhythm rhythm = ReportingRhythm.of(daily.series());
        CleanSeries clean = SeriesCleaning.withoutLateZeros(rhythm.at(daily.series()));
        return new SeriesReport(
                daily.report().plus(clean.report()),
                1,
                rhythm.frequency() == Frequency.WEEKLY ? 1 : 0,
                Optional.empty(),
                series.backlogsFrom(series.lastKnown().minusDays(DAYS_TOLD)));
    }

    /// Each place by itself, on all threads of the calling fork-join pool; told in their order.
    private void clean(SortedMap<String, PlaceRows> rows) {
        List<Cleaned> all =
                rows.entrySet().parallelStream()
                        .map(place -> {
                            Cleaned one = clean(place.getKey(), place.getValue());
                            tally.add(1);
                            return one;
                        })
                        .toList();
        for (Cleaned each : all) {
            cleaned.put(each.code, each.clean);
            reported.put(each.code, each.reported);
            each.doubt.ifPresent(doubts::add);
            each.seldom.ifPresent(seldom::add);
        }
    }

    /// One place.
    ///
    /// @param doubt what was wrong with single numbers
    /// @param seldom its name when it reports less than every week
    private record Cleaned(
            String code,
            CleanSeries clean,
            ReportedSeries reported,
            Optional<Notice> doubt,
            Optional<PlaceName> seldom) {}

    private Cleaned clean(String code, PlaceRows rows) {
        CleanSeries clean = SeriesCleaning.clean(rows.rows());
        if (measure.kind() == Kind.SHARE) {
            return new Cleaned(
                    code,
                    clean,
                    ShareSeries.of(clean.series()),
                    Optional.empty(),
                    Optional.empty());
        }
        TimeSeries possible = possible(code, clean.series());
        SeldomReports reports = new SeldomReports(possible);
        OptionalInt weeks = reports.weeks();
        TimeSeries daily = weeks.isPresent() ? reports.spread(weeks.getAsInt()) : possible;
        ReportedSeries series = ReportDating.of(daily);
        long backlogs = series.backlogs().size();
        return new Cleaned(
                code,
                new CleanSeries(daily, clean.report().plus(CleaningPolicy.BACKLOG, backlogs)),
                series,
                doubt(clean.series(), possible),
                weeks.isPresent()
                        ? Optional.of(new PlaceName(possible.location()))
                        : Optional.empty());
    }

    /// More events in a day than the place has inhabitants are a slip: missing.
    private TimeSeries possible(String code, TimeSeries daily) {
        double most = populations.getOrDefault(code, Double.POSITIVE_INFINITY);
        double[] values = daily.values();
        boolean isAll = true;
        for (int day = 0; day < values.length; day++) {
            if (values[day] > most) {
                isAll = false;
                values[day] = Double.NaN;
            }
        }
        return isAll
                ? daily
                : new TimeSeries(daily.location(), Frequency.DAILY, daily.firstDate(), values);
    }

    private Optional<Notice> doubt(TimeSeries daily, TimeSeries possible) {
        int dropped = daily.observations() - possible.observations();
        if (dropped == 0) {
            return Optional.empty();
        }
        int first = 0;
        while (Double.isNaN(daily.value(first)) || !Double.isNaN(possible.value(first))) {
            first++;
        }
        return Optional.of(
                new Notice(
                        "series.impossible",
                        new PlaceName(daily.location()),
                        measure.word(),
                        (long) dropped,
                        daily.date(first),
                        daily.value(first)));
    }
}

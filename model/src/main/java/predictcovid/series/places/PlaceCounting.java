package predictcovid.series.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import predictcovid.series.Measure;
import predictcovid.series.ReportingRhythm;
import predictcovid.series.TimeSeries;
import predictcovid.series.WorldSum;
import predictcovid.series.cleaning.SeriesCleaning;
import predictcovid.target.Frequency;
import predictcovid.text.Notice;
import predictcovid.text.PlaceName;

/// Turns the rows of one measure into the series of all places.
final class PlaceCounting {
    private final Measure measure;
    private final PlaceOptions options;
    private final Map<String, Double> populations;
    private final List<TimeSeries> cleaned = new ArrayList<>();
    private final SortedMap<String, ReportedSeries> reported = new TreeMap<>();
    private final List<Notice> doubts = new ArrayList<>();

    /// @param populations by code, where known
    PlaceCounting(Measure measure, PlaceOptions options, Map<String, Double> populations) {
        this.measure = measure;
        this.options = options;
        this.populations = populations;
    }

    /// The series of all places, and of the world; empty when nothing is known.
    Optional<PlaceCounts> count(SortedMap<String, PlaceRows> rows) {
        rows.forEach(this::clean);
        List<ReportedSeries> known =
                reported.values().stream().filter(series -> series.daysKnown() > 0).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(counts(rows, known));
    }

    private PlaceCounts counts(SortedMap<String, PlaceRows> rows, List<ReportedSeries> known) {
        Admission admission = new Admission(options, measure, CompleteDay.of(known));
        ReportedSeries world = world();
        SortedMap<String, LeftOut> leftOut = new TreeMap<>();
        admission.check(PlacesAsOf.WORLD, world, leftOut);
        rows.forEach((code, row) -> {
            ReportedSeries series = Objects.requireNonNull(reported.get(code));
            admission.check(row.place(), series, leftOut);
            if (admission.isSilent(series)) {
                reported.put(code, series.withoutZerosAtEnd());
            }
        });
        Set<String> taught =
                reported.entrySet().stream()
                        .filter(place -> !admission.isShort(place.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return new PlaceCounts(world, reported, taught, admission.newest(), leftOut, doubts);
    }

    private void clean(String code, PlaceRows rows) {
        TimeSeries daily = possible(code, SeriesCleaning.clean(rows.rows()).series());
        cleaned.add(daily);
        reported.put(code, ReportDating.of(daily));
    }

    /// More events in a day than the place has inhabitants are a slip: missing.
    private TimeSeries possible(String code, TimeSeries daily) {
        double most = populations.getOrDefault(code, Double.POSITIVE_INFINITY);
        double[] values = daily.values();
        int impossible = 0;
        for (int day = values.length - 1; day >= 0; day--) {
            if (values[day] > most) {
                impossible = day;
                values[day] = Double.NaN;
            }
        }
        long dropped = daily.observations() - known(values);
        if (dropped == 0) {
            return daily;
        }
        doubts.add(
                new Notice(
                        "series.impossible",
                        new PlaceName(daily.location()),
                        Admission.word(measure),
                        dropped,
                        daily.date(impossible),
                        daily.value(impossible)));
        return new TimeSeries(daily.location(), Frequency.DAILY, daily.firstDate(), values);
    }

    private static long known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    /// The world as a single run sums it: by day, or by week where many places report so.
    private ReportedSeries world() {
        ReportingRhythm rhythm = WorldSum.rhythm(cleaned);
        List<TimeSeries> atRhythm =
                cleaned.stream()
                        .map(place -> SeriesCleaning.withoutLateZeros(rhythm.at(place)).series())
                        .toList();
        TimeSeries sum = WorldSum.of(atRhythm).series();
        int step = rhythm.frequency().days();
        double[] values = new double[Math.max(0, (sum.size() - 1) * step + 1)];
        byte[] days = new byte[values.length];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < sum.size(); i++) {
            values[i * step] = sum.value(i);
            days[i * step] = (byte) (Double.isNaN(sum.value(i)) ? 0 : step);
        }
        return new ReportedSeries(
                new TimeSeries(WorldSum.WORLD, Frequency.DAILY, sum.firstDate(), values),
                days,
                rhythm);
    }
}

package predictcovid.series.places;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import predictcovid.series.Backlog;
import predictcovid.series.CleanSeries;
import predictcovid.series.CleaningReport;
import predictcovid.series.Observation;
import predictcovid.series.Reconciliation;
import predictcovid.series.ReportingRhythm;
import predictcovid.series.SeriesCleaning;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// The world as the sum of its places, by day, or by week where many places report so.
///
/// @param name of the sum
/// @param daily the places
/// @param atRhythm the same at the world's rhythm, without zeros that are not reported yet
/// @param sum of `atRhythm`
/// @param cleaning of the single places
/// @param backlogs of the places; the sum has what was likely in their place
record WorldCount(
        String name,
        List<TimeSeries> daily,
        ReportingRhythm rhythm,
        List<TimeSeries> atRhythm,
        CleanSeries sum,
        CleaningReport cleaning,
        List<Backlog> backlogs) {
    private static final int MOST_DAYS_OFF = 3;
    private static final int DAYS_TOLD = 56;
    private static final double LEAST_SHARE_OF_SUM = 0.05;

    /// @param places cleaned, by the day, backlogs and all
    /// @param complete the newest day on which nearly everybody has reported, if any
    static WorldCount of(
            String name,
            Collection<CleanSeries> places,
            List<Backlog> backlogs,
            Optional<LocalDate> complete) {
        List<TimeSeries> daily = places.stream().map(CleanSeries::series).toList();
        ReportingRhythm rhythm = WorldSum.rhythm(daily);
        Map<String, List<Backlog>> byPlace =
                backlogs.stream().collect(Collectors.groupingBy(Backlog::location));
        List<CleanSeries> atRhythm =
                daily.parallelStream()
                        .map(place ->
                                likely(place, byPlace.getOrDefault(place.location(), List.of())))
                        .map(place -> SeriesCleaning.withoutLateZeros(rhythm.at(place)))
                        .toList();
        CleaningReport cleaning = CleaningReport.EMPTY;
        for (CleanSeries place : places) {
            cleaning = cleaning.plus(place.report());
        }
        for (CleanSeries place : atRhythm) {
            cleaning = cleaning.plus(place.report());
        }
        List<TimeSeries> reported = atRhythm.stream().map(CleanSeries::series).toList();
        return new WorldCount(
                name, daily, rhythm, reported, WorldSum.of(reported, complete), cleaning, backlogs);
    }

    /// A late total stands a few days from the day on which it was due.
    private static TimeSeries likely(TimeSeries place, List<Backlog> backlogs) {
        if (backlogs.isEmpty()) {
            return place;
        }
        double[] values = place.values();
        for (Backlog each : backlogs) {
            int due = (int) ChronoUnit.DAYS.between(place.firstDate(), each.date());
            IntStream.rangeClosed(due - MOST_DAYS_OFF, due + MOST_DAYS_OFF)
                    .filter(day -> day >= 0 && day < values.length && values[day] == each.value())
                    .findFirst()
                    .ifPresent(day -> values[day] = each.expected());
        }
        return new TimeSeries(place.location(), place.frequency(), place.firstDate(), values);
    }

    /// The sum as a place reports it.
    ReportedSeries reported() {
        TimeSeries series = sum.series();
        int step = rhythm.frequency().days();
        double[] values = new double[Math.max(0, (series.size() - 1) * step + 1)];
        byte[] days = new byte[values.length];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < series.size(); i++) {
            values[i * step] = series.value(i);
            days[i * step] = (byte) (Double.isNaN(series.value(i)) ? 0 : step);
        }
        return new ReportedSeries(
                new TimeSeries(name, Frequency.DAILY, series.firstDate(), values),
                days,
                rhythm,
                lifted());
    }

    /// What backlogs of places made of the sum, oldest first.
    private List<Backlog> lifted() {
        SortedMap<LocalDate, Double> excess = new TreeMap<>();
        for (Backlog each : backlogs) {
            excess.merge(step(each), each.excess(), Double::sum);
        }
        List<Backlog> lifted = new ArrayList<>();
        excess.forEach((date, more) -> {
            double value = value(date);
            if (!Double.isNaN(value)) {
                int step = rhythm.frequency().days();
                lifted.add(new Backlog(name, date, step, value + more, value));
            }
        });
        return lifted;
    }

    /// Those of the last eight weeks without which the sum of their step is a twentieth less or
    /// more.
    private List<Backlog> told() {
        LocalDate from = sum.series().lastDate().minusDays(DAYS_TOLD);
        return backlogs.stream()
                .filter(each -> !each.date().isBefore(from))
                .filter(each -> each.excess() >= LEAST_SHARE_OF_SUM * value(step(each)))
                .sorted(Comparator.comparing(Backlog::date))
                .toList();
    }

    private LocalDate step(Backlog backlog) {
        return rhythm.frequency() == Frequency.WEEKLY
                ? backlog.date().with(TemporalAdjusters.nextOrSame(rhythm.reportingDay()))
                : backlog.date();
    }

    private double value(LocalDate date) {
        TimeSeries step = sum.series().between(date, date);
        return step.size() == 0 ? Double.NaN : step.value(0);
    }

    /// How the sum came about.
    ///
    /// @param ofWorld the source's own rows for the world
    /// @param leftOut rows that are in no sum
    SeriesReport report(List<Observation> ofWorld, CleaningReport leftOut) {
        return new SeriesReport(
                leftOut.plus(cleaning).plus(sum.report()),
                daily.size(),
                (int)
                        daily.parallelStream()
                                .map(ReportingRhythm::of)
                                .filter(it -> it.frequency() == Frequency.WEEKLY)
                                .count(),
                Optional.of(ofWorld)
                        .filter(rows -> !rows.isEmpty())
                        .map(rows -> Reconciliation.of(WorldSum.daily(daily), rows)),
                told());
    }
}

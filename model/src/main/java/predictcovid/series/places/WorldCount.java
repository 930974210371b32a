package predictcovid.series.places;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import predictcovid.series.Backlog;
import predictcovid.series.CleanSeries;
import predictcovid.series.CleaningReport;
import predictcovid.series.Observation;
import predictcovid.series.Reconciliation;
import predictcovid.series.ReportingRhythm;
import predictcovid.series.SeriesCleaning;
import predictcovid.series.TimeSeries;
import predictcovid.series.WorldSum;
import predictcovid.target.Frequency;

/// The world as the sum of its places, by day, or by week where many places report so.
///
/// @param daily the places
/// @param atRhythm the same at the world's rhythm, without zeros that are not reported yet
/// @param sum of `atRhythm`
/// @param cleaning of the single places
record WorldCount(
        List<TimeSeries> daily,
        ReportingRhythm rhythm,
        List<TimeSeries> atRhythm,
        CleanSeries sum,
        CleaningReport cleaning) {
    /// @param places cleaned, by the day
    static WorldCount of(Collection<CleanSeries> places) {
        List<TimeSeries> daily = places.stream().map(CleanSeries::series).toList();
        ReportingRhythm rhythm = WorldSum.rhythm(daily);
        List<CleanSeries> atRhythm =
                daily.stream()
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
        return new WorldCount(daily, rhythm, reported, WorldSum.of(reported), cleaning);
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
                new TimeSeries(WorldSum.WORLD, Frequency.DAILY, series.firstDate(), values),
                days,
                rhythm);
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
                        daily.stream()
                                .map(ReportingRhythm::of)
                                .filter(it -> it.frequency() == Frequency.WEEKLY)
                                .count(),
                Optional.of(ofWorld)
                        .filter(rows -> !rows.isEmpty())
                        .map(rows -> Reconciliation.of(WorldSum.daily(daily), rows)),
                Backlog.atEnd(sum.series(), atRhythm));
    }
}

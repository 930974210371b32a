package predictcovid.run.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.catalog.RunManifest;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.input.OwnSeries;
import predictcovid.series.CleaningReport;
import predictcovid.series.TimeSeries;
import predictcovid.series.places.SeriesReport;
import predictcovid.target.Event;
import predictcovid.target.Target;

/// The series and its source in the manifest's words.
final class ManifestSeries {
    private static final int RECENT_STEPS = 70;

    private ManifestSeries() {}

    /// The file that the series was read from.
    static RunManifest.Source source(LoadedSource loaded) {
        return new RunManifest.Source(
                loaded.source().url(),
                Optional.of(loaded.source().table().by().name()),
                Optional.of(loaded.source().publisher()),
                loaded.source().file(),
                loaded.source().sha256(),
                loaded.source().bytes(),
                loaded.source().rows(),
                loaded.source().vintage(),
                loaded.source().accessedAt(),
                loaded.request().asOf(),
                loaded.own().series().lastDate());
    }

    /// What was learnt from, and what was done to it.
    static RunManifest.Series of(OwnSeries own, TimeSeries learnt) {
        SeriesReport report = own.report();
        Target told = own.told();
        return new RunManifest.Series(
                learnt.location(),
                own.measure().event() == Event.CASES ? "new_cases" : told.name(),
                Optional.of(told.event().word()),
                told.disease(),
                Optional.of(told.kind().word()),
                learnt.frequency().name().toLowerCase(Locale.ROOT),
                learnt.firstDate(),
                learnt.lastDate(),
                learnt.observations(),
                report.places(),
                report.weeklyPlaces(),
                cleaning(report.cleaning()),
                report.reconciliation()
                        .map(it ->
                                new RunManifest.Reconciliation(
                                        learnt.location(),
                                        it.days(),
                                        it.differingDays(),
                                        it.sumOfPlaces(),
                                        it.sumInSource())),
                values(learnt, Math.max(0, learnt.size() - RECENT_STEPS)));
    }

    private static Map<String, Long> cleaning(CleaningReport report) {
        Map<String, Long> counts = new LinkedHashMap<>();
        report.counts()
                .forEach((policy, count) ->
                        counts.put(policy.name().toLowerCase(Locale.ROOT), count));
        return counts;
    }

    private static List<RunManifest.Value> values(TimeSeries series, int from) {
        return IntStream.range(from, series.size())
                .filter(t -> !Double.isNaN(series.value(t)))
                .mapToObj(t -> new RunManifest.Value(series.date(t), series.value(t)))
                .toList();
    }
}

package predictcovid.web.page.compare;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Fault;
import predictcovid.web.page.RunPlaceNames;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.Words;
import predictcovid.web.page.compare.CompareDrawing.Box;
import predictcovid.web.page.dashboard.Prospect;
import predictcovid.web.run.DatalakeLog;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.PastArchive;
import predictcovid.web.run.PlaceArchive;

/// Puts places of a run side by side.
@Component
class Comparing {
    private final PlaceArchive places;
    private final PastArchive past;
    private final DatalakeLog log;

    Comparing(PlaceArchive places, PastArchive past, DatalakeLog log) {
        this.places = places;
        this.past = past;
        this.log = log;
    }

    /// Absent when the tables cannot be read: the rest of the page can still be shown.
    private <T> Optional<T> known(Supplier<T> tables) {
        try {
            return Optional.of(tables.get());
        } catch (Fault | UncheckedIOException e) {
            log.failed(e);
            return Optional.empty();
        }
    }

    private record Found(Place place, String name, Outlook outlook) {}

    /// The page of a run that has places.
    ///
    /// @param path of the page
    ComparePage page(RunManifest run, CompareQuery asked, String path, Words words) {
        PlaceTarget compared = target(run, asked);
        CompareQuery query = query(asked, compared);
        RunPlaceNames names = RunPlaceNames.of(run, words);
        List<Found> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean isDamaged = false;
        for (String code : query.places()) {
            Optional<Place> place = PlaceArchive.place(run, code);
            Optional<List<Outlook>> outlooks =
                    place.flatMap(of -> known(() -> places.outlooks(run, of)));
            isDamaged |= place.isPresent() && outlooks.isEmpty();
            place.flatMap(of -> found(of, outlooks.orElse(List.of()), compared, names, query))
                    .ifPresentOrElse(found::add, () -> missing.add(name(run, code, names)));
        }
        TargetWords target = TargetWords.of(compared, words);
        String unit =
                query.isRate() ? target.unit() + ", " + words.say("chart.per") : target.unit();
        List<ComparedSeries> series = found.stream().map(each -> series(each, query)).toList();
        return new ComparePage(
                compared.target(),
                target.title(),
                unit,
                target.reach(),
                query.codes(),
                query.places().size() >= CompareQuery.MOST,
                query.isCut(),
                isDamaged,
                compared.frequency().equals("daily"),
                compared.told().isShare(),
                query.isRate(),
                query.isLogarithmic(),
                CompareOptions.of(targets(run), compared, query, path, words),
                rows(run, found, query, target, path),
                missing,
                drawing(series, query, target, Box.WIDE),
                drawing(series, query, target, Box.NARROW),
                CompareReading.of(series, query, target),
                alternative(found, unit, query, words));
    }

    /// The first target of the run where the one asked for is none of its.
    private static PlaceTarget target(RunManifest run, CompareQuery query) {
        List<PlaceTarget> all = targets(run);
        return all.stream()
                .filter(each -> each.target().equals(query.target()))
                .findFirst()
                .orElse(all.getFirst());
    }

    private static List<PlaceTarget> targets(RunManifest run) {
        Map<String, PlaceTarget> targets = new LinkedHashMap<>();
        run.places().stream()
                .flatMap(places -> places.forecast().stream())
                .flatMap(place -> place.targets().stream())
                .forEach(target -> targets.putIfAbsent(target.target(), target));
        return List.copyOf(targets.values());
    }

    /// A share has no rate.
    private static CompareQuery query(CompareQuery asked, PlaceTarget target) {
        return new CompareQuery(
                asked.places(),
                asked.isCut(),
                asked.target(),
                asked.isRate() && !target.told().isShare(),
                asked.isLogarithmic(),
                asked.isMean(),
                asked.band(),
                asked.weeks());
    }

    private static Optional<Found> found(
            Place place,
            List<Outlook> outlooks,
            PlaceTarget target,
            RunPlaceNames names,
            CompareQuery query) {
        boolean isCounted = place.population().filter(people -> people > 0).isPresent();
        return outlooks.stream()
                .filter(outlook -> outlook.target().target().equals(target.target()))
                .filter(_ -> isCounted || !query.isRate())
                .findFirst()
                .map(outlook -> new Found(place, names.of(place.code(), place.name()), outlook));
    }

    private static String name(RunManifest run, String code, RunPlaceNames names) {
        return PlaceArchive.place(run, code)
                .map(place -> names.of(code, place.name()))
                .orElse(code);
    }

    private static ComparedSeries series(Found found, CompareQuery query) {
        return ComparedSeries.of(
                found.name,
                found.place.code(),
                found.outlook,
                found.place.population().orElse(Double.NaN),
                query);
    }

    private List<ComparedPlace> rows(
            RunManifest run,
            List<Found> found,
            CompareQuery query,
            TargetWords target,
            String path) {
        List<ComparedPlace> rows = new ArrayList<>();
        for (Found each : found) {
            rows.add(
                    ComparedPlace.of(
                            rows.size(),
                            each.name,
                            Prospect.ofEnd(each.place, each.outlook),
                            each.outlook,
                            known(() -> past.scores(run, each.place, target.target().name()))
                                    .orElse(List.of()),
                            query,
                            target,
                            query.without(each.place.code()).below(path)));
        }
        return rows;
    }

    private static Optional<CompareDrawing> drawing(
            List<ComparedSeries> series, CompareQuery query, TargetWords target, Box box) {
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(CompareDrawing.of(series, query, target, box));
    }

    private static String alternative(
            List<Found> found, String unit, CompareQuery query, Words words) {
        return words.say(
                "compare.chart",
                String.join(", ", found.stream().map(Found::name).toList()),
                unit,
                query.band()
                        .map(band -> words.say("compare.chart.band", words.percent(band / 100.0)))
                        .orElse(""));
    }
}

package predictcovid.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Backlog;
import predictcovid.catalog.ManifestPlaces.Explained;
import predictcovid.catalog.ManifestPlaces.LeftOut;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.RunManifest;
import predictcovid.target.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Manifests with places: the world and Brazil by day and by week, Germany by day, an invented
/// place that reports once a week only, and one that is silent.
public final class PlaceRuns {
    /// The last week observed ends on a Saturday.
    public static final LocalDate LAST_WEEK = LocalDate.of(2020, 7, 18);

    private static final JsonMapper JSON = new JsonMapper();

    private PlaceRuns() {}

    /// A run with places.
    public static RunManifest of(String runId) {
        return of(runId, _ -> {});
    }

    /// The same with something changed in the JSON.
    public static RunManifest of(String runId, Consumer<ObjectNode> change) {
        return Runs.changed(
                Runs.of(runId),
                run -> {
                    run.set("places", JSON.valueToTree(places()));
                    change.accept(run);
                });
    }

    /// A change to a run of a program that did not tell what moved its forecasts.
    public static void explainNothing(ObjectNode run) {
        ((ObjectNode) run.get("places")).remove("explained");
    }

    /// A change to a run that knew a week less.
    public static void aWeekEarlier(ObjectNode run) {
        ((ObjectNode) run.get("series")).put("lastDate", Runs.LAST.minusWeeks(1).toString());
        ((ObjectNode) run.get("forecast")).put("origin", Runs.LAST.minusWeeks(1).toString());
        for (JsonNode point : run.at("/forecast/points")) {
            earlier(point, "date");
        }
        for (JsonNode place : run.at("/places/forecast")) {
            for (JsonNode target : place.get("targets")) {
                earlier(target, "lastDate");
            }
        }
    }

    private static void earlier(JsonNode of, String name) {
        LocalDate date = LocalDate.parse(of.get(name).asString());
        ((ObjectNode) of).put(name, date.minusWeeks(1).toString());
    }

    private static ManifestPlaces places() {
        return new ManifestPlaces(
                Runs.LAST.plusDays(1),
                List.of(
                        place("OWID_WRL", "World", 7_794_798_729.0, everything()),
                        place("DEU", "Germany", 83_783_945.0, days()),
                        place("BRA", "Brazil", 212_559_409.0, everything()),
                        new Place("ATL", "Atlântida", Optional.empty(), List.of(weekOfCases()))),
                List.of(
                        new LeftOut(
                                "LEM",
                                "Lemuria",
                                Optional.of("wk inc case"),
                                Map.of(
                                        "en", "Only 12 days are known.",
                                        "pt-BR", "Só 12 dias são conhecidos.")),
                        new LeftOut(
                                "ATL",
                                "Atlântida",
                                Optional.of("wk inc death"),
                                Map.of("en", "It reports no deaths.", "pt-BR", "Sem mortes."))),
                Optional.empty(),
                Optional.of(
                        new Explained(
                                List.of("wk inc case", "wk inc death"),
                                Map.of("wk inc death", "wk inc case"))));
    }

    private static Place place(
            String code, String name, double population, List<PlaceTarget> targets) {
        return new Place(code, name, Optional.of(population), targets);
    }

    private static List<PlaceTarget> days() {
        return List.of(
                PlaceTarget.of(Target.named("day inc case"), Runs.LAST, 28, Optional.empty()),
                PlaceTarget.of(Target.named("day inc death"), Runs.LAST, 28, Optional.empty()));
    }

    private static List<PlaceTarget> everything() {
        return Stream.concat(
                        days().stream(),
                        Stream.of(
                                weekOfCases(),
                                PlaceTarget.of(
                                                Target.named("wk inc death"),
                                                LAST_WEEK,
                                                4,
                                                Optional.empty())
                                        .with(
                                                List.of(
                                                        Map.of(
                                                                "en",
                                                                "A backlog of 688 & more.",
                                                                "pt-BR",
                                                                "Um acúmulo de 688.")),
                                                List.of(new Backlog(LAST_WEEK, 7, 688, 70)))))
                .toList();
    }

    private static PlaceTarget weekOfCases() {
        return PlaceTarget.of(Target.named("wk inc case"), LAST_WEEK, 4, Optional.empty());
    }
}

package predictcovid.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriUtils;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Fault;
import predictcovid.web.http.Refusal;
import predictcovid.web.page.run.FoundPlaces;
import predictcovid.web.page.run.PlaceList;
import predictcovid.web.page.run.PlaceLists;
import predictcovid.web.run.DatalakeLog;
import predictcovid.web.run.ExplanationArchive;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.PlaceArchive;
import predictcovid.web.run.PublishedRuns;
import predictcovid.web.run.RunArchive;
import predictcovid.web.run.Snapshot;
import predictcovid.web.run.WeekExplanation;

/// The pages of the places of a run; `current` stands for the run published last.
@Controller
class PlaceController {
    private static final String CURRENT = "current";

    private final PublishedRuns published;
    private final RunArchive archive;
    private final PlaceArchive places;
    private final ExplanationArchive reasons;
    private final PlaceLists lists;
    private final DatalakeLog log;

    PlaceController(
            PublishedRuns published,
            RunArchive archive,
            PlaceArchive places,
            ExplanationArchive reasons,
            PlaceLists lists,
            DatalakeLog log) {
        this.lists = lists;
        this.published = published;
        this.archive = archive;
        this.places = places;
        this.reasons = reasons;
        this.log = log;
    }

    /// All places, or those that a search suggests; the place itself when it alone is called so.
    @GetMapping("/runs/{runId}/places")
    String places(
            @PathVariable String runId,
            @RequestParam(defaultValue = "") String q,
            Model model,
            ServletWebRequest exchange) {
        Snapshot now = published.current();
        RunManifest run = find(runId, now);
        PlaceList all =
                lists.of(run, words(exchange))
                        .orElseThrow(() ->
                                new Refusal(
                                        HttpStatus.NOT_FOUND,
                                        "web.refused.no-places",
                                        run.runId()));
        Optional<FoundPlaces> found = lists.find(run, words(exchange), q);
        Optional<PlaceList.Row> meant = found.flatMap(FoundPlaces::meant);
        if (meant.isPresent()) {
            return "redirect:" + address(runId, meant.get().code());
        }
        Freshness.askAgain(response(exchange));
        addRun(run, runId, now, model);
        model.addAttribute("simulated", run.simulated());
        model.addAttribute("q", q.strip());
        model.addAttribute("places", all);
        found.ifPresent(it -> model.addAttribute("found", it));
        return "places";
    }

    /// One place.
    @GetMapping("/runs/{runId}/places/{code}")
    @Nullable String place(
            @PathVariable String runId,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String target,
            Model model,
            ServletWebRequest exchange) {
        Snapshot now = published.current();
        RunManifest run = find(runId, now);
        Place place = PlaceArchive.place(run, code).orElseThrow(() -> unknown(run));
        Optional<List<Outlook>> outlooks = known(() -> places.outlooks(run, place));
        Optional<List<WeekExplanation>> explanations =
                known(() -> reasons.explanations(run, place));
        boolean isWhole = outlooks.isPresent() && explanations.isPresent();
        if (isWhole && isUnchanged(run, runId + "|" + target, now, exchange)) {
            return null;
        }
        addRun(run, runId, now, model);
        model.addAttribute("isDamaged", outlooks.isEmpty());
        PlaceData data =
                new PlaceData(
                        run, place, outlooks.orElse(List.of()), explanations.orElse(List.of()));
        PlaceList all = lists.of(run, words(exchange)).orElseThrow();
        model.addAttribute("place", PlacePage.of(data, all, target, words(exchange)));
        return "place";
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

    private RunManifest find(String runId, Snapshot now) {
        return (runId.equals(CURRENT) ? now.run() : archive.run(runId))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-run"));
    }

    private static boolean isUnchanged(
            RunManifest run, String address, Snapshot now, ServletWebRequest exchange) {
        String state =
                String.join(
                        "|",
                        run.runId(),
                        address,
                        now.run().map(RunManifest::runId).orElse(""),
                        now.trouble().map(Enum::name).orElse(""),
                        exchange.getRequest().getRequestURI());
        return Freshness.isUnchanged(state, locale(exchange), exchange);
    }

    /// What both pages say of the run: which one it is, and whether it is the one to look at.
    private static void addRun(RunManifest run, String runId, Snapshot now, Model model) {
        boolean isCurrent = runId.equals(CURRENT);
        model.addAttribute("base", runId);
        model.addAttribute("runId", run.runId());
        model.addAttribute(
                "isPast",
                !isCurrent && now.run().filter(it -> !it.runId().equals(runId)).isPresent());
        now.trouble()
                .filter(_ -> isCurrent)
                .ifPresent(trouble -> model.addAttribute("trouble", trouble.name()));
    }

    private static String address(String runId, String code) {
        return "/runs/" + encoded(runId) + "/places/" + encoded(code);
    }

    private static String encoded(String segment) {
        return UriUtils.encode(segment, StandardCharsets.UTF_8);
    }

    private static Refusal unknown(RunManifest run) {
        return new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-place", run.runId());
    }

    private static Words words(ServletWebRequest exchange) {
        return Words.in(locale(exchange));
    }

    private static Locale locale(ServletWebRequest exchange) {
        return RequestContextUtils.getLocale(exchange.getRequest());
    }

    private static HttpServletResponse response(ServletWebRequest exchange) {
        return Objects.requireNonNull(exchange.getResponse());
    }
}

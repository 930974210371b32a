package predictcovid.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
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
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Fault;
import predictcovid.web.http.Refusal;
import predictcovid.web.page.run.PlaceList;
import predictcovid.web.page.run.PlaceLists;
import predictcovid.web.run.DatalakeLog;
import predictcovid.web.run.ExplanationArchive;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.PastArchive;
import predictcovid.web.run.PlaceArchive;
import predictcovid.web.run.WeekExplanation;

/// The pages of the places of a run; `current` stands for the run published last.
@Controller
class PlaceController {
    private final AskedRuns runs;
    private final PlaceArchive places;
    private final ExplanationArchive reasons;
    private final PastArchive past;
    private final PlaceLists lists;
    private final DatalakeLog log;

    PlaceController(
            AskedRuns runs,
            PlaceArchive places,
            ExplanationArchive reasons,
            PastArchive past,
            PlaceLists lists,
            DatalakeLog log) {
        this.runs = runs;
        this.places = places;
        this.reasons = reasons;
        this.past = past;
        this.lists = lists;
        this.log = log;
    }

    /// One place.
    @GetMapping("/runs/{runId}/places/{code}")
    @Nullable String place(
            @PathVariable String runId,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String target,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ServletWebRequest exchange = new ServletWebRequest(request, response);
        AskedRun asked = runs.find(runId);
        RunManifest run = asked.run();
        Place place = PlaceArchive.place(run, code).orElseThrow(() -> unknown(run));
        Optional<List<Outlook>> outlooks = known(() -> places.outlooks(run, place));
        Optional<List<WeekExplanation>> explanations =
                known(() -> reasons.explanations(run, place));
        boolean isWhole = outlooks.isPresent() && explanations.isPresent();
        if (isWhole && isUnchanged(asked, target, exchange)) {
            return null;
        }
        asked.tell(model);
        model.addAttribute("isDamaged", outlooks.isEmpty());
        PlaceData data =
                new PlaceData(
                        run,
                        place,
                        outlooks.orElse(List.of()),
                        of -> known(() -> past.scores(run, place, of)).orElse(List.of()),
                        explanations.orElse(List.of()));
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

    private static boolean isUnchanged(AskedRun asked, String target, ServletWebRequest exchange) {
        String state =
                String.join("|", asked.state(), target, exchange.getRequest().getRequestURI());
        return Freshness.isUnchanged(state, locale(exchange), exchange);
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
}

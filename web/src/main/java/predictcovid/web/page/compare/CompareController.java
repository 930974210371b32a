package predictcovid.web.page.compare;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import predictcovid.web.http.Refusal;
import predictcovid.web.page.AskedRun;
import predictcovid.web.page.AskedRuns;
import predictcovid.web.page.Freshness;
import predictcovid.web.page.Words;
import predictcovid.web.page.run.FoundPlaces;
import predictcovid.web.page.run.PlaceList;
import predictcovid.web.page.run.PlaceLists;

/// The page on which two to six places of a run stand in one chart; without a run in its address,
/// those of the run published last.
@Controller
class CompareController {
    private final AskedRuns runs;
    private final PlaceLists lists;
    private final Comparing comparing;

    CompareController(AskedRuns runs, PlaceLists lists, Comparing comparing) {
        this.runs = runs;
        this.lists = lists;
        this.comparing = comparing;
    }

    @GetMapping("/compare")
    @Nullable String current(
            @RequestParam MultiValueMap<String, String> asked,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        return compare(AskedRun.CURRENT, asked, model, locale, request, response);
    }

    /// The places of one run. A text in `add` that means a place leads on to the page with it.
    @GetMapping("/runs/{runId}/compare")
    @Nullable String compare(
            @PathVariable String runId,
            @RequestParam MultiValueMap<String, String> asked,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        AskedRun run = runs.find(runId);
        if (run.run().places().filter(places -> !places.forecast().isEmpty()).isEmpty()) {
            throw new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-places", run.run().runId());
        }
        Words words = Words.in(locale);
        String path = run.address() + "/compare";
        CompareQuery query = CompareQuery.of(asked);
        String text = Optional.ofNullable(asked.getFirst("add")).orElse("").strip();
        Optional<FoundPlaces> found = lists.find(run.run(), words, text);
        Optional<PlaceList.Row> meant = found.flatMap(FoundPlaces::meant);
        if (meant.isPresent()) {
            return "redirect:" + query.and(meant.get().code()).below(path);
        }
        String state = run.state() + "|" + query + "|" + text + "|compare";
        ComparePage page = comparing.page(run.run(), query, path, words);
        if (page.isDamaged()) {
            Freshness.askAgain(response);
        } else if (Freshness.isUnchanged(state, locale, new ServletWebRequest(request, response))) {
            return null;
        }
        run.tell(model);
        model.addAttribute("compared", page);
        model.addAttribute("add", text);
        found.ifPresent(it -> model.addAttribute("found", it));
        return "compare";
    }
}

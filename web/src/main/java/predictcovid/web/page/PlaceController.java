package predictcovid.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.RequestContextUtils;
import predictcovid.web.http.Embedders;
import predictcovid.web.run.ViewerSettings;

/// The pages of the places of a run, and what other sites show of them in a frame; `current` stands
/// for the run published last.
@Controller
class PlaceController {
    private final AskedRuns runs;
    private final PlacePages pages;
    private final boolean isEmbeddable;

    PlaceController(AskedRuns runs, PlacePages pages, ViewerSettings settings) {
        this.isEmbeddable =
                Embedders.parse(settings.embedders()).filter(Embedders::areAny).isPresent();
        this.runs = runs;
        this.pages = pages;
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
        return isUnchanged(runs.find(runId), code, target, model, exchange) ? null : "place";
    }

    /// Its chart alone.
    @GetMapping("/embed/runs/{runId}/places/{code}")
    @Nullable String embedded(
            @PathVariable String runId,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String target,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ServletWebRequest exchange = new ServletWebRequest(request, response);
        return isUnchanged(runs.find(runId), code, target, model, exchange) ? null : "embed";
    }

    /// Whether it is answered already; if not, the model says all.
    private boolean isUnchanged(
            AskedRun asked, String code, String target, Model model, ServletWebRequest exchange) {
        PlacePages.Known known = pages.known(asked.run(), code);
        Locale locale = RequestContextUtils.getLocale(exchange.getRequest());
        String state =
                String.join("|", asked.state(), target, exchange.getRequest().getRequestURI());
        if (known.isWhole() && Freshness.isUnchanged(state, locale, exchange)) {
            return true;
        }
        asked.tell(model);
        model.addAttribute("isEmbeddable", isEmbeddable);
        model.addAttribute("isDamaged", known.outlooks().isEmpty());
        model.addAttribute("place", pages.page(known, target, Words.in(locale)));
        return false;
    }
}

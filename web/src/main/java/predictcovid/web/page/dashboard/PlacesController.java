package predictcovid.web.page.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriUtils;
import predictcovid.web.http.Refusal;
import predictcovid.web.map.Maps;
import predictcovid.web.page.AskedRun;
import predictcovid.web.page.AskedRuns;
import predictcovid.web.page.Freshness;
import predictcovid.web.page.Words;
import predictcovid.web.page.run.FoundPlaces;
import predictcovid.web.page.run.PlaceList;
import predictcovid.web.page.run.PlaceLists;

/// The page of all places of a run.
@Controller
class PlacesController {
    private final AskedRuns runs;
    private final PlaceLists lists;
    private final Dashboards dashboards;
    private final Maps maps;

    PlacesController(AskedRuns runs, PlaceLists lists, Dashboards dashboards, Maps maps) {
        this.maps = maps;
        this.runs = runs;
        this.lists = lists;
        this.dashboards = dashboards;
    }

    /// All places, or those that a search suggests; the place itself when it alone is called so.
    @GetMapping("/runs/{runId}/places")
    @Nullable String places(
            @PathVariable String runId,
            @RequestParam Map<String, String> asked,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        AskedRun run = runs.find(runId);
        Words words = Words.in(locale);
        PlaceList all =
                lists.of(run.run(), words)
                        .orElseThrow(() ->
                                new Refusal(
                                        HttpStatus.NOT_FOUND,
                                        "web.refused.no-places",
                                        run.run().runId()));
        String text = asked.getOrDefault("q", "").strip();
        Optional<FoundPlaces> found = lists.find(run.run(), words, text);
        Optional<PlaceList.Row> meant = found.flatMap(FoundPlaces::meant);
        if (meant.isPresent()) {
            return "redirect:" + run.address() + "/places/" + encoded(meant.get().code());
        }
        DashboardQuery query = DashboardQuery.of(asked);
        Optional<Dashboards.Shown> shown =
                dashboards.page(run.run(), query, run.address() + "/places", words);
        boolean isDamaged = shown.filter(Dashboards.Shown::isDamaged).isPresent();
        String state = run.state() + "|" + query + "|" + text + "|places";
        if (isDamaged) {
            Freshness.askAgain(response);
        } else if (Freshness.isUnchanged(state, locale, new ServletWebRequest(request, response))) {
            return null;
        }
        run.tell(model);
        model.addAttribute("hasMap", maps.of(run.run()).isPresent());
        model.addAttribute("q", text);
        model.addAttribute("places", all);
        model.addAttribute("isDamaged", isDamaged);
        found.ifPresent(it -> model.addAttribute("found", it));
        shown.ifPresent(it -> model.addAttribute("dashboard", it.dashboard()));
        return "places";
    }

    private static String encoded(String segment) {
        return UriUtils.encode(segment, StandardCharsets.UTF_8);
    }
}

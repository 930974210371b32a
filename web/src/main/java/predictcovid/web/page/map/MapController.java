package predictcovid.web.page.map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import predictcovid.web.http.Refusal;
import predictcovid.web.map.Drawing;
import predictcovid.web.map.Maps;
import predictcovid.web.page.AskedRun;
import predictcovid.web.page.AskedRuns;
import predictcovid.web.page.Freshness;
import predictcovid.web.page.Words;
import predictcovid.web.page.dashboard.DashboardQuery;
import predictcovid.web.page.dashboard.Dashboards;

/// The page with the map of a run's places, and their table, which says the same without colours.
@Controller
class MapController {
    private final AskedRuns runs;
    private final Dashboards dashboards;
    private final Maps maps;

    MapController(AskedRuns runs, Dashboards dashboards, Maps maps) {
        this.runs = runs;
        this.dashboards = dashboards;
        this.maps = maps;
    }

    @GetMapping("/runs/{runId}/map")
    @Nullable String map(
            @PathVariable String runId,
            @RequestParam Map<String, String> asked,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        AskedRun run = runs.find(runId);
        Words words = Words.in(locale);
        Shading shading = Shading.named(asked.getOrDefault("shade", ""));
        Map<String, String> sorted = new TreeMap<>(asked);
        sorted.put("sort", shading.word());
        sorted.remove("order");
        DashboardQuery query = DashboardQuery.of(sorted);
        Dashboards.Shown shown =
                dashboards
                        .page(run.run(), query, run.address() + "/places", words)
                        .orElseThrow(() -> noMap(run));
        Drawing drawing = maps.of(run.run()).orElseThrow(() -> noMap(run));
        String state = String.join("|", run.state(), query.toString(), "map");
        if (shown.prospects().isEmpty()) {
            Freshness.askAgain(response);
        } else if (Freshness.isUnchanged(state, locale, new ServletWebRequest(request, response))) {
            return null;
        }
        run.tell(model);
        model.addAttribute("isDamaged", shown.isDamaged());
        model.addAttribute("shade", shading.word());
        model.addAttribute("shades", Shading.values());
        model.addAttribute("dashboard", shown.dashboard());
        model.addAttribute(
                "map",
                Choropleth.of(drawing, shown.known(), shown.list().byCode(), shading, words));
        return "map";
    }

    private static Refusal noMap(AskedRun run) {
        return new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-map", run.run().runId());
    }
}

package predictcovid.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.RunManifest;
import predictcovid.web.http.Refusal;
import predictcovid.web.page.dashboard.Dashboards;
import predictcovid.web.page.run.LaterOutcome;
import predictcovid.web.page.run.RunPage;
import predictcovid.web.page.run.RunRow;
import predictcovid.web.run.PastArchive;
import predictcovid.web.run.PublishedRuns;
import predictcovid.web.run.RunArchive;
import predictcovid.web.run.RunSeries;
import predictcovid.web.run.Snapshot;

/// The pages. Each tells browsers to ask again every time and answers that nothing has changed when
/// it has not.
@Controller
class PageController {
    private final PublishedRuns published;
    private final RunArchive archive;
    private final Dashboards dashboards;
    private final Cache<String, RunPage> pages = Caffeine.newBuilder().maximumSize(50).build();

    PageController(PublishedRuns published, RunArchive archive, Dashboards dashboards) {
        this.published = published;
        this.archive = archive;
        this.dashboards = dashboards;
    }

    @GetMapping("/")
    @Nullable String home(
            Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        Snapshot now = published.current();
        String state =
                now.run().map(RunManifest::runId).orElse("")
                        + now.trouble().map(Enum::name).orElse("");
        if (Freshness.isUnchanged(state, locale, new ServletWebRequest(request, response))) {
            return null;
        }
        now.trouble().ifPresent(trouble -> model.addAttribute("trouble", trouble.name()));
        if (now.run().isEmpty()) {
            return now.trouble().isEmpty() ? "welcome" : "nothing";
        }
        RunManifest run = now.run().get();
        addRun(run, AskedRun.CURRENT, locale, model);
        if (run.forecast().isEmpty()) {
            archive.runs(now.run()).stream()
                    .filter(past -> past.forecast().isPresent())
                    .findFirst()
                    .ifPresent(past -> model.addAttribute("lastForecast", past.runId()));
        }
        return "run";
    }

    @GetMapping("/runs")
    String runs(Model model, Locale locale, HttpServletResponse response) {
        Words words = Words.in(locale);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        Optional<RunManifest> newest = published.current().run();
        List<RunManifest> runs = archive.runs(newest);
        model.addAttribute("newest", newest.map(RunManifest::runId).orElse(""));
        model.addAttribute("rows", runs.stream().map(run -> RunRow.of(run, words)).toList());
        return "runs";
    }

    @GetMapping("/runs/current")
    String current() {
        return "redirect:/";
    }

    @GetMapping("/runs/{runId}")
    @Nullable String run(
            @PathVariable String runId,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        RunManifest run =
                archive.run(runId)
                        .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-run"));
        Optional<RunManifest> newest = published.current().run();
        String state = runId + newest.map(RunManifest::runId).orElse("");
        if (Freshness.isUnchanged(state, locale, new ServletWebRequest(request, response))) {
            return null;
        }
        Words words = Words.in(locale);
        addRun(run, runId, locale, model);
        model.addAttribute("isPast", newest.map(now -> !now.runId().equals(runId)).orElse(false));
        later(run, newest).ifPresent(since -> model.addAttribute("later", since.runId()));
        outcome(run, newest, words).ifPresent(since -> model.addAttribute("outcome", since));
        return "run";
    }

    /// Beside what the page says, the first places.
    private void addRun(RunManifest run, String base, Locale locale, Model model) {
        Words words = Words.in(locale);
        model.addAttribute("page", page(run, words));
        model.addAttribute("base", base);
        ownPlace(run).ifPresent(code -> model.addAttribute("ownPlace", code));
        dashboards
                .first(run, "/runs/" + base + "/places", words)
                .ifPresent(shown -> model.addAttribute("dashboard", shown.dashboard()));
    }

    /// The code of the run's own place, of which its leading forecaster said something before.
    private static Optional<String> ownPlace(RunManifest run) {
        return run.places().filter(_ -> run.leading().equals(PastArchive.forecaster(run))).stream()
                .flatMap(places -> places.forecast().stream())
                .filter(place -> place.name().equals(run.series().location()))
                .map(ManifestPlaces.Place::code)
                .findFirst();
    }

    /// What a page says of a run never changes.
    private RunPage page(RunManifest run, Words words) {
        return pages.get(run.runId() + words.tag(), _ -> RunPage.of(run, words));
    }

    /// What has been seen since; absent for the run published last and for one without a forecast.
    private Optional<LaterOutcome> outcome(
            RunManifest past, Optional<RunManifest> newest, Words words) {
        if (newest.filter(now -> !now.runId().equals(past.runId())).isEmpty()) {
            return Optional.empty();
        }
        RunSeries since = later(past, newest).map(archive::series).orElse(RunSeries.UNKNOWN);
        return past.forecast().map(forecast -> LaterOutcome.of(forecast, since, words));
    }

    /// The run that knows most of the same series, if it knows more.
    private Optional<RunManifest> later(RunManifest past, Optional<RunManifest> newest) {
        return archive.runs(newest).stream()
                .filter(run -> isSameSeries(past, run))
                .max(Comparator.comparing(run -> run.series().lastDate()))
                .filter(run -> run.series().lastDate().isAfter(past.series().lastDate()));
    }

    private static boolean isSameSeries(RunManifest past, RunManifest later) {
        return past.series().location().equals(later.series().location())
                && past.series().frequency().equals(later.series().frequency())
                && past.source().url().equals(later.source().url());
    }
}

package predictcovid.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import predictcovid.catalog.RunManifest;
import predictcovid.web.http.PublicPaths;
import predictcovid.web.run.PublishedRuns;

/// What every page says, the one for errors included.
@ControllerAdvice
class CommonModel {
    /// The parameters that pages of ours are asked with.
    private static final Set<String> OURS =
            Set.of(
                    "q", "target", "week", "sort", "order", "region", "trend", "page", "shade",
                    "range", "scale", "bands", "beside", "per", "mean", "past", "places");

    private final PublishedRuns published;

    CommonModel(PublishedRuns published) {
        this.published = published;
    }

    /// Whether there are places to look for.
    @ModelAttribute("hasPlaces")
    boolean hasPlaces() {
        return published.current().run().flatMap(RunManifest::places).isPresent();
    }

    @ModelAttribute("words")
    Words words(Locale locale) {
        return Words.in(locale);
    }

    /// The address of this page below the public path, without its query; of a page that failed,
    /// its own.
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return PublicPaths.asked(request);
    }

    /// Where people reach this host, for addresses that must be whole.
    @ModelAttribute("origin")
    String origin(HttpServletRequest request) {
        return PublicPaths.origin(request);
    }

    /// The address of this page up to where the language links add theirs: with what a page of ours
    /// was asked for, and nothing else.
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return Stream.of(query.split("&", -1))
                .filter(each -> OURS.contains(each.replaceFirst("=.*", "")))
                .map(each -> each + "&")
                .collect(Collectors.joining("", path(request) + "?", ""));
    }
}

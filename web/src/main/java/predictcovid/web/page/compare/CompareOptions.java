package predictcovid.web.page.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.Words;
import predictcovid.web.page.dashboard.Dashboard.Choice;
import predictcovid.web.page.dashboard.Dashboard.Link;

/// What else the page can show.
///
/// @param targets other things to compare
/// @param means days as they are or as means
/// @param kept what the form must keep
public record CompareOptions(
        List<Link> targets,
        List<Choice> ranges,
        List<Choice> bands,
        List<Choice> means,
        Map<String, String> kept) {
    public CompareOptions {
        targets = List.copyOf(targets);
        ranges = List.copyOf(ranges);
        bands = List.copyOf(bands);
        means = List.copyOf(means);
    }

    /// The options of a page.
    ///
    /// @param chosen the one of `targets` that is shown
    /// @param path of the page
    static CompareOptions of(
            List<PlaceTarget> targets,
            PlaceTarget chosen,
            CompareQuery query,
            String path,
            Words words) {
        return new CompareOptions(
                targets.stream()
                        .map(each ->
                                new Link(
                                        each.target(),
                                        TargetWords.of(each, words).title(),
                                        query.of(each.target()).below(path),
                                        each.target().equals(chosen.target())))
                        .toList(),
                choices(
                        CompareQuery.WEEKS,
                        query.weeks(),
                        weeks -> words.say("compare.weeks", weeks),
                        new Choice(
                                CompareQuery.ALL,
                                words.say("compare.all"),
                                query.weeks().isEmpty())),
                choices(
                        CompareQuery.BANDS,
                        query.band(),
                        band -> words.percent(band / 100.0),
                        new Choice(
                                CompareQuery.NONE,
                                words.say("compare.bands.none"),
                                query.band().isEmpty())),
                List.of(
                        new Choice("1", words.say("compare.mean.yes"), query.isMean()),
                        new Choice("0", words.say("compare.mean.no"), !query.isMean())),
                kept(query));
    }

    private static List<Choice> choices(
            List<Integer> offered,
            Optional<Integer> chosen,
            IntFunction<String> text,
            Choice other) {
        return Stream.concat(
                        offered.stream()
                                .map(each ->
                                        new Choice(
                                                each.toString(),
                                                text.apply(each),
                                                chosen.equals(Optional.of(each)))),
                        Stream.of(other))
                .toList();
    }

    private static Map<String, String> kept(CompareQuery query) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("places", query.codes());
        if (!query.target().isEmpty()) {
            kept.put("target", query.target());
        }
        return kept;
    }
}

package predictcovid.web.page.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.web.page.RunPlaceNames;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.Words;
import predictcovid.web.page.run.PlaceList;

/// The places of a run side by side, as a page shows them.
///
/// @param target the technical name of what is compared
/// @param title the same in words, such as `New cases a week`
/// @param lastWeek the week that the others are compared with
/// @param weeks how far ahead it may be looked; no choice of one
/// @param regions the places above others, to choose from; empty where there are none
/// @param kept what the form for region and trend must keep
/// @param count how many places are found, without the sum of all
/// @param previous the address of the page before
public record Dashboard(
        String target,
        String title,
        String lastWeek,
        List<Link> targets,
        List<Link> weeks,
        List<Header> headers,
        List<Choice> regions,
        List<Choice> trends,
        Map<String, String> kept,
        List<DashboardRow> rows,
        int count,
        int page,
        int pages,
        Optional<String> previous,
        Optional<String> next) {
    /// A way to look at it.
    ///
    /// @param value of the parameter that it sets
    public record Link(String value, String text, String address, boolean isCurrent) {}

    /// A column that sorts.
    ///
    /// @param order `ascending`, `descending` or `none`
    public record Header(String column, String text, String address, String order) {}

    /// One of a list to choose from.
    public record Choice(String value, String text, boolean isChosen) {}

    public Dashboard {
        targets = List.copyOf(targets);
        weeks = List.copyOf(weeks);
        headers = List.copyOf(headers);
        regions = List.copyOf(regions);
        trends = List.copyOf(trends);
        rows = List.copyOf(rows);
    }

    /// What a view shows.
    ///
    /// @param list the places of its run
    /// @param prospects of the same places
    static Dashboard of(View view, PlaceList list, List<Prospect> prospects) {
        Selection selection = Selection.of(view, list, prospects);
        int pages = Math.max(1, Math.ceilDiv(selection.found().size(), view.most()));
        int page = Math.min(view.query().page(), pages);
        Words words = view.words();
        return new Dashboard(
                view.target().target(),
                TargetWords.of(view.target(), words).title(),
                words.date(view.target().lastDate()),
                targets(view),
                weeks(view),
                Arrays.stream(SortColumn.values()).map(column -> header(column, view)).toList(),
                regions(view),
                trends(view.query(), words),
                view.query().kept(),
                rows(view, selection, page, list),
                selection.found().size(),
                page,
                pages,
                page > 1
                        ? Optional.of(view.address(view.query().onPage(page - 1)))
                        : Optional.empty(),
                page < pages
                        ? Optional.of(view.address(view.query().onPage(page + 1)))
                        : Optional.empty());
    }

    private static List<DashboardRow> rows(
            View view, Selection selection, int page, PlaceList list) {
        Stream<Prospect> found =
                selection.found().stream().skip((page - 1L) * view.most()).limit(view.most());
        return Stream.concat(selection.pinned().stream(), found)
                .map(it ->
                        DashboardRow.of(
                                it,
                                list.row(it.place().code()),
                                selection.pinned().filter(it::equals).isPresent(),
                                view.words()))
                .toList();
    }

    private static List<Link> targets(View view) {
        return view.targets().stream()
                .map(it ->
                        new Link(
                                it.target(),
                                TargetWords.of(it, view.words()).title(),
                                view.address(view.query().of(it.target())),
                                it.target().equals(view.target().target())))
                .toList();
    }

    private static List<Link> weeks(View view) {
        return IntStream.rangeClosed(1, view.farthest())
                .mapToObj(week ->
                        new Link(
                                Integer.toString(week),
                                view.words().say("place.horizon.weekly", week),
                                view.address(view.query().inWeek(week)),
                                week == view.week()))
                .toList();
    }

    private static Header header(SortColumn column, View view) {
        int weeks = column == SortColumn.NEXT ? 1 : view.week();
        DashboardQuery query = view.query();
        return new Header(
                column.word(),
                view.words()
                        .say(
                                "dashboard.column." + column.word(),
                                view.words().say("place.horizon.weekly", weeks)),
                view.address(query.sortedBy(column)),
                column != query.sort()
                        ? "none"
                        : query.isDescending() ? "descending" : "ascending");
    }

    private static List<Choice> regions(View view) {
        String asked = view.query().region();
        RunPlaceNames names = RunPlaceNames.of(view.run(), view.words());
        List<Choice> regions =
                Selection.regions(view.run().places().orElseThrow()).stream()
                        .map(name -> new Choice(name, names.of(name), name.equals(asked)))
                        .sorted((a, b) -> names.order().compare(a.text, b.text))
                        .toList();
        Stream<Choice> others =
                Stream.of("", DashboardQuery.REGIONS)
                        .map(value ->
                                new Choice(
                                        value,
                                        view.words()
                                                .say(
                                                        value.isEmpty()
                                                                ? "dashboard.region.all"
                                                                : "dashboard.region.only"),
                                        value.equals(asked)));
        return regions.isEmpty() ? regions : Stream.concat(others, regions.stream()).toList();
    }

    private static List<Choice> trends(DashboardQuery query, Words words) {
        return Stream.concat(
                        Stream.of(
                                new Choice(
                                        "",
                                        words.say("dashboard.trend.all"),
                                        query.trend().isEmpty())),
                        Arrays.stream(Trend.values())
                                .map(trend ->
                                        new Choice(
                                                trend.word(),
                                                words.say("trend." + trend.word()),
                                                query.trend().filter(trend::equals).isPresent())))
                .toList();
    }
}

package predictcovid.web.page.dashboard;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which places are shown, and in which order: the state of the view, which stands in its address.
///
/// @param target empty for the first
/// @param week how far ahead, from 1; 0 for the farthest
/// @param region the source's name of the place above; empty for all places, [#REGIONS] for those
///   above others
/// @param page from 1
public record DashboardQuery(
        String target,
        int week,
        SortColumn sort,
        boolean isDescending,
        String region,
        Optional<Trend> trend,
        int page) {
    /// In place of a region: the regions themselves.
    static final String REGIONS = "*";

    /// Everything, the largest first.
    public static final DashboardQuery DEFAULT =
            new DashboardQuery("", 0, SortColumn.LAST, true, "", Optional.empty(), 1);

    /// What an address asks for; what makes no sense there counts as nothing.
    public static DashboardQuery of(Map<String, String> asked) {
        SortColumn sort = SortColumn.named(asked.getOrDefault("sort", "")).orElse(SortColumn.LAST);
        String order = asked.getOrDefault("order", "");
        return new DashboardQuery(
                asked.getOrDefault("target", ""),
                number(asked.get("week")),
                sort,
                sort.isDescendingAtFirst() ? !order.equals("asc") : order.equals("desc"),
                asked.getOrDefault("region", ""),
                Trend.named(asked.getOrDefault("trend", "")),
                Math.max(1, number(asked.get("page"))));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    DashboardQuery of(String otherTarget) {
        return new DashboardQuery(otherTarget, week, sort, isDescending, region, trend, 1);
    }

    DashboardQuery inWeek(int other) {
        return new DashboardQuery(target, other, sort, isDescending, region, trend, page);
    }

    DashboardQuery onPage(int other) {
        return new DashboardQuery(target, week, sort, isDescending, region, trend, other);
    }

    /// Sorted by a column; by the same once more, the other way round.
    DashboardQuery sortedBy(SortColumn column) {
        boolean down = column == sort ? !isDescending : column.isDescendingAtFirst();
        return new DashboardQuery(target, week, column, down, region, trend, 1);
    }

    /// What an address must hold beside region and trend, which a form has.
    public Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        if (!target.isEmpty()) {
            kept.put("target", target);
        }
        if (week > 0) {
            kept.put("week", Integer.toString(week));
        }
        if (sort != SortColumn.LAST) {
            kept.put("sort", sort.word());
        }
        if (isDescending != sort.isDescendingAtFirst()) {
            kept.put("order", isDescending ? "desc" : "asc");
        }
        return kept;
    }

    /// The address below a path, with as little as it needs.
    String below(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        kept().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        Map<String, Object> values = new TreeMap<>(kept());
        if (!region.isEmpty()) {
            address.queryParam("region", "{region}");
            values.put("region", region);
        }
        trend.ifPresent(it -> address.queryParam("trend", it.word()));
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}

package predictcovid.web.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// What is compared and how it is shown: the whole state of the page, which stands in its address.
///
/// @param places codes, six at most
/// @param isCut whether more were asked for
/// @param target empty for the first
/// @param isRate per 100,000 people
/// @param isLogarithmic by a logarithmic scale
/// @param isMean days as means of seven
/// @param band coverage of the intervals in percent; empty for none
/// @param weeks before the forecast; empty for all
record CompareQuery(
        List<String> places,
        boolean isCut,
        String target,
        boolean isRate,
        boolean isLogarithmic,
        boolean isMean,
        Optional<Integer> band,
        Optional<Integer> weeks) {
    /// More lines than that cannot be told apart.
    static final int MOST = 6;

    static final List<Integer> BANDS = List.of(50, 80, 95);
    static final List<Integer> WEEKS = List.of(8, 13, 26, 52);
    static final String NONE = "none";
    static final String ALL = "all";

    private static final int BAND_AT_FIRST = 80;
    private static final int WEEKS_AT_FIRST = 26;

    CompareQuery {
        places = List.copyOf(places);
    }

    /// What an address asks for; what makes no sense there counts as nothing.
    static CompareQuery of(MultiValueMap<String, String> asked) {
        List<String> places =
                asked.getOrDefault("places", List.of()).stream()
                        .flatMap(each -> Stream.of(each.split(",", -1)))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList();
        return new CompareQuery(
                places.stream().limit(MOST).toList(),
                places.size() > MOST,
                first(asked, "target"),
                first(asked, "per").equals("100000"),
                first(asked, "scale").equals("logarithmic"),
                !first(asked, "mean").equals("0"),
                one(first(asked, "bands"), BANDS, NONE, BAND_AT_FIRST),
                one(first(asked, "range"), WEEKS, ALL, WEEKS_AT_FIRST));
    }

    private static String first(MultiValueMap<String, String> asked, String name) {
        return Optional.ofNullable(asked.getFirst(name)).orElse("").strip();
    }

    private static Optional<Integer> one(
            String text, List<Integer> offered, String nothing, int otherwise) {
        return text.equals(nothing)
                ? Optional.empty()
                : Optional.of(
                        offered.stream()
                                .filter(each -> each.toString().equals(text))
                                .findFirst()
                                .orElse(otherwise));
    }

    CompareQuery with(List<String> others) {
        return new CompareQuery(others, false, target, isRate, isLogarithmic, isMean, band, weeks);
    }

    CompareQuery and(String code) {
        List<String> more = new ArrayList<>(places);
        if (!more.contains(code) && more.size() < MOST) {
            more.add(code);
        }
        return with(more);
    }

    CompareQuery without(String code) {
        return with(places.stream().filter(each -> !each.equals(code)).toList());
    }

    CompareQuery of(String otherTarget) {
        return new CompareQuery(
                places, isCut, otherTarget, isRate, isLogarithmic, isMean, band, weeks);
    }

    /// The places as an address names them.
    String codes() {
        return String.join(",", places);
    }

    /// The address below a path, with as little as it needs.
    String below(String path) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "places", codes(), !places.isEmpty());
        put(asked, "target", target, !target.isEmpty());
        put(asked, "per", "100000", isRate);
        put(asked, "scale", "logarithmic", isLogarithmic);
        put(asked, "mean", "0", !isMean);
        put(
                asked,
                "bands",
                band.map(String::valueOf).orElse(NONE),
                !band.equals(Optional.of(BAND_AT_FIRST)));
        put(
                asked,
                "range",
                weeks.map(String::valueOf).orElse(ALL),
                !weeks.equals(Optional.of(WEEKS_AT_FIRST)));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString().replace("%2C", ",");
    }

    private static void put(
            Map<String, String> asked, String name, String value, boolean isNeeded) {
        if (isNeeded) {
            asked.put(name, value);
        }
    }
}

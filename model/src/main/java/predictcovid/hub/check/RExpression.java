package predictcovid.hub.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The few expressions in R that hubs write into `validations.yml` with `!expr`, and what they
/// write in plain YAML instead.
final class RExpression {
    private static final Pattern INNER_LIST = Pattern.compile("list\\(([^()]*)\\)");
    private static final Pattern PAIR =
            Pattern.compile("\\s*[\"'`]?([\\w.]+)[\"'`]?\\s*=\\s*([\"'])(.*?)\\2\\s*(?:,|$)");

    private static final Pattern PERIOD =
            Pattern.compile("(?:lubridate::)?(weeks|days)\\(\\s*(\\d{0,4})L?\\s*\\)");

    private static final int DAYS_OF_A_WEEK = 7;

    private RExpression() {}

    /// Which values columns must have: `list(target = 'wk inc flu hosp')`, several of them in a
    /// list, or the same as YAML.
    ///
    /// @return one entry for each key; empty when it is none of these
    static Optional<List<Map<String, Set<String>>>> keys(JsonNode written) {
        if (written.isObject()) {
            return object(written).map(List::of);
        }
        if (written.isArray()) {
            List<Map<String, Set<String>>> keys = new ArrayList<>();
            for (JsonNode each : written) {
                object(each).ifPresent(keys::add);
            }
            return keys.size() == written.size() ? Optional.of(keys) : Optional.empty();
        }
        return lists(written.asString(""));
    }

    private static Optional<Map<String, Set<String>>> object(JsonNode written) {
        Map<String, Set<String>> key = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : written.properties()) {
            List<String> values = new ArrayList<>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(value -> values.add(value.asString("")));
            } else {
                values.add(entry.getValue().asString(""));
            }
            key.put(entry.getKey(), Set.copyOf(values));
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    private static Optional<List<Map<String, Set<String>>>> lists(String expression) {
        List<Map<String, Set<String>>> keys = new ArrayList<>();
        Matcher inner = INNER_LIST.matcher(expression);
        while (inner.find()) {
            Map<String, Set<String>> key = pairs(inner.group(1));
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key);
        }
        String rest = INNER_LIST.matcher(expression).replaceAll("").replaceAll("[\\s,]", "");
        boolean isWhole = rest.isEmpty() || rest.equals("list()");
        return keys.isEmpty() || !isWhole ? Optional.empty() : Optional.of(keys);
    }

    private static Map<String, Set<String>> pairs(String list) {
        Map<String, Set<String>> key = new HashMap<>();
        Matcher pair = PAIR.matcher(list);
        int end = 0;
        while (pair.find() && pair.start() == end) {
            key.put(pair.group(1), Set.of(pair.group(3)));
            end = pair.end();
        }
        return end == list.length() ? key : Map.of();
    }

    /// Days of `weeks(2)` or `lubridate::days(7)`.
    static OptionalInt days(String expression) {
        Matcher period = PERIOD.matcher(expression.strip());
        if (!period.matches()) {
            return OptionalInt.empty();
        }
        int number = period.group(2).isEmpty() ? 1 : Integer.parseInt(period.group(2));
        return OptionalInt.of(period.group(1).equals("weeks") ? DAYS_OF_A_WEEK * number : number);
    }
}

package predictcovid.serving.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What servers get and answer, in JSON.
public final class ServedJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ServedJson() {}

    /// A value in one line.
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Quantiles by their levels, such as `{"0.025":12.5,"0.5":40.0}`.
    public static String text(SortedMap<Double, Double> quantiles) {
        Map<String, Double> byLevel = new LinkedHashMap<>();
        quantiles.forEach((level, value) -> byLevel.put(level.toString(), value));
        return text((Object) byLevel);
    }

    /// An answer.
    ///
    /// @throws tools.jackson.core.JacksonException when it is no JSON
    public static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }
}

package predictcovid.hub.file;

import java.nio.file.Path;
import predictcovid.text.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON files of a hub's configuration. They may hold comments as JavaScript has them:
/// the hubverse reads them with R's jsonlite, which passes over comments, and hubs write some.
public final class HubJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private HubJson() {}

    /// A file as a tree.
    ///
    /// @throws Fault when it cannot be read, or is no JSON
    public static JsonNode read(Path file) {
        try {
            return JSON.readTree(HubFile.read(file));
        } catch (JacksonException damaged) {
            throw new Fault(
                    damaged, "hub.task.damaged", file.toString(), damaged.getOriginalMessage());
        }
    }
}

package predictcovid.hub.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import predictcovid.hub.file.HubJson;
import tools.jackson.databind.JsonNode;

/// How a hub is run, as its `admin.json` says.
///
/// @param name what people call it, if it says so
/// @param formats the endings of the files that it takes, such as `csv`; empty when it takes any
/// @param zone where its days begin
/// @param output the folder of submissions, seen from the hub's
/// @param bucket of the S3 storage that mirrors the hub, if there is one
public record HubAdmin(
        Optional<String> name,
        Set<String> formats,
        ZoneId zone,
        Path output,
        Optional<String> bucket) {
    private static final Path PLACE = Path.of("hub-config", "admin.json");

    public HubAdmin {
        formats = Set.copyOf(formats);
    }

    /// Reads what a hub's folder says; empty where it has no such file.
    ///
    /// @throws predictcovid.text.Fault when the file cannot be read
    public static Optional<HubAdmin> in(Path hub) {
        return Optional.of(hub.resolve(PLACE)).filter(Files::isRegularFile).map(HubAdmin::read);
    }

    /// Reads an `admin.json`.
    ///
    /// @throws predictcovid.text.Fault when it cannot be read
    public static HubAdmin read(Path file) {
        JsonNode root = HubJson.read(file);
        return new HubAdmin(
                Optional.of(root.path("name").asString("").strip()).filter(name -> !name.isEmpty()),
                new LinkedHashSet<>(ValueLists.texts(root.path("file_format"))),
                zone(root.path("timezone").asString("")),
                Path.of(root.path("model_output_dir").asString("model-output")),
                bucket(root.path("cloud")));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }

    private static Optional<String> bucket(JsonNode cloud) {
        JsonNode host = cloud.path("host");
        boolean isS3 =
                cloud.path("enabled").asBoolean(false)
                        && host.path("storage_service").asString("").equals("s3");
        return Optional.of(host.path("storage_location").asString(""))
                .filter(name -> isS3 && !name.isEmpty());
    }
}

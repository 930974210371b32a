package predictcovid.catalog;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A run's manifest as JSON: ISO dates, full precision, absent values left out, fields in the
/// record's order.
public final class ManifestJson {
    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            none -> none.withValueInclusion(Include.NON_ABSENT))
                    .build();

    /// Settings that shape a forecast. Where the trainer runs is nobody else's business.
    private static final Set<String> EXPLAINING =
            Set.of(
                    "URL_DATASOURCE",
                    "SOURCE",
                    "ALL_COLS",
                    "LOCATION",
                    "LOCATIONS",
                    "WEEK_END",
                    "FORECASTER",
                    "START_DATE_DATA",
                    "DAYS_MEAN",
                    "COLUMNS_PREDICT",
                    "ESTIMATORS",
                    "RANDOM_STATE",
                    "TEST_VARIABLES",
                    "PREDICT_DAYS");

    private static final Set<String> ADDRESSES = Set.of("URL_DATASOURCE", "SOURCE");

    private static final VersionedJson<RunManifest> FORMAT =
            new VersionedJson<>(RunManifest.class, RunManifest.VERSION, "catalog.manifest.");

    private ManifestJson() {}

    /// The manifest in UTF-8, indented.
    public static byte[] write(RunManifest manifest) {
        return MAPPER.writeValueAsBytes(manifest);
    }

    /// The same for strangers: of the settings those that shape the forecast, and files of the
    /// trainer's machine by their names alone.
    public static byte[] writeForStrangers(RunManifest manifest) {
        ObjectNode tree = MAPPER.valueToTree(manifest);
        ObjectNode settings = MAPPER.createObjectNode();
        manifest.settings()
                .forEach((name, value) -> {
                    if (EXPLAINING.contains(name)) {
                        settings.put(
                                name, ADDRESSES.contains(name) ? PublicAddress.told(value) : value);
                    }
                });
        tree.set("settings", settings);
        ((ObjectNode) tree.get("source")).put("url", PublicAddress.told(manifest.source().url()));
        return MAPPER.writeValueAsBytes(tree);
    }

    /// Reads a manifest; fields that this program does not know are skipped.
    ///
    /// @param file the name for messages
    /// @throws predictcovid.text.Fault when the file is damaged or of a later format
    public static RunManifest read(byte[] json, String file) {
        return FORMAT.read(json, file);
    }
}

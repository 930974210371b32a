package predictcovid.catalog;

import predictcovid.text.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// JSON whose `version` guards its format; fields that this program does not know are skipped.
///
/// @param version the latest that this program reads
/// @param owner the first words of the keys of its faults, with a full stop behind
record VersionedJson<T>(Class<T> type, int version, String owner) {
    /// Reads a file's content.
    ///
    /// @param file the name for messages
    /// @throws Fault when it is [damaged][Fault.Kind#DAMAGED] or of a [later][Fault.Kind#LATER]
    ///   format
    T read(byte[] json, String file) {
        try {
            JsonNode tree = ManifestJson.MAPPER.readTree(json);
            requireKnownVersion(tree, file);
            return ManifestJson.MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw new Fault(Fault.Kind.DAMAGED, e, owner + "damaged", file, e.getOriginalMessage());
        }
    }

    private void requireKnownVersion(JsonNode tree, String file) {
        int found = tree.path("version").asInt(0);
        if (found < 1) {
            throw new Fault(Fault.Kind.DAMAGED, owner + "unversioned", file);
        }
        if (found > version) {
            String program = tree.path("programVersion").asString("?");
            throw new Fault(Fault.Kind.LATER, owner + "newer", file, found, version, program);
        }
    }
}

package predictcovid.hub.check;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import predictcovid.hub.file.Listing;
import predictcovid.hub.submission.MetadataFault;
import predictcovid.hub.submission.MetadataSchema;
import predictcovid.text.Fault;
import tools.jackson.databind.JsonNode;

/// Checks the description of a model by its hub's schema.
public final class MetadataCheck {
    private static final String FOLDER = "model-metadata";

    private MetadataCheck() {}

    /// Whether a file is such a description by its name.
    public static boolean isMetadata(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    /// Checks a description, its name and its place.
    ///
    /// @param hub the hub's folder, when the file lies in one
    public static CheckReport check(Path file, MetadataSchema schema, Optional<Path> hub) {
        FindingLog findings = new FindingLog();
        try {
            JsonNode metadata = MetadataSchema.parse(file);
            add(schema.faults(metadata), Rule.METADATA_UNFIT, findings);
            checkName(file, metadata, findings);
        } catch (Fault unreadable) {
            findings.add(Rule.UNREADABLE, unreadable.notice());
        }
        hub.ifPresent(folder -> checkFolder(file, folder, findings));
        return new CheckReport(findings.findings(), 0, false);
    }

    /// Notes that a description does not keep the schema any more.
    static void outdated(Path file, MetadataSchema schema, FindingLog findings) {
        String name = FOLDER + "/" + file.getFileName();
        try {
            add(schema.faults(MetadataSchema.parse(file)), Rule.METADATA_OUTDATED, findings, name);
        } catch (Fault unreadable) {
            findings.addAt(unreadable::notice, Rule.METADATA_OUTDATED, name);
        }
    }

    private static void add(
            Set<MetadataFault> faults, Rule rule, FindingLog findings, Object... details) {
        if (!faults.isEmpty()) {
            findings.addAt(
                    () -> Listing.of(faults.stream().map(MetadataFault::notice).toList()),
                    rule,
                    details);
        }
    }

    private static void checkName(Path file, JsonNode metadata, FindingLog findings) {
        String team = metadata.path("team_abbr").asString("");
        String model = metadata.path("model_abbr").asString("");
        String id = team + "-" + model;
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        if (!team.isEmpty() && !model.isEmpty() && !id.equals(name)) {
            findings.add(Rule.METADATA_NAME, id);
        }
    }

    private static void checkFolder(Path file, Path hub, FindingLog findings) {
        Path folder =
                Optional.ofNullable(file.toAbsolutePath().normalize().getParent()).orElse(hub);
        if (!folder.equals(hub.resolve(FOLDER))) {
            findings.add(Rule.METADATA_FOLDER, FOLDER, String.valueOf(folder.getFileName()));
        }
    }
}

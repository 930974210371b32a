package predictcovid.hub.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import predictcovid.hub.file.Listing;
import predictcovid.hub.submission.MetadataFault;
import predictcovid.hub.submission.MetadataSchema;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import tools.jackson.databind.JsonNode;

/// Checks the description of a model by its hub's schema.
public final class MetadataCheck {
    private static final String FOLDER = "model-metadata";
    private static final String MOST_MODELS = "opt_check_metadata_team_max_model_n";

    /// The function's own.
    private static final int USUAL_MODELS = 2;

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
        List<Notice> unmade = new ArrayList<>();
        hub.ifPresent(folder -> {
            checkFolder(file, folder, findings);
            OptionalChecks.in(folder)
                    .ifPresent(checks ->
                            checks.about(OptionalChecks.METADATA, "")
                                    .forEach(check -> check(check, file, findings, unmade)));
        });
        return new CheckReport(findings.findings(), 0, false, unmade);
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

    private static void check(
            OptionalCheck check, Path file, FindingLog findings, List<Notice> unmade) {
        if (check.is(MOST_MODELS)) {
            checkModels(file, check.arguments().path("n_max").asInt(USUAL_MODELS), findings);
        } else {
            unmade.add(new Notice("hub.check.unmade.foreign", check.described()));
        }
    }

    /// How many models of the team are described beside the file.
    private static void checkModels(Path file, int most, FindingLog findings) {
        String team = String.valueOf(file.getFileName()).replaceFirst("-.*", "-");
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        try (Stream<Path> described = Files.list(folder)) {
            List<String> models =
                    described
                            .filter(MetadataCheck::isMetadata)
                            .map(each -> String.valueOf(each.getFileName()))
                            .filter(name -> name.startsWith(team))
                            .sorted()
                            .toList();
            if (models.size() > most) {
                findings.add(Rule.METADATA_MODELS, most, String.join(", ", models));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

package predictcovid.run.hub;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import predictcovid.hub.file.Listing;
import predictcovid.hub.submission.MetadataFault;
import predictcovid.hub.submission.MetadataFile;
import predictcovid.hub.submission.MetadataSchema;
import predictcovid.hub.submission.ModelMetadata;
import predictcovid.hub.submission.ModelMetadata.Contributor;
import predictcovid.hub.submission.ModelMetadata.Description;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;

/// The description of the model that goes with a first submission; one that somebody has written is
/// left alone.
///
/// @param metadata what is written; empty where the hub has a description
/// @param schema what the hub demands of it, where it says so
record ModelDescription(
        Path hub, Optional<ModelMetadata> metadata, Optional<MetadataSchema> schema) {
    private static final String LICENSE = "CC-BY-4.0";
    private static final Map<String, String> FLAGS =
            Map.of(
                    "team_abbr", "--team",
                    "model_abbr", "--model",
                    "team_name", "--team-name",
                    "model_name", "--model-name",
                    "name", "--author",
                    "affiliation", "--affiliation",
                    "email", "--email",
                    "website_url", "--website",
                    "license", "--license");

    /// The description that a request asks for.
    ///
    /// @throws WrongSettings when it would not keep the hub's schema; it names all that is missing
    ///   and the flags that say it
    static ModelDescription of(HubForecastRequest request, SubmissionName name, String version) {
        Path hub = request.hub();
        Optional<ModelMetadata> metadata =
                name.describedIn(hub).isPresent()
                        ? Optional.empty()
                        : Optional.of(metadata(request.about(), name, version));
        ModelDescription description = new ModelDescription(hub, metadata, MetadataSchema.in(hub));
        description.requireFit(name);
        return description;
    }

    /// Writes it, if there is one to write.
    ///
    /// @return where it is
    Optional<Path> write() {
        return metadata.map(it -> MetadataFile.write(hub, it, schema));
    }

    private void requireFit(SubmissionName name) {
        Set<MetadataFault> faults =
                schema.flatMap(known -> metadata.map(it -> MetadataFile.faults(it, known)))
                        .orElse(Set.of());
        if (!faults.isEmpty()) {
            List<String> flags =
                    faults.stream()
                            .map(fault -> fault.field().replaceFirst(".*/", ""))
                            .map(field -> FLAGS.getOrDefault(field, ""))
                            .filter(flag -> !flag.isEmpty())
                            .distinct()
                            .toList();
            throw new WrongSettings(List.of(unfit(faults, flags, name)));
        }
    }

    private Fault unfit(Collection<MetadataFault> faults, List<String> flags, SubmissionName name) {
        return new Fault(
                flags.isEmpty() ? "run.hub.unfit-metadata" : "run.hub.missing-metadata",
                Listing.of(faults.stream().map(MetadataFault::notice).toList()),
                String.join(", ", flags),
                name.metadataIn(hub).toString());
    }

    private static ModelMetadata metadata(AboutModel about, SubmissionName name, String version) {
        return new ModelMetadata(
                name,
                about.teamName().orElse(name.team()),
                about.modelName().orElse(name.model()),
                List.of(new Contributor(about.author(), about.affiliation(), about.email())),
                about.license().orElse(LICENSE),
                about.isDesignated(),
                new Description(
                        "Target data of the hub, with vintages",
                        "Pooled quantile random forest on growth features of all places and"
                                + " targets, corrected for revisions",
                        "Changes from the last value, corrected for revisions by a chain ladder on"
                                + " the log scale, are standardised by an error model, and learnt"
                                + " by a blend of three members: each a quantile regression forest"
                                + " (Meinshausen 2006) pooled over places, horizons and targets,"
                                + " two of them with a ridge regression before it.",
                        version,
                        about.website()));
    }
}

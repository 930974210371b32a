package predictcovid.hub.check;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import predictcovid.hub.submission.MetadataSchema;
import predictcovid.hub.task.HubAdmin;
import predictcovid.hub.task.HubTasks;

/// All that a submission is held against.
///
/// @param tasks what the hub asks for, or [HubTasks#general]
/// @param folder the hub's folder, when the submission lies in one
/// @param admin how the hub is run, where it says so
/// @param schema of the descriptions of models, where the hub has one
/// @param populations inhabitants by the code of the place; one that is not there has any size
/// @param now when the submission would be handed in; without it any time is right
public record HubRules(
        HubTasks tasks,
        Optional<Path> folder,
        Optional<HubAdmin> admin,
        Optional<MetadataSchema> schema,
        Map<String, Double> populations,
        Optional<Instant> now) {
    public HubRules {
        populations = Map.copyOf(populations);
    }

    /// The rules of a hub, as the files in its folder say.
    ///
    /// @throws predictcovid.text.Fault when one of them cannot be read
    public static HubRules of(
            HubTasks tasks, Optional<Path> folder, Map<String, Double> populations) {
        return new HubRules(
                tasks,
                folder,
                folder.flatMap(HubAdmin::in),
                folder.flatMap(MetadataSchema::in),
                populations,
                Optional.empty());
    }

    /// The same rules at a moment.
    public HubRules at(Instant moment) {
        return new HubRules(tasks, folder, admin, schema, populations, Optional.of(moment));
    }
}

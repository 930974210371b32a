package predictcovid.hub.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import predictcovid.hub.file.HubJson;
import predictcovid.hub.task.ModelTask.DescribedTarget;
import predictcovid.target.TargetMetadata;
import predictcovid.text.Fault;
import tools.jackson.databind.JsonNode;

/// Reads `tasks.json` as the hubverse defines it (schemas 2 to 6), and skips what it does not know.
final class HubTasksReader {
    private final String file;

    private HubTasksReader(String file) {
        this.file = file;
    }

    static HubTasks read(Path path) {
        return new HubTasksReader(path.toString()).tasks(HubJson.read(path));
    }

    private HubTasks tasks(JsonNode root) {
        List<Round> rounds = new ArrayList<>();
        Set<String> derived = new LinkedHashSet<>(texts(root, "derived_task_ids"));
        for (JsonNode round : requireSome(root, "rounds", "tasks.json")) {
            rounds.add(round(round));
            derived.addAll(texts(round, "derived_task_ids"));
        }
        String ids = root.path("output_type_id_datatype").asString("");
        return new HubTasks(rounds, derived, IdType.of(ids), false);
    }

    private Round round(JsonNode round) {
        String id = round.path("round_id").asString("");
        List<ModelTask> tasks = new ArrayList<>();
        for (JsonNode task : requireSome(round, "model_tasks", "rounds")) {
            tasks.add(modelTask(task));
        }
        boolean isColumn = round.path("round_id_from_variable").asBoolean(false);
        return new Round(
                isColumn ? Optional.of(id) : Optional.empty(),
                id,
                tasks,
                SubmissionWindow.of(round.path("submissions_due")));
    }

    private ModelTask modelTask(JsonNode task) {
        Map<String, TaskIdValues> taskIds = new LinkedHashMap<>();
        requireSome(task, "task_ids", "model_tasks")
                .properties()
                .forEach(column ->
                        taskIds.put(column.getKey(), ValueLists.of(column.getValue()).taskIds()));
        List<OutputType> types = new ArrayList<>();
        requireSome(task, "output_type", "model_tasks")
                .properties()
                .forEach(type -> types.add(outputType(type.getKey(), type.getValue())));
        JsonNode metadata = task.path("target_metadata");
        return new ModelTask(taskIds, types, stepDays(metadata), targets(metadata));
    }

    private static int stepDays(JsonNode metadata) {
        return switch (metadata.at("/0/time_unit").asString("")) {
            case "day" -> 1;
            case "week" -> 7;
            default -> 0;
        };
    }

    private static List<DescribedTarget> targets(JsonNode metadata) {
        List<DescribedTarget> targets = new ArrayList<>();
        for (JsonNode target : metadata) {
            for (Map<String, String> keys : keys(target.path("target_keys"))) {
                targets.add(new DescribedTarget(keys, metadata(target)));
            }
        }
        return targets;
    }

    /// The columns that tell a target; until schema 5 each may list several values.
    private static List<Map<String, String>> keys(JsonNode node) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Map.Entry<String, JsonNode> column : node.properties()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> known : all) {
                for (String value : ValueLists.texts(column.getValue())) {
                    Map<String, String> keys = new HashMap<>(known);
                    keys.put(column.getKey(), value);
                    longer.add(keys);
                }
            }
            all = longer;
        }
        return all;
    }

    private static TargetMetadata metadata(JsonNode target) {
        return new TargetMetadata(
                target.path("target_name").asString(""),
                target.path("target_units").asString(""),
                target.path("target_type").asString(""),
                target.path("is_step_ahead").asBoolean(true),
                target.path("time_unit").asString(""));
    }

    /// Until schema 4 a type is required whose `output_type_id` has a required value, and before
    /// schema 3 trajectories are listed one by one.
    private OutputType outputType(String name, JsonNode type) {
        if (!OutputType.NAMES.contains(name)) {
            throw new Fault(
                    "hub.task.unknown-type", file, name, String.join(", ", OutputType.NAMES));
        }
        ValueLists ids = ValueLists.of(type.path("output_type_id"));
        boolean isRequired = type.path("is_required").asBoolean(!ids.required().isEmpty());
        ValueBounds bounds = bounds(type.path("value"));
        JsonNode params = type.path("output_type_id_params");
        boolean isSampled = name.equals(OutputType.Samples.NAME);
        if (isSampled && (params.isObject() || !type.has("output_type_id"))) {
            return samples(type, isRequired, bounds);
        }
        return name.equals(OutputType.Quantiles.NAME)
                ? new OutputType.Quantiles(
                        ValueLists.levels(ids.required()),
                        ValueLists.levels(ids.optional()),
                        isRequired,
                        bounds)
                : new OutputType.Other(
                        name, ids.requiredIds(), ids.optionalIds(), isRequired, bounds);
    }

    private OutputType samples(JsonNode type, boolean isRequired, ValueBounds bounds) {
        JsonNode params = requireSome(type, "output_type_id_params", OutputType.Samples.NAME);
        return new OutputType.Samples(
                new OutputType.SampleIds(
                        params.path("type").asString("").equals("integer"),
                        params.path("max_length").asInt(Integer.MAX_VALUE)),
                params.path("min_samples_per_task").asInt(1),
                params.path("max_samples_per_task").asInt(Integer.MAX_VALUE),
                new LinkedHashSet<>(texts(params, "compound_taskid_set")),
                params.path("is_required").asBoolean(isRequired),
                bounds);
    }

    private static ValueBounds bounds(JsonNode value) {
        return new ValueBounds(
                value.path("minimum").asDouble(Double.NEGATIVE_INFINITY),
                value.path("maximum").asDouble(Double.POSITIVE_INFINITY),
                value.path("type").asString("").equals("integer"));
    }

    private static List<String> texts(JsonNode parent, String field) {
        return ValueLists.texts(parent.path(field));
    }

    private JsonNode requireSome(JsonNode parent, String field, String where) {
        JsonNode child = parent.path(field);
        if (!child.isContainer()) {
            throw new Fault("hub.task.no-field", file, field, where);
        }
        if (child.isEmpty()) {
            throw new Fault("hub.task.empty", file, field, where);
        }
        return child;
    }
}

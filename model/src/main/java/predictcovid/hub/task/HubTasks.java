package predictcovid.hub.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.file.Places;
import predictcovid.target.Target;
import predictcovid.target.Targets;

/// What a hub accepts.
///
/// @param rounds its rounds
/// @param derived columns that follow from others, such as `target_end_date`
/// @param idType what Parquet stores `output_type_id` as
/// @param isGeneral these are the rules of all hubs, since no hub's own are at hand
public record HubTasks(List<Round> rounds, Set<String> derived, IdType idType, boolean isGeneral) {
    private static final Path PLACE = Path.of("hub-config", "tasks.json");
    private static final int LONGEST_ID = 200;

    public HubTasks {
        rounds = List.copyOf(rounds);
        derived = Collections.unmodifiableSet(new LinkedHashSet<>(derived));
    }

    /// Reads a hub's `tasks.json`.
    ///
    /// @throws predictcovid.text.Fault when it cannot be read or says something else
    public static HubTasks read(Path file) {
        return HubTasksReader.read(file);
    }

    /// The folder of the hub that a place is, or lies in: the nearest from it upwards with
    /// `hub-config/tasks.json`.
    public static Optional<Path> hubOf(Path place) {
        if (Files.isRegularFile(in(place))) {
            return Optional.of(place);
        }
        Path folder = place.toAbsolutePath().normalize().getParent();
        while (folder != null && !Files.isRegularFile(in(folder))) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder);
    }

    /// Where a hub keeps its rules.
    public static Path in(Path hub) {
        return hub.resolve(PLACE);
    }

    /// The rules of all hubs: the standard columns with any values, quantiles at 23 levels, samples
    /// that run through all horizons, nothing below zero.
    public static HubTasks general() {
        Map<String, TaskIdValues> free = new LinkedHashMap<>();
        HubColumns.OF_TASKS.forEach(column -> free.put(column, TaskIdValues.FREE));
        List<Double> levels = new ArrayList<>();
        for (double level : QuantileLevels.HUB.toArray()) {
            levels.add(level);
        }
        List<OutputType> types =
                List.of(
                        new OutputType.Quantiles(
                                levels, List.of(), false, ValueBounds.NOT_NEGATIVE),
                        new OutputType.Samples(
                                new OutputType.SampleIds(false, LONGEST_ID),
                                1,
                                Integer.MAX_VALUE,
                                Set.of("location", "target"),
                                false,
                                ValueBounds.NOT_NEGATIVE));
        ModelTask all = new ModelTask(free, types, 7, List.of());
        Round any =
                new Round(
                        Optional.of("reference_date"),
                        "reference_date",
                        List.of(all),
                        Optional.empty());
        return new HubTasks(List.of(any), Set.of("target_end_date"), IdType.ANY, true);
    }

    /// The names of all targets that the hub lists, in its order.
    public Set<String> targetNames() {
        return listed(HubColumns.TARGET);
    }

    /// The codes of all places that the hub lists, in its order.
    public Set<String> places() {
        return listed(HubColumns.LOCATION);
    }

    private Set<String> listed(String column) {
        Set<String> listed = new LinkedHashSet<>();
        rounds.stream()
                .flatMap(round -> round.tasks().stream())
                .map(task -> task.taskIds().getOrDefault(column, TaskIdValues.FREE))
                .flatMap(TaskIdValues::listed)
                .forEach(listed::add);
        return listed;
    }

    /// The places of a table, or else of the United States, or else those that the hub lists.
    public Places places(Optional<Path> table) {
        return table.map(Places::read).orElseGet(() -> Places.listed(places()));
    }

    /// The column whose date names a round, such as `reference_date` or `origin_date`.
    public String roundColumn() {
        return rounds.stream()
                .flatMap(round -> round.idColumn().stream())
                .findFirst()
                .orElse(HubColumns.REFERENCE_DATE);
    }

    /// Whether the week of horizon 0 is forecast, and not known when forecasts are due.
    public boolean asksForWeekOfRound() {
        return horizons().isEmpty() || horizons().getFirst() <= 0;
    }

    /// All horizons that the hub lists, ascending.
    public List<Integer> horizons() {
        return listed(HubColumns.HORIZON).stream()
                .filter(text -> text.matches("-?\\d{1,4}"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    /// Whether the submissions of every round have a column.
    public boolean has(String column) {
        return rounds.stream().allMatch(round -> round.columns().contains(column));
    }

    /// What the hub says of targets, or what their names tell.
    public Targets targets(Collection<String> names) {
        return new Targets(names.stream().map(this::target).toList());
    }

    /// What the hub says of a target, or what its name tells.
    public Target target(String name) {
        return rounds.stream()
                .flatMap(round -> round.tasks().stream())
                .flatMap(task -> task.target(Map.of("target", name)).stream())
                .findFirst()
                .map(metadata -> metadata.target(name))
                .orElseGet(() -> Target.named(name));
    }

    /// The round that a submission's id names.
    public Optional<Round> round(String id) {
        return rounds.stream().filter(round -> round.accepts(id)).findFirst();
    }

    /// Whether `output_type_id` is a text everywhere: because the hub says so, or because an output
    /// is named by a text anywhere.
    public boolean hasTextIds() {
        return idType == IdType.TEXT || (idType != IdType.NUMBER && isAnyIdText());
    }

    private boolean isAnyIdText() {
        return rounds.stream()
                .flatMap(round -> round.tasks().stream())
                .flatMap(task -> task.outputTypes().stream())
                .anyMatch(OutputType::hasTextIds);
    }

    /// The ids of all rounds, ascending.
    public List<String> roundIds() {
        Set<String> ids = new TreeSet<>();
        for (Round round : rounds) {
            ids.addAll(round.idColumn().map(round::values).orElse(Set.of(round.id())));
        }
        return List.copyOf(ids);
    }
}

package predictcovid.run.hub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.file.Listing;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.ModelTask;
import predictcovid.hub.task.OutputType;
import predictcovid.hub.task.OutputType.Other;
import predictcovid.hub.task.OutputType.Quantiles;
import predictcovid.hub.task.OutputType.Samples;
import predictcovid.hub.task.Round;
import predictcovid.hub.task.TaskIdValues;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// What a hub asks for in a round, and how much of it a submission has.
///
/// @param groups the tasks of the round; none where no hub is known
record HubAsk(List<ModelTask> groups) {
    private static final String TARGET = "target";
    private static final String HORIZON = "horizon";
    private static final String LOCATION = "location";
    private static final String END = "target_end_date";

    /// One way to tell a target.
    ///
    /// @param type the word in the column `output_type`
    private record Output(String target, String type) {}

    HubAsk {
        groups = List.copyOf(groups);
    }

    static HubAsk of(HubTasks tasks, String roundId) {
        Optional<Round> round = tasks.round(roundId).filter(_ -> !tasks.isGeneral());
        return new HubAsk(round.map(Round::tasks).orElse(List.of()));
    }

    /// All horizons of the tasks about one of the targets, ascending.
    Set<Integer> horizons(Set<String> targets) {
        Set<Integer> horizons = new TreeSet<>();
        for (ModelTask group : groups) {
            if (targets.stream().anyMatch(named(group)::contains)) {
                values(group, HORIZON)
                        .filter(text -> text.matches("-?\\d{1,4}"))
                        .map(Integer::valueOf)
                        .forEach(horizons::add);
            }
        }
        return horizons;
    }

    /// How a target's trajectories are asked for; empty when they are not.
    Optional<Samples> samples(String target) {
        return groups.stream()
                .filter(group -> named(group).contains(target))
                .flatMap(group -> group.outputType(Samples.NAME).stream())
                .filter(Samples.class::isInstance)
                .map(Samples.class::cast)
                .findFirst();
    }

    /// How many trajectories of each target and place the hub demands.
    int requiredSamples(Set<String> targets) {
        return targets.stream()
                .flatMap(target -> samples(target).stream())
                .filter(Samples::isRequired)
                .mapToInt(Samples::minimum)
                .max()
                .orElse(0);
    }

    /// @throws WrongSettings when the hub takes another number of trajectories
    void requireSamples(int number, Set<String> targets) {
        List<Fault> faults =
                targets.stream()
                        .flatMap(target -> samples(target).stream())
                        .filter(type -> number < type.minimum() || number > type.maximum())
                        .map(type -> new Fault("run.hub.sample-count", number, type.range()))
                        .limit(1)
                        .toList();
        if (number > 0 && !faults.isEmpty()) {
            throw new WrongSettings(faults);
        }
    }

    /// Whether a forecast is asked for; any is where no hub is known.
    boolean wants(ForecastTask task) {
        return allow(
                Map.of(
                        TARGET,
                        task.target(),
                        HORIZON,
                        Integer.toString(task.horizon()),
                        LOCATION,
                        task.location(),
                        END,
                        task.targetEndDate().toString()));
    }

    /// Whether anything of a target is asked for in a place.
    boolean wants(String target, String location) {
        return allow(Map.of(TARGET, target, LOCATION, location));
    }

    private boolean allow(Map<String, String> cells) {
        return groups.isEmpty() || groups.stream().anyMatch(group -> allows(group, cells));
    }

    /// Ends of weeks follow from horizons, and are looked at only where there are none.
    private static boolean allows(ModelTask group, Map<String, String> cells) {
        Map<String, String> telling = new HashMap<>(cells);
        if (group.taskIds().containsKey(HORIZON)) {
            telling.remove(END);
        }
        return group.allows(telling);
    }

    /// What was forecast and is not asked for, in one sentence; empty when all is.
    Optional<Notice> unwanted(List<QuantileForecast> forecasts) {
        Set<Notice> unwanted = new LinkedHashSet<>();
        for (QuantileForecast forecast : forecasts) {
            ForecastTask task = forecast.task();
            if (!wants(task)) {
                boolean isKnown = groups.stream().anyMatch(it -> named(it).contains(task.target()));
                unwanted.add(
                        isKnown
                                ? new Notice("run.hub.place", task.target(), task.location())
                                : new Notice("run.hub.target", task.target()));
            }
        }
        return unwanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice("run.hub.unwanted", Listing.of(List.copyOf(unwanted))));
    }

    /// What is asked for and not made, in one sentence; empty when all is made.
    ///
    /// @param told targets of which it is said already
    Optional<Notice> missing(Submission submission, Set<String> told) {
        Set<Output> made = made(submission);
        List<Notice> missing = new ArrayList<>();
        for (Output output : outputs()) {
            if (!made.contains(output) && !told.contains(output.target())) {
                missing.add(new Notice("run.hub.output", output.target(), output.type()));
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice("run.hub.not-made", Listing.of(missing)));
    }

    /// All that the submission tells: whoever adds a target or a type adds it here.
    private static Set<Output> made(Submission submission) {
        Set<Output> made = new HashSet<>();
        submission
                .quantiles()
                .forEach(each -> made.add(new Output(each.task().target(), Quantiles.NAME)));
        submission
                .categories()
                .forEach(each -> made.add(new Output(each.task().target(), Other.PMF)));
        submission
                .statistics()
                .forEach(each -> made.add(new Output(each.task().target(), each.type())));
        submission
                .samples()
                .forEach(path ->
                        made.add(new Output(path.tasks().getFirst().target(), Samples.NAME)));
        return made;
    }

    /// All that is asked for, in the hub's order.
    private Set<Output> outputs() {
        Set<Output> outputs = new LinkedHashSet<>();
        for (ModelTask group : groups) {
            for (String target : new TreeSet<>(named(group))) {
                for (OutputType type : group.outputTypes()) {
                    outputs.add(new Output(target, type.name()));
                }
            }
        }
        return outputs;
    }

    private static Set<String> named(ModelTask group) {
        return new LinkedHashSet<>(values(group, TARGET).toList());
    }

    private static Stream<String> values(ModelTask group, String column) {
        return group.taskIds().getOrDefault(column, TaskIdValues.FREE).listed();
    }
}

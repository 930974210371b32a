package predictcovid.hub.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.target.TargetMetadata;

/// How a hub wants each target to be told.
public record TargetOutputs(HubTasks tasks) {
    /// Types of targets whose categories have an order.
    private static final Set<String> ORDERED = Set.of("ordinal", "date");

    /// The levels of a target's quantiles: those that must be there or, where all may be left out,
    /// those that may be there; the 23 of the Forecast Hubs where the hub says nothing, or what
    /// does not lie symmetrically around a median.
    public QuantileLevels levels(String target) {
        return outputs(target, OutputType.Quantiles.class)
                .map(type -> type.required().isEmpty() ? type.levels() : type.required())
                .filter(levels -> !levels.isEmpty())
                .flatMap(levels -> QuantileLevels.symmetric(levels).stream())
                .findFirst()
                .orElse(QuantileLevels.HUB);
    }

    /// A way in which a target may be told; empty where the hub does not take it.
    public Optional<OutputType> type(String target, String name) {
        return groups(target).flatMap(group -> group.outputType(name).stream()).findFirst();
    }

    /// The categories of a target in the hub's order; none where it has none.
    public List<String> categories(String target) {
        return outputs(target, OutputType.Other.class)
                .filter(type -> type.name().equals(OutputType.Other.PMF))
                .map(type -> List.copyOf(type.ids()))
                .findFirst()
                .orElse(List.of());
    }

    /// How a target's trajectories are asked for; empty where they are not.
    public Optional<OutputType.Samples> samples(String target) {
        return outputs(target, OutputType.Samples.class).findFirst();
    }

    /// Whether a target's categories have an order.
    public boolean areOrdered(String target) {
        return groups(target)
                .flatMap(group -> group.target(Map.of("target", target)).stream())
                .map(TargetMetadata::type)
                .anyMatch(ORDERED::contains);
    }

    /// What the hub says of a target; empty where it says nothing.
    public Optional<TargetMetadata> metadata(String target) {
        return groups(target)
                .flatMap(group -> group.target(Map.of("target", target)).stream())
                .findFirst();
    }

    /// All targets that the hub names.
    public Set<String> targets() {
        return new TreeSet<>(tasks.targetNames());
    }

    private <O extends OutputType> Stream<O> outputs(String target, Class<O> type) {
        return groups(target)
                .flatMap(group -> group.outputTypes().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private Stream<ModelTask> groups(String target) {
        return tasks.rounds().stream()
                .flatMap(round -> round.tasks().stream())
                .filter(group -> group.allows(Map.of("target", target)));
    }
}

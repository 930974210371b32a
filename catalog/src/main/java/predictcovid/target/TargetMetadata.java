package predictcovid.target;

import java.util.Optional;
import java.util.Set;

/// What a hub's `tasks.json` says of a target in `target_metadata`; a text is empty where it says
/// nothing.
///
/// @param longName `target_name`
/// @param units `target_units`
/// @param type `target_type`
/// @param isStepAhead `is_step_ahead`: each horizon is a step
/// @param timeUnit `time_unit`
public record TargetMetadata(
        String longName, String units, String type, boolean isStepAhead, String timeUnit) {
    private static final Set<String> NUMBERS = Set.of("", "continuous", "discrete");

    /// The target that is called so in the hub's tables; its name tells what the hub does not.
    public Target target(String name) {
        Target named = Target.named(name);
        Event event = named.event() == Event.OTHER ? Target.named(longName).event() : named.event();
        Optional<String> disease = named.disease().or(() -> Target.named(longName).disease());
        return new Target(name, event, disease, kind(named.kind()), frequency(named.frequency()));
    }

    /// Whether the values are told in percent, up to 100.
    public boolean isInPercent() {
        return units.startsWith("percent") || units.startsWith("%");
    }

    /// Whether it is about the highest number of a season: its height or its week.
    public boolean isOfPeak(String name) {
        return !isStepAhead && (new TargetName(name).isPeak() || new TargetName(longName).isPeak());
    }

    private Kind kind(Kind named) {
        if (!isStepAhead || !NUMBERS.contains(type)) {
            return Kind.OTHER;
        }
        if (isInPercent()) {
            return Kind.PERCENT;
        }
        if (units.startsWith("proportion")) {
            return Kind.SHARE;
        }
        if (units.startsWith("count")) {
            return named == Kind.OTHER ? Kind.OTHER : Kind.COUNT;
        }
        return units.isEmpty() ? named : Kind.RATE;
    }

    private Frequency frequency(Frequency named) {
        return switch (timeUnit) {
            case "day" -> Frequency.DAILY;
            case "week" -> Frequency.WEEKLY;
            default -> named;
        };
    }
}

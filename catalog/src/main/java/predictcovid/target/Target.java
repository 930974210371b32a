package predictcovid.target;

import java.util.Optional;

/// What is forecast.
///
/// @param name as the hub writes it, such as `wk inc covid hosp`
/// @param frequency weekly where nothing says how often
public record Target(String name, Event event, Kind kind, Frequency frequency) {
    /// The target that a hub would call so. Where the hub says more than a name, see
    /// [TargetMetadata].
    public static Target named(String name) {
        TargetName words = new TargetName(name);
        return new Target(name, words.event(), words.kind(), words.frequency());
    }

    /// The events of each day or week, named as the COVID-19 Forecast Hub named them.
    public static Target counting(Event event, Frequency frequency) {
        String step =
                switch (frequency) {
                    case DAILY -> "day";
                    case WEEKLY -> "wk";
                };
        return new Target(step + " inc " + event.word(), event, Kind.COUNT, frequency);
    }

    /// The same at another frequency, whatever its name says.
    public Target every(Frequency step) {
        return new Target(name, event, kind, step);
    }

    /// Whether its values are shares between 0 and 1.
    public boolean isShare() {
        return kind == Kind.SHARE;
    }

    /// Whether its values are counted events of one step.
    public boolean isCount() {
        return kind == Kind.COUNT;
    }

    /// By what texts call it: the word of a counted event, `visits-share` for a share of emergency
    /// visits; empty where only the technical name is right.
    public Optional<String> key() {
        boolean isCount = kind == Kind.COUNT && event != Event.OTHER;
        boolean isShareOfVisits = kind == Kind.SHARE && event == Event.VISITS;
        return isCount
                ? Optional.of(event.word())
                : isShareOfVisits ? Optional.of(event.word() + "-share") : Optional.empty();
    }

    /// The name without the word for its frequency: days and weeks of the same have the same.
    public String subject() {
        return TargetName.subject(name);
    }
}

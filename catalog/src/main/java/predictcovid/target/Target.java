package predictcovid.target;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What is forecast.
///
/// @param name as the hub writes it, such as `wk inc covid hosp`
/// @param disease that of a [DiseaseCode], or in the words of whoever described the data; absent
///   where nothing tells it
/// @param frequency weekly where nothing says how often
public record Target(
        String name, Event event, Optional<String> disease, Kind kind, Frequency frequency) {
    /// Events whose shares are known to texts.
    private static final Set<Event> SHARED = Set.of(Event.VISITS, Event.POSITIVES);

    /// A target of the disease that its name tells.
    public Target(String name, Event event, Kind kind, Frequency frequency) {
        this(name, event, new TargetName(name).disease(), kind, frequency);
    }

    /// The target that a hub would call so. Where the hub says more than a name, see
    /// [TargetMetadata].
    public static Target named(String name) {
        TargetName words = new TargetName(name);
        return new Target(name, words.event(), words.disease(), words.kind(), words.frequency());
    }

    /// The events of each day or week, named as the COVID-19 Forecast Hub named them.
    public static Target counting(Event event, Frequency frequency) {
        return of(event, Optional.empty(), Kind.COUNT, frequency);
    }

    /// What is told of an event each day or week, named as hubs do, such as `wk inc dengue case`.
    ///
    /// @param disease a [DiseaseCode], or any words
    public static Target of(Event event, Optional<String> disease, Kind kind, Frequency frequency) {
        String step =
                switch (frequency) {
                    case DAILY -> "day";
                    case WEEKLY -> "wk";
                };
        String of = disease.map(each -> plain(each) + " ").orElse("");
        String share = kind == Kind.SHARE ? "prop " : "";
        return new Target(
                step + " inc " + of + share + event.word(), event, disease, kind, frequency);
    }

    private static String plain(String disease) {
        return disease.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /// The same at another frequency, whatever its name says.
    public Target every(Frequency step) {
        return new Target(name, event, disease, kind, step);
    }

    /// Whether its values are shares of a [#whole()].
    public boolean isShare() {
        return kind == Kind.SHARE || kind == Kind.PERCENT;
    }

    /// What a share of everything is: 1, or 100 where shares are told in percent.
    public double whole() {
        return kind == Kind.PERCENT ? 100 : 1;
    }

    /// Whether its values are counted events of one step.
    public boolean isCount() {
        return kind == Kind.COUNT;
    }

    /// Whether its values are numbers of one step that are neither counts nor shares.
    public boolean isRate() {
        return kind == Kind.RATE;
    }

    /// By what texts call its event: the word of a counted event, `visits-share` for a share of
    /// emergency visits; empty where only the technical name is right.
    public Optional<String> key() {
        boolean isCount = kind == Kind.COUNT && event != Event.OTHER;
        boolean isKnownShare = isShare() && SHARED.contains(event);
        return isCount
                ? Optional.of(event.word())
                : isKnownShare ? Optional.of(event.word() + "-share") : Optional.empty();
    }

    /// The name without the word for its frequency: days and weeks of the same have the same.
    public String subject() {
        return TargetName.subject(name);
    }
}

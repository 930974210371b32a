package predictcovid.target;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the words of a target's name tell, as in `wk inc flu prop ed visits`. The only place that
/// reads names.
final class TargetName {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern STEP = Pattern.compile("^(day|daily|wk|week|weekly)\\b[ _.-]*");

    private static final Pattern DEATH = Pattern.compile("deaths?");
    private static final Pattern VISIT = Pattern.compile("(ed)?visits?");
    private static final Pattern ADMISSION = Pattern.compile("hosp.*|admissions?");
    private static final Pattern CASE = Pattern.compile("cases?");
    private static final Pattern POSITIVE = Pattern.compile("positives?|positivity");
    private static final Pattern PEAK = Pattern.compile("peak|highest");
    private static final Pattern SHARE =
            Pattern.compile("prop|proportions?|shares?|fraction|positivity");
    private static final Pattern PERCENT = Pattern.compile("perc(ent(age)?)?|pct");
    private static final Pattern RATE = Pattern.compile("incidence|rates?");

    /// Words of what is no number of one step.
    private static final Pattern OTHER =
            Pattern.compile(
                    "cum|cumulative|total|peak|change|categor(y|ies)|month(ly)?|season(al)?|year(ly)?");

    private final List<String> words;

    TargetName(String name) {
        this.words = List.of(BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT)));
    }

    /// Deaths in a hospital are deaths, visits to a hospital are visits.
    Event event() {
        if (has(DEATH)) {
            return Event.DEATHS;
        }
        if (has(VISIT)) {
            return Event.VISITS;
        }
        if (has(ADMISSION)) {
            return Event.ADMISSIONS;
        }
        if (has(CASE)) {
            return Event.CASES;
        }
        return has(POSITIVE) ? Event.POSITIVES : Event.OTHER;
    }

    /// The longest that the words tell: `hepatitis-b` rather than `hepatitis`. What is said of no
    /// disease is of COVID-19, which hubs name or do not.
    Optional<String> disease() {
        String all = "-" + String.join("-", words) + "-";
        return DiseaseCode.ALL.stream()
                .filter(code -> !code.equals(DiseaseCode.COVID))
                .filter(code -> all.contains("-" + code + "-"))
                .max(Comparator.comparingInt(String::length));
    }

    Kind kind() {
        if (has(OTHER)) {
            return Kind.OTHER;
        }
        if (has(PERCENT)) {
            return Kind.PERCENT;
        }
        if (has(SHARE)) {
            return Kind.SHARE;
        }
        return has(RATE) ? Kind.RATE : Kind.COUNT;
    }

    /// Whether it is the highest number of a season.
    boolean isPeak() {
        return has(PEAK);
    }

    Frequency frequency() {
        return words.getFirst().matches("day|daily") ? Frequency.DAILY : Frequency.WEEKLY;
    }

    static String subject(String name) {
        return STEP.matcher(name).replaceFirst("");
    }

    private boolean has(Pattern word) {
        return words.stream().anyMatch(each -> word.matcher(each).matches());
    }
}

package predictcovid.web.page.words;

import java.util.Map;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;

/// What is counted, in the reader's language. A target that this program does not know keeps its
/// technical name.
public record TargetWords(PlaceTarget target, Words words) {
    /// Nothing that this program has words for.
    public static final String OTHER = "other";

    private static final Map<String, String> KINDS =
            Map.of(
                    "day inc case", "case",
                    "wk inc case", "case",
                    "day inc death", "death",
                    "wk inc death", "death");

    /// `case`, `death` or `other`.
    public String kind() {
        return KINDS.getOrDefault(target.target(), OTHER);
    }

    /// Such as `Cases a day`.
    public String title() {
        return isKnown() ? words.say("place.title." + kind() + "." + period()) : target.target();
    }

    /// Such as `new cases a day`.
    public String unit() {
        return isKnown() ? words.say("place.unit." + kind() + "." + period()) : target.target();
    }

    /// How far the forecast goes, such as `28 days`.
    public String horizon() {
        String steps = words.say("place.horizon." + period(), target.horizon());
        return isKnown() ? steps : target.target() + ": " + steps;
    }

    /// So many, as expected.
    public String expected(double value) {
        String number = words.about(value);
        String amount = number.equals("0") ? "none" : number.equals("1") ? "one" : "many";
        return words.say("place.expected." + kind() + "." + amount, number, target.target());
    }

    /// `daily` or `weekly`.
    public String period() {
        return target.frequency().equals("weekly") ? "weekly" : "daily";
    }

    private boolean isKnown() {
        return !kind().equals(OTHER);
    }
}

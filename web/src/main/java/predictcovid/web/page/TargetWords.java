package predictcovid.web.page;

import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// What is counted, in the reader's language. A target that this program does not know keeps its
/// technical name.
///
/// @param horizon steps forecast
public record TargetWords(Target target, int horizon, Words words) {
    /// What has no column of its own.
    public static final String OTHER = "other";

    public static TargetWords of(PlaceTarget target, Words words) {
        return new TargetWords(target.told(), target.horizon(), words);
    }

    /// The word of what is counted; `other` without words for it.
    public String key() {
        return target.key().orElse(OTHER);
    }

    /// Such as `Cases a day`.
    public String title() {
        return isKnown() ? words.say("place.title." + key() + "." + period()) : target.name();
    }

    /// Such as `new cases a day`.
    public String unit() {
        return isKnown() ? words.say("place.unit." + key() + "." + period()) : target.name();
    }

    /// How far the forecast goes, such as `28 days`.
    public String reach() {
        return words.say("place.horizon." + period(), horizon);
    }

    /// So many, as expected.
    public String expected(double value) {
        String number = about(value);
        if (target.isShare()) {
            String key = isKnown() ? key() : "share";
            return words.say("place.expected." + key, number, target.name());
        }
        String amount = number.equals("0") ? "none" : number.equals("1") ? "one" : "many";
        return words.say("place.expected." + key() + "." + amount, number, target.name());
    }

    /// A value: a whole number, or a share in percent.
    public String value(double value) {
        return target.isShare() ? words.smallShare(value) : words.count(value);
    }

    /// A value of which only the first three digits mean something.
    public String about(double value) {
        return target.isShare() ? words.smallShare(value) : words.about(value);
    }

    /// `daily` or `weekly`.
    public String period() {
        return target.frequency() == Frequency.WEEKLY ? "weekly" : "daily";
    }

    private boolean isKnown() {
        return target.key().isPresent();
    }
}

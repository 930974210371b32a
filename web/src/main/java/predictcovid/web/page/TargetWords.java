package predictcovid.web.page;

import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.text.EventWords;

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

    /// Such as `Dengue cases a day`.
    public String title() {
        String unit = unit();
        if (!isKnown()) {
            return unit;
        }
        return unit.substring(0, 1).toUpperCase(words.language()) + unit.substring(1);
    }

    /// Such as `new cases a day`.
    public String unit() {
        return new EventWords(target).every(words.language());
    }

    /// How far the forecast goes, such as `28 days`.
    public String reach() {
        return words.say("place.horizon." + period(), horizon);
    }

    /// So many, as expected.
    public String expected(double value) {
        String number = about(value);
        if (!isKnown()) {
            return words.say("place.expected.other", number, target.name());
        }
        if (target.isShare()) {
            return words.say(
                    "place.expected.share", number, new EventWords(target).in(words.language()));
        }
        String amount = number.equals("0") ? "none" : number.equals("1") ? "one" : "many";
        return words.say(
                "place.expected." + amount,
                number,
                new EventWords(target).of(words.language(), amount.equals("one") ? 1 : 2));
    }

    /// A value: a whole number, or a share in percent.
    public String value(double value) {
        return target.isShare() ? words.smallShare(value / target.whole()) : words.count(value);
    }

    /// A value of which only the first three digits mean something.
    public String about(double value) {
        return target.isShare() ? words.smallShare(value / target.whole()) : words.about(value);
    }

    /// `daily` or `weekly`.
    public String period() {
        return target.frequency() == Frequency.WEEKLY ? "weekly" : "daily";
    }

    private boolean isKnown() {
        return target.key().isPresent();
    }
}

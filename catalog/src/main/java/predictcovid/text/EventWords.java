package predictcovid.text;

import java.util.Locale;
import predictcovid.target.DiseaseCode;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// What a target tells, in words: "new cases", "dengue cases", "hospital admissions for influenza";
/// its technical name where the program has no words.
public record EventWords(Target target) implements Spoken {
    private static final double MANY = 2;

    /// In the plural.
    @Override
    public String in(Locale locale) {
        return of(locale, MANY);
    }

    /// As they follow a number.
    public String of(Locale locale, double number) {
        return target.key()
                .map(key -> "text.event." + key)
                .map(key ->
                        target.disease()
                                .map(disease ->
                                        Texts.in(
                                                locale,
                                                key + with(key, disease),
                                                number,
                                                DiseaseNames.in(locale, disease)))
                                .orElseGet(() -> Texts.in(locale, key, number)))
                .orElse(target.name());
    }

    /// As short as they are clear beside a name: "cases", "dengue cases".
    public Spoken brief() {
        boolean isPlain = target.disease().isEmpty() && target.isCount();
        return isPlain && target.key().isPresent()
                ? new Notice("text.signal." + target.key().get())
                : this;
    }

    /// Such as "dengue cases a week".
    public String every(Locale locale) {
        if (target.key().isEmpty()) {
            return target.name();
        }
        String step = target.frequency() == Frequency.DAILY ? "daily" : "weekly";
        return Texts.in(
                locale, "text.every." + (target.isShare() ? "share." : "") + step, in(locale));
    }

    /// Events that this program has no names for are not put before others.
    private static String with(String key, String disease) {
        return !DiseaseCode.isKnown(disease) && Texts.has(key + ".named") ? ".named" : ".of";
    }
}

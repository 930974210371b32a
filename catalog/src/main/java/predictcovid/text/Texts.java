package predictcovid.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Looks up the product's sentences by key. Each package keeps its own bundle `texts`; a key starts
/// with the name of its package. English is the fallback of every other language.
public final class Texts {
    /// Portuguese as Brazil writes it.
    public static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    /// The languages that every sentence exists in.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, BRAZIL);

    private static final ResourceBundle.Control ENGLISH_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String WORLD = "World";

    private Texts() {}

    /// The language of `LANGUAGES` that serves `wanted`: any Portuguese is served by Brazil's, the
    /// rest by English.
    public static Locale language(Locale wanted) {
        return wanted.getLanguage().equals("pt") ? BRAZIL : Locale.ENGLISH;
    }

    /// The sentence `key` in the language that serves `locale`, with `{0}`, `{1}` … replaced as by
    /// [MessageFormat].
    ///
    /// @throws MissingResourceException when the bundle of the package, the key's first word, does
    ///   not know the key
    public static String in(Locale locale, String key, Object... args) {
        Locale language = language(locale);
        return new MessageFormat(pattern(language, key), language).format(args);
    }

    /// Whether there is such a sentence.
    static boolean has(String key) {
        return bundle(owner(key), Locale.ENGLISH).containsKey(key);
    }

    /// The bundle of this name in the language that serves `locale`, whatever the machine speaks.
    public static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, language(locale), ENGLISH_FALLBACK);
    }

    /// What a forecast is for, in words: `World` in the reader's language, any other place as the
    /// source names it.
    public static String place(Locale locale, String location) {
        return location.equals(WORLD) ? in(locale, "text.world") : location;
    }

    private static String pattern(Locale language, String key) {
        return bundle(owner(key), language).getString(key);
    }

    private static String owner(String key) {
        return "predictcovid." + key.substring(0, key.indexOf('.')) + ".texts";
    }
}

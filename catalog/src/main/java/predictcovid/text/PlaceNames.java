package predictcovid.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What places are called: countries, territories, regions of the world and some states in every
/// language of the program, any other place as its source names it.
public final class PlaceNames {
    private static final String WORLD = "World";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SMALL_WORDS = Pattern.compile("\\b(?:and|e|the) ");
    private static final Pattern SAINT = Pattern.compile("\\bst ");
    private static final Pattern SECOND_HALF = Pattern.compile(" (?:and|e|&) .*");

    private static final KnownPlaces KNOWN = KnownPlaces.read();

    private PlaceNames() {}

    /// The place with that English name in the reader's language; the name itself where there is no
    /// other.
    public static String in(Locale locale, String name) {
        if (name.equals(WORLD) || Texts.language(locale).equals(Locale.ENGLISH)) {
            return Texts.place(locale, name);
        }
        return KNOWN.id("", name).flatMap(id -> KNOWN.in(Texts.language(locale), id)).orElse(name);
    }

    /// The country of that code of ISO 3166-1 alpha-3 in the reader's language; empty where there
    /// is none.
    public static Optional<String> byCode(Locale locale, String code) {
        return KNOWN.byAlpha3(code).flatMap(id -> KNOWN.in(Texts.language(locale), id));
    }

    /// Every name by which people may ask for a place, as [#plain] text; "São Tomé e Príncipe" is
    /// also called "São Tomé".
    ///
    /// @param name as the source has it
    public static Set<String> all(String code, String name) {
        Set<String> names = new LinkedHashSet<>();
        names.add(name);
        KNOWN.id(code, name).map(KNOWN::names).ifPresent(names::addAll);
        Set<String> plain = plain(names);
        names.forEach(each -> plain.add(plain(SECOND_HALF.matcher(each).replaceFirst(""))));
        return plain;
    }

    /// The codes by which people may ask for a place: the source's and those of ISO 3166, as
    /// [#plain] text.
    public static Set<String> codes(String code, String name) {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(code);
        KNOWN.id(code, name).map(KNOWN::codes).ifPresent(codes::addAll);
        codes.remove("");
        return plain(codes);
    }

    /// The code of ISO 3166-1 alpha-3 of the country with that name; empty where none has it.
    public static Optional<String> alpha3(String name) {
        return KNOWN.id("", name)
                .flatMap(id ->
                        KNOWN.codes(id).stream()
                                .filter(code -> KNOWN.byAlpha3(code).isPresent())
                                .findFirst());
    }

    /// What its parts are called, as [#plain] text: the states that are known of a country.
    public static Set<String> parts(String code, String name) {
        return KNOWN.id(code, name).map(KNOWN::partsOf).map(PlaceNames::plain).orElse(Set.of());
    }

    /// What the place of a code is called: a state of a country as it is called there, a country in
    /// English.
    ///
    /// @param whole what the places are parts of: a country or the world
    /// @param code of ISO 3166 or, of a state, the number that its statistical office gives it
    public static Optional<String> ofCode(String whole, String code) {
        return isWorld(whole)
                ? KNOWN.country(code)
                : KNOWN.id("", whole).flatMap(country -> KNOWN.state(country, code));
    }

    /// Whether people mean the world by that.
    public static boolean isWorld(String text) {
        return all("", WORLD).contains(plain(text));
    }

    private static Set<String> plain(Set<String> names) {
        Set<String> plain = new LinkedHashSet<>();
        names.forEach(each -> plain.add(plain(each)));
        return plain;
    }

    /// A name as those write it who type neither accents nor capitals nor signs.
    public static String plain(String name) {
        String words = SIGNS.matcher(withoutAccents(name)).replaceAll(" ");
        String names = SMALL_WORDS.matcher(words).replaceAll("");
        return SAINT.matcher(names).replaceAll("saint ").strip();
    }

    /// What two names have in common that differ in signs and spaces only: "Cote dIvoire" is "Côte
    /// d’Ivoire", and "U.S.A." is "USA".
    static String key(String name) {
        return plain(name).replace(" ", "");
    }

    /// A text without accents and capitals.
    public static String withoutAccents(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD);
        return ACCENTS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT).strip();
    }
}

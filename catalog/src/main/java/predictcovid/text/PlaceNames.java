package predictcovid.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the countries and territories of the world are called in every language of the program: the
/// platform's names by the code of ISO 3166-1 alpha-3, and some others in use.
public final class PlaceNames {
    private static final String WORLD = "World";
    private static final String CODE_OF_WORLD = "OWID_WRL";

    /// Names that the platform lacks: those of Our World in Data, and common ones.
    private static final String MORE =
            """
            BES Bonaire Sint Eustatius and Saba
            COD Democratic Republic of Congo; República Democrática do Congo
            COG Congo
            CZE Czech Republic; República Tcheca
            FRO Faeroe Islands
            FSM Micronesia (country)
            GBR Grã-Bretanha
            HKG Hong Kong
            MAC Macao; Macau
            MAF Saint Martin (French part)
            MKD Macedonia; Macedônia
            MMR Myanmar; Mianmar
            NLD Holanda
            PSE Palestine; Palestina
            SWZ Swaziland; Suazilândia
            SXM Sint Maarten (Dutch part)
            TLS Timor; East Timor
            TUR Turkey
            USA EUA
            VAT Vatican; Vaticano
            VCT Saint Vincent and the Grenadines
            VIR United States Virgin Islands\
            """;

    private static final Pattern SECOND_HALF = Pattern.compile(" (?:and|e|&) .*");

    private static final Map<String, Locale> COUNTRIES = countries();
    private static final Map<String, String> CODES = codes();

    private PlaceNames() {}

    private static Map<String, Locale> countries() {
        Map<String, Locale> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            countries.put(country.getISO3Country(), country);
        }
        return Map.copyOf(countries);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        COUNTRIES.forEach((code, country) ->
                codes.put(plain(country.getDisplayCountry(Locale.ENGLISH)), code));
        for (String code : COUNTRIES.keySet()) {
            more(code).forEach(name -> codes.put(plain(name), code));
        }
        return Map.copyOf(codes);
    }

    private static List<String> more(String code) {
        return MORE.lines()
                .filter(line -> line.startsWith(code))
                .flatMap(line -> List.of(line.substring(4).split("; ", -1)).stream())
                .toList();
    }

    /// The place with that English name in the reader's language; the name itself where there is no
    /// other.
    public static String in(Locale locale, String name) {
        if (name.equals(WORLD) || Texts.language(locale).equals(Locale.ENGLISH)) {
            return Texts.place(locale, name);
        }
        return Optional.ofNullable(CODES.get(plain(name)))
                .flatMap(code -> byCode(locale, code))
                .orElse(name);
    }

    /// The country of that code in the reader's language; empty where the platform knows none.
    public static Optional<String> byCode(Locale locale, String code) {
        return Optional.ofNullable(COUNTRIES.get(code))
                .map(country -> country.getDisplayCountry(Texts.language(locale)));
    }

    /// Every name by which people may ask for a place, as [#plain] text; "São Tomé e Príncipe" is
    /// also called "São Tomé".
    ///
    /// @param name as the source has it
    public static Set<String> all(String code, String name) {
        Set<String> names = new LinkedHashSet<>(List.of(name));
        String known = COUNTRIES.containsKey(code) ? code : CODES.getOrDefault(plain(name), "");
        for (Locale language : Texts.LANGUAGES) {
            byCode(language, known).ifPresent(names::add);
            if (name.equals(WORLD) || code.equals(CODE_OF_WORLD)) {
                names.add(Texts.place(language, WORLD));
            }
        }
        if (!known.isEmpty()) {
            names.addAll(more(known));
        }
        Set<String> plain = new LinkedHashSet<>();
        names.forEach(each -> plain.add(plain(each)));
        names.forEach(each -> plain.add(plain(SECOND_HALF.matcher(each).replaceFirst(""))));
        return plain;
    }

    /// Whether people mean the world by that.
    public static boolean isWorld(String text) {
        return all(CODE_OF_WORLD, WORLD).contains(plain(text));
    }

    /// A name as those write it who type neither accents nor capitals nor signs.
    public static String plain(String name) {
        return withoutAccents(name)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("\\b(and|e) ", "")
                .replaceAll("\\bst ", "saint ")
                .strip();
    }

    /// A text without accents and capitals.
    public static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}

package predictcovid.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import predictcovid.target.DiseaseCode;

/// What diseases are called, in the program's languages and in those of health departments.
public final class DiseaseNames {
    private static final Map<String, String> CODES = read();

    private DiseaseNames() {}

    /// The code of the disease that is called so; the words themselves, as they are, where this
    /// program has no other names for it.
    public static String code(String written) {
        return Optional.ofNullable(CODES.get(PlaceNames.plain(written))).orElse(written.strip());
    }

    /// The code of a disease that a text names among other words, such as the name of a column or
    /// file; the longest name wins.
    public static Optional<String> in(String text) {
        String all = " " + PlaceNames.plain(text) + " ";
        return CODES.keySet().stream()
                .filter(name -> all.contains(" " + name + " "))
                .max(Comparator.comparingInt(String::length))
                .map(CODES::get);
    }

    /// What the reader's language calls it; the words themselves where there is no other name.
    public static String in(Locale locale, String disease) {
        return DiseaseCode.isKnown(disease) ? Texts.in(locale, "text.disease." + disease) : disease;
    }

    private static Map<String, String> read() {
        Properties words = new Properties();
        try (Reader file =
                new InputStreamReader(
                        DiseaseNames.class.getResourceAsStream("diseases.properties"),
                        StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> codes = new HashMap<>();
        for (String code : DiseaseCode.ALL) {
            codes.put(PlaceNames.plain(code), code);
            Texts.LANGUAGES.forEach(
                    language -> codes.put(PlaceNames.plain(in(language, code)), code));
            for (String word : words.getProperty(code, "").split(",", -1)) {
                codes.put(PlaceNames.plain(word), code);
            }
        }
        codes.remove("");
        return Map.copyOf(codes);
    }
}

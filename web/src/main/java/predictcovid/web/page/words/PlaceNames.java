package predictcovid.web.page.words;

import static java.util.stream.Collectors.joining;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Texts;

/// The names of places in the reader's language: in English as the source has them, else by the
/// country's code of ISO 3166 where the platform knows it. Invented places keep their names.
public final class PlaceNames {
    /// The code that Our World in Data gives the world.
    public static final String WORLD = "OWID_WRL";

    private final boolean isInvented;
    private final Words words;

    private PlaceNames(boolean isInvented, Words words) {
        this.isInvented = isInvented;
        this.words = words;
    }

    /// The names of a run's places.
    public static PlaceNames of(RunManifest run, Words words) {
        return new PlaceNames(run.simulated(), words);
    }

    /// The name of a place.
    ///
    /// @param name as the source has it
    public String of(String code, String name) {
        return in(words, code, name);
    }

    private String in(Words words, String code, String name) {
        return isInvented || words.language().equals(Locale.ENGLISH)
                ? words.place(name)
                : predictcovid.text.PlaceNames.byCode(words.language(), code)
                        .orElseGet(() -> words.place(name));
    }

    /// What a search for the place looks into: its code and its names in every language.
    public String searched(String code, String name) {
        return Texts.LANGUAGES.stream()
                .map(language -> plain(in(Words.in(language), code, name)))
                .distinct()
                .collect(joining(" ", plain(code) + " ", ""));
    }

    /// The order of names in the reader's language.
    public Comparator<String> order() {
        return Collator.getInstance(words.language())::compare;
    }

    /// A text without accents and capitals, to be found by readers who type neither.
    public static String plain(String text) {
        return predictcovid.text.PlaceNames.withoutAccents(text);
    }
}

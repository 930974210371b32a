package predictcovid.web.page;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import predictcovid.catalog.RunManifest;

/// The names of places in the reader's language: in English as the source has them, else by the
/// country's code of ISO 3166 where the platform knows it. Invented places keep their names.
public final class RunPlaceNames {
    /// The code that Our World in Data gives the world.
    public static final String WORLD = "OWID_WRL";

    private final boolean isInvented;
    private final Words words;

    private RunPlaceNames(boolean isInvented, Words words) {
        this.isInvented = isInvented;
        this.words = words;
    }

    /// The names of a run's places.
    public static RunPlaceNames of(RunManifest run, Words words) {
        return new RunPlaceNames(run.simulated(), words);
    }

    /// The name of a place.
    ///
    /// @param name as the source has it
    public String of(String code, String name) {
        return isInvented || words.language().equals(Locale.ENGLISH)
                ? words.place(name)
                : predictcovid.text.PlaceNames.byCode(words.language(), code)
                        .orElseGet(() -> words.place(name));
    }

    /// The name of a place whose code is not told.
    public String of(String name) {
        return isInvented
                ? words.place(name)
                : predictcovid.text.PlaceNames.in(words.language(), name);
    }

    /// The order of names in the reader's language.
    public Comparator<String> order() {
        return Collator.getInstance(words.language())::compare;
    }
}

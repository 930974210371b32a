package predictcovid.web.page;

import static java.util.stream.Collectors.joining;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Texts;

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

    /// All words by which a place is found while they are typed: its codes and its names in every
    /// language, of invented places their own only.
    public String searched(String code, String name) {
        Stream<String> called =
                isInvented
                        ? Texts.LANGUAGES.stream()
                                .map(language -> Texts.place(language, name))
                                .map(predictcovid.text.PlaceNames::plain)
                        : predictcovid.text.PlaceNames.all(code, name).stream();
        Stream<String> codes =
                isInvented
                        ? Stream.of(predictcovid.text.PlaceNames.plain(code))
                        : predictcovid.text.PlaceNames.codes(code, name).stream();
        return Stream.concat(codes, called)
                .flatMap(each -> Stream.of(each.split(" ", -1)))
                .distinct()
                .collect(joining(" "));
    }

    /// The order of names in the reader's language.
    public Comparator<String> order() {
        return Collator.getInstance(words.language())::compare;
    }
}

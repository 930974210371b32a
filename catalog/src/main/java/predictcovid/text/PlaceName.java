package predictcovid.text;

import java.util.Locale;

/// A place to be named in the reader's language.
///
/// @param name as the source has it, in English
public record PlaceName(String name) implements Spoken {
    @Override
    public String in(Locale locale) {
        return PlaceNames.in(locale, name);
    }

    /// The English name.
    @Override
    public String toString() {
        return name;
    }
}

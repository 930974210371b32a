package predictcovid.text;

import java.util.Locale;

/// Something that every language says in its own way.
public interface Spoken {
    /// The words in the language that serves `locale`.
    String in(Locale locale);
}

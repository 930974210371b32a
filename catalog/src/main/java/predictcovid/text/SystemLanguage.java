package predictcovid.text;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The language of the user at the terminal.
public final class SystemLanguage {
    private SystemLanguage() {}

    /// The language that the usual variables name, also where the system does not know that locale;
    /// otherwise the JVM's.
    ///
    /// @param variables the environment: `LC_ALL`, `LC_MESSAGES` and `LANG` are looked at
    public static Locale of(Map<String, String> variables) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> variables.getOrDefault(name, ""))
                .filter(value -> value.length() >= 2)
                .map(value ->
                        Locale.forLanguageTag(value.replaceAll("[.@].*", "").replace('_', '-')))
                .findFirst()
                .orElse(Locale.getDefault());
    }
}

package predictcovid.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.text.Texts;

/// The tables of the page's settings in `doc/` are what `covid web --help` says: `-Dpages=write`
/// writes them anew.
class WebSettingsPageTest {
    private static final String BEGIN = "<!-- the page's, by WebSettingsPageTest -->\n";
    private static final String END = "<!-- end -->\n";

    @ParameterizedTest
    @CsvSource({
        "settings.md, en, variable, flag, what it is",
        "settings.pt-BR.md, pt-BR, variável, opção, o que é"
    })
    void thePageOfSettingsIsWhatTheHelpSaysOfThem(
            String name, String language, String variable, String flag, String is)
            throws IOException {
        Path page = Path.of("..", "doc", name);
        Locale locale = Locale.forLanguageTag(language);
        String table =
                "| %s | %s | %s |%n|---|---|---|%n".formatted(variable, flag, is)
                        + Arrays.stream(WebSetting.values())
                                .map(setting -> row(setting, locale))
                                .collect(Collectors.joining());
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        String whole = text.substring(0, begin) + table + text.substring(text.indexOf(END, begin));
        if (System.getProperty("pages", "").equals("write")) {
            Files.writeString(page, whole);
        }

        assertThat(Files.readString(page)).isEqualTo(whole);
    }

    private static String row(WebSetting setting, Locale language) {
        return "| `%s` | `%s` | %s |%n"
                .formatted(
                        setting.name(),
                        setting.flag(),
                        Texts.in(language, "web.flag." + setting.flag().substring(2)));
    }
}

package predictcovid.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.run.input.Setting;

/// The tables of settings in `doc/` are what the program says of them: `-Dpages=write` writes them
/// anew.
class SettingsPageTest {
    private static final String BEGIN = "<!-- the trainer's, by SettingsPageTest -->\n";
    private static final String END = "<!-- end -->\n";

    @ParameterizedTest
    @CsvSource({
        "settings.md, en, variable, flag, default, what it is, allowed",
        "settings.pt-BR.md, pt-BR, variável, opção, padrão, o que é, valores"
    })
    void thePageOfSettingsIsWhatTheProgramSaysOfThem(
            String name,
            String language,
            String variable,
            String flag,
            String by,
            String is,
            String allowed)
            throws IOException {
        Path page = Path.of("..", "doc", name);
        Locale locale = Locale.forLanguageTag(language);
        String table =
                "| %s | %s | %s | %s | %s |%n|---|---|---|---|---|%n"
                                .formatted(variable, flag, by, is, allowed)
                        + Arrays.stream(Setting.values())
                                .map(setting -> row(setting, locale))
                                .collect(Collectors.joining());
        String text = Files.readString(page);
        String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        String after = text.substring(text.indexOf(END));
        if (System.getProperty("pages", "").equals("write")) {
            Files.writeString(page, before + table + after);
        }

        assertThat(Files.readString(page)).isEqualTo(before + table + after);
    }

    private static String row(Setting setting, Locale language) {
        String standard = setting.defaultValue();
        return "| `%s` | `%s` | %s | %s | %s |%n"
                .formatted(
                        setting.name(),
                        setting.flag(),
                        standard.isEmpty() ? "–" : "`" + standard + "`",
                        setting.description().in(language),
                        setting.allowed().in(language));
    }
}

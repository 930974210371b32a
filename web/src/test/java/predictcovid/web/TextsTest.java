package predictcovid.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^}]*\\}");
    private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern OF_TEMPLATE = Pattern.compile("#\\{(web\\.[\\w.-]+)[}(]");

    private final Properties english = load("texts.properties");
    private final Properties portuguese = load("texts_pt_BR.properties");

    @Test
    void everySentenceExistsInBothLanguages() {
        assertThat(portuguese.keySet()).isEqualTo(english.keySet());
        assertThat(english.stringPropertyNames())
                .allMatch(key -> key.startsWith("web.") || key.startsWith("usage."));
    }

    @Test
    void bothLanguagesTellTheSameArguments() {
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(portuguese, key)).as(key).isEqualTo(arguments(english, key));
        }
    }

    @Test
    void noApostropheIsLostInAPattern() {
        for (Properties texts : List.of(english, portuguese)) {
            for (Map.Entry<Object, Object> text : texts.entrySet()) {
                assertThat(text.getValue().toString())
                        .as(text.getKey().toString())
                        .doesNotContainPattern(SINGLE_APOSTROPHE);
            }
        }
    }

    @Test
    void everySentenceOfATemplateExists() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.toList()) {
                assertThat(english.stringPropertyNames())
                        .as(template.toString())
                        .containsAll(
                                OF_TEMPLATE
                                        .matcher(Files.readString(template))
                                        .results()
                                        .map(found -> found.group(1))
                                        .toList());
            }
        }
    }

    private static List<String> arguments(Properties texts, String key) {
        return ARGUMENT.matcher(texts.getProperty(key))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (InputStream in = Viewer.class.getResourceAsStream("/predictcovid/web/" + name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }
}

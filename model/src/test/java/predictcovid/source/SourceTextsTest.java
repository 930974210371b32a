package predictcovid.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import predictcovid.text.Texts;

class SourceTextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^}]*}");
    private static final ResourceBundle.Control ALONE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    void saysEverySentenceInEveryLanguageWithTheSameArguments() {
        for (String key : keys(Locale.ROOT)) {
            String english = bundle(Locale.ROOT).getString(key);
            String portuguese = bundle(Texts.BRAZIL).getString(key);
            assertThat(portuguese).as(key).isNotEqualTo(english);
            assertThat(all(ARGUMENT, portuguese)).as(key).isEqualTo(all(ARGUMENT, english));
        }
    }

    @Test
    void hasTheSameKeysInEveryLanguage() {
        assertThat(keys(Texts.BRAZIL)).isEqualTo(keys(Locale.ROOT));
    }

    @Test
    void knowsEveryKeyThatTheCodeUses() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/predictcovid/source"))) {
            files.filter(Files::isRegularFile).forEach(file -> used.addAll(keysIn(file)));
        }

        assertThat(used).isEqualTo(keys(Locale.ROOT));
    }

    private static Set<String> keysIn(Path file) {
        try {
            String code = Files.readString(file, StandardCharsets.UTF_8);
            return all(Pattern.compile("(?<=\")source\\.[a-z0-9-]+(?=\")"), code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(bundle(locale).keySet());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("predictcovid.source.texts", locale, ALONE);
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}

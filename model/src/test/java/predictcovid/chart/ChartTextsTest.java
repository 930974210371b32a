package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ChartTextsTest {
    @Test
    void everySentenceExistsInBothLanguagesWithTheSameArguments() throws IOException {
        Properties english = bundle("texts.properties");
        Properties portuguese = bundle("texts_pt_BR.properties");

        assertThat(portuguese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> {
                    assertThat(key).startsWith("chart.");
                    assertThat(arguments(portuguese.getProperty(key)))
                            .as(key)
                            .isEqualTo(arguments(english.getProperty(key)));
                });
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length;
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(
                                ChartTextsTest.class.getResourceAsStream(
                                        "/predictcovid/chart/" + name)),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

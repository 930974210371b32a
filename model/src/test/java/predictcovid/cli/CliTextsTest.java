package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.series.cleaning.CleaningPolicy;
import predictcovid.text.Texts;

class CliTextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "predictcovid.cli.texts",
                "predictcovid.cli.usage",
                "predictcovid.run.texts",
                "predictcovid.series.texts",
                "predictcovid.feature.texts"
            })
    void everySentenceExistsInBothLanguages(String bundle) throws IOException {
        assertThat(own(bundle, "_pt_BR")).isEqualTo(own(bundle, "")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(CleaningPolicy.class)
    void everyPolicyHasANameInEveryLanguage(CleaningPolicy policy) {
        for (Locale language : Texts.LANGUAGES) {
            String key = "cli.cleaned." + policy.name().toLowerCase(Locale.ROOT);
            assertThat(Texts.in(language, key, 1234L)).containsPattern("1[.,]234");
        }
    }

    /// The keys that stand in this language's own file.
    private static Set<String> own(String bundle, String suffix) throws IOException {
        String file = "/" + bundle.replace('.', '/') + suffix + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(CliTextsTest.class.getResourceAsStream(file)),
                        StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts.stringPropertyNames();
        }
    }
}

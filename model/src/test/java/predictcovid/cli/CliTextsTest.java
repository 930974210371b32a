package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import predictcovid.series.CleaningPolicy;
import predictcovid.text.Texts;

class CliTextsTest {
    @ParameterizedTest
    @EnumSource(CleaningPolicy.class)
    void everyPolicyHasANameInEveryLanguage(CleaningPolicy policy) {
        for (Locale language : Texts.LANGUAGES) {
            String key = "cli.cleaned." + policy.name().toLowerCase(Locale.ROOT);
            assertThat(Texts.in(language, key, 1234L)).containsPattern("1[.,]234");
        }
    }
}

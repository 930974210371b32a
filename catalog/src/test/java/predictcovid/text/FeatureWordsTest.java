package predictcovid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.text.FeatureWords.Scope;
import predictcovid.text.FeatureWords.Whole;

class FeatureWordsTest {
    private static final Scope NATION = new Scope(Whole.NATION, Optional.empty());
    private static final Scope VISITS =
            new Scope(Whole.NATION, Optional.of("wk inc covid prop ed visits"));
    private static final Scope WORLD = new Scope(Whole.WORLD, Optional.of("wk inc case"));

    @ParameterizedTest
    @CsvSource({
        "d1, latest change",
        "en_d1, 'latest change (other signal, national)'",
        "x_g2, growth over 2 weeks (own minus national)",
        "r_s3, trend of 4 weeks (region)",
        "rel, level against national",
        "e_lvl, level against other signal",
        "vm4, level against last 4 weeks"
    })
    void tellWhatTheFeaturesOfANationMeasure(String feature, String words) {
        assertThat(new FeatureWords(Locale.ENGLISH, NATION).of(feature)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "n_s3, trend of 4 weeks (world), tendência de 4 semanas (mundo)",
        "r_d1, latest change (continent), última variação (continente)",
        "x_s3, trend of 4 weeks (own minus world), tendência de 4 semanas (próprio menos mundo)",
        "rel, level against the world, nível contra o mundo",
        "e_d1, latest change (cases), última variação (casos)",
        "en_d1, 'latest change (cases, world)', 'última variação (casos, mundo)'"
    })
    void speakOfWorldAndContinentsWhereCountriesAreForecast(
            String feature, String english, String portuguese) {
        assertThat(new FeatureWords(Locale.ENGLISH, WORLD).of(feature)).isEqualTo(english);
        assertThat(new FeatureWords(Texts.BRAZIL, WORLD).of(feature)).isEqualTo(portuguese);
    }

    @Test
    void callTheCompanionByItsName() {
        FeatureWords words = new FeatureWords(Locale.ENGLISH, VISITS);
        FeatureWords palavras = new FeatureWords(Texts.BRAZIL, VISITS);

        assertThat(words.of("en_d1")).isEqualTo("latest change (emergency visits, national)");
        assertThat(words.of("e_x")).isEqualTo("emergency visits against own trend");
        assertThat(palavras.of("e_s3")).isEqualTo("tendência de 4 semanas (emergências)");
        assertThat(palavras.of("e_lvl")).isEqualTo("nível contra emergências");
        assertThat(
                        new FeatureWords(
                                        Locale.ENGLISH,
                                        new Scope(Whole.NATION, Optional.of("wastewater")))
                                .of("e_z"))
                .isEqualTo("level (wastewater)");
    }

    @ParameterizedTest
    @CsvSource({"q_d1", "lag_14", "weekday", "e_", "n_new", "''"})
    void leaveAnUnknownFeatureItsName(String feature) {
        assertThat(new FeatureWords(Texts.BRAZIL, NATION).of(feature)).isEqualTo(feature);
    }
}

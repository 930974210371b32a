package predictcovid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.target.DiseaseCode;
import predictcovid.target.Event;
import predictcovid.target.Frequency;
import predictcovid.target.Kind;
import predictcovid.target.Target;

class EventWordsTest {
    @ParameterizedTest
    @CsvSource({
        "CASES, , new cases a week, casos novos por semana",
        "CASES, dengue, dengue cases a week, casos de dengue por semana",
        "CASES, picadas de cobra, cases of picadas de cobra a week, casos de picadas de cobra por"
                + " semana",
        "DEATHS, Gripe, deaths from influenza a week, mortes por influenza por semana",
        "ADMISSIONS, influenza, hospital admissions for influenza a week, internações por influenza"
                + " por semana",
        "POSITIVES, VSR, tests positive for RSV a week, testes positivos para VSR por semana"
    })
    void tellsWhatIsCounted(Event event, String disease, String english, String portuguese) {
        EventWords words = words(event, Optional.ofNullable(disease), Kind.COUNT);

        assertThat(words.every(Locale.ENGLISH)).isEqualTo(english);
        assertThat(words.every(Texts.BRAZIL)).isEqualTo(portuguese);
    }

    @Test
    void agreesWithItsNumber() {
        EventWords dengue = words(Event.CASES, Optional.of("dengue"), Kind.COUNT);

        assertThat(dengue.of(Locale.ENGLISH, 1)).isEqualTo("dengue case");
        assertThat(dengue.of(Texts.BRAZIL, 1)).isEqualTo("caso de dengue");
        assertThat(dengue.of(Locale.ENGLISH, 0)).isEqualTo("dengue cases");
    }

    @Test
    void aShareIsOfTests() {
        EventWords share = words(Event.POSITIVES, Optional.of("flu"), Kind.SHARE);

        assertThat(share.every(Locale.ENGLISH))
                .isEqualTo("weekly share of tests positive for influenza");
        assertThat(share.target().name()).isEqualTo("wk inc flu prop positive");
    }

    @ParameterizedTest
    @CsvSource({
        "Masern, measles",
        "sarampión, measles",
        "Grippe, flu",
        "vírus sincicial respiratório, rsv",
        "SRAG, sari",
        "FSME, tbe",
        "paludisme, malaria",
        "Corona, covid",
        "Yukon fever, Yukon fever"
    })
    void knowsDiseasesByTheNamesOfManyLanguages(String written, String code) {
        assertThat(DiseaseNames.code(written)).isEqualTo(code);
    }

    @Test
    void findsADiseaseAmongOtherWords() {
        assertThat(DiseaseNames.in("casos_dengue_2024")).contains("dengue");
        assertThat(DiseaseNames.in("Hepatitis B cases")).contains("hepatitis-b");
        assertThat(DiseaseNames.in("figures of flux")).isEmpty();
    }

    @Test
    void everyDiseaseHasANameInBothLanguages() {
        for (String code : DiseaseCode.ALL) {
            for (Locale language : Texts.LANGUAGES) {
                assertThat(DiseaseNames.in(language, code)).isNotBlank();
            }
            assertThat(DiseaseNames.code(DiseaseNames.in(Locale.ENGLISH, code))).isEqualTo(code);
        }
    }

    private static EventWords words(Event event, Optional<String> disease, Kind kind) {
        return new EventWords(
                Target.of(event, disease.map(DiseaseNames::code), kind, Frequency.WEEKLY));
    }
}

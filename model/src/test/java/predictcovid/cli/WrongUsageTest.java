package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.text.Texts;

/// What is wrong with a command line is told in one line for each fault, in both languages.
class WrongUsageTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trian | Unknown command: trian. Did you mean train?",
                "hub scroe x --target-data y | Unknown command: scroe. Did you mean score?",
                "hub valid | Unknown command: valid. Did you mean validate?",
                "source chek x | Unknown command: chek. Did you mean check?",
                "flurbs | Unknown command: flurbs.",
                "--locatoin Japan | Unknown flag: --locatoin. Did you mean --location?",
                "--locatoin=Japan | Unknown flag: --locatoin. Did you mean --location?",
                "--DAYS_MEAN 3 | Unknown flag: --DAYS_MEAN. Did you mean --days-mean?",
                "train --no-such-flag | Unknown flag: --no-such-flag.",
                "train Japan | covid train takes no argument \"Japan\".",
                "train --location | --location needs a value: --location LOCATION.",
                "train --location --verbose | --location needs a value: --location LOCATION.",
                "hub score | Missing: --target-data FILE, FOLDER.",
                "hub score x | Missing: --target-data FILE.",
                "source check | Missing: FILE.",
                "backtest --every often | --every: \"often\" is not a whole number.",
                "backtest --from soon | --from: \"soon\" is not a date; give one such as 2020-06-19.",
                "train --force=maybe | --force takes no value, but \"maybe\" is given.",
                "hub score x --target-data y --by age"
                        + " | --by: \"age\" is none of nothing, horizon, location, date.",
                "train --n-jobs 1 --n-jobs 2 | --n-jobs is given more than once: give it once.",
            })
    void aFaultIsToldInOneLine(String line, String told) {
        assertToldIn(Locale.ENGLISH, line, told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trian | Comando desconhecido: trian. Você quis dizer train?",
                "--locatoin Japan | Opção desconhecida: --locatoin. Você quis dizer --location?",
                "train Japan | covid train não aceita o argumento \"Japan\".",
                "train --location | --location precisa de um valor: --location LOCATION.",
                "hub score x | Falta: --target-data FILE.",
                "backtest --every often | --every: \"often\" não é um número inteiro.",
                "train --force=maybe | --force não aceita valor, mas \"maybe\" foi informado.",
                "train --n-jobs 1 --n-jobs 2 | --n-jobs aparece mais de uma vez: informe-a uma vez só.",
            })
    void aFaultIsToldInPortuguese(String line, String told) {
        assertToldIn(Texts.BRAZIL, line, told);
    }

    @Test
    void severalFaultsAreToldAtOnce() {
        Console console = new Console(folder);

        assertThat(console.run("hub", "score", "x", "--target-dta", "y", "--asof", "z"))
                .isEqualTo(2);

        assertThat(console.err().lines())
                .containsExactly(
                        "covid: Unknown flag: --target-dta. Did you mean --target-data?",
                        "covid: Unknown flag: --asof. Did you mean --as-of?",
                        "covid: Missing: --target-data FILE.",
                        "covid: Every command and flag is explained by: covid hub score --help");
    }

    private void assertToldIn(Locale language, String line, String told) {
        Console console = new Console(folder).in(language);

        assertThat(console.run(line.split(" "))).isEqualTo(2);

        assertThat(console.err().lines()).hasSize(2).first().isEqualTo("covid: " + told);
        assertThat(console.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}

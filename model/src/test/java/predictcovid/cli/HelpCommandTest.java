package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.text.Texts;

class HelpCommandTest {
    @TempDir private Path folder;

    private Console console;

    @BeforeEach
    void openAConsole() {
        console = new Console(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "train", "hub", "hub score", "source check", "help", "completion"})
    void explainsACommandAsItsOwnFlagDoes(String command) {
        String[] words =
                Arrays.stream(command.split(" "))
                        .filter(it -> !it.isEmpty())
                        .toArray(String[]::new);
        console.run(
                Stream.concat(Arrays.stream(words), Stream.of("--help")).toArray(String[]::new));
        String explained = console.out();

        assertThat(
                        console.run(
                                Stream.concat(Stream.of("help"), Arrays.stream(words))
                                        .toArray(String[]::new)))
                .isZero();

        assertThat(console.out())
                .isEqualTo(explained)
                .startsWith("Usage: " + ("covid " + command).strip());
        assertThat(console.err()).isEmpty();
    }

    @Test
    void speaksTheLanguageAskedFor() {
        assertThat(console.run("help", "train", "--locale", "pt-BR")).isZero();

        assertThat(console.out()).startsWith("Uso: covid train").contains("treina a floresta");
    }

    @Test
    void aMisspeltCommandIsToldWithTheNearest() {
        assertThat(console.run("help", "hub", "scroe")).isEqualTo(2);
        assertThat(console.err().lines())
                .containsExactly(
                        "covid: Unknown command: scroe. Did you mean score?",
                        "covid: Every command and flag is explained by: covid hub --help");

        assertThat(console.in(Texts.BRAZIL).run("help", "trian")).isEqualTo(2);
        assertThat(console.err())
                .startsWith("covid: Comando desconhecido: trian. Você quis dizer train?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "train --version",
                "hub --version",
                "hub score -V",
                "settings -V"
            })
    void everyCommandTellsTheVersion(String line) {
        assertThat(console.run(line.split(" "))).isZero();

        assertThat(console.out()).matches("Predict Covid [0-9]+\\.[0-9].*\\R");
    }
}

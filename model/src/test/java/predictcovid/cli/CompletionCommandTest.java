package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.text.Texts;

class CompletionCommandTest {
    private static final Path BASH = Path.of("/bin/bash");

    @TempDir private Path folder;

    private Console console;

    @BeforeEach
    void openAConsole() {
        console = new Console(folder);
    }

    /// As bash does when the tabulator is pressed: it tells the words, and the one that is typed.
    @ParameterizedTest
    @CsvSource({
        "covid tr, train",
        "covid hub sc, score",
        "covid hub score --targe, --target-data",
        "covid train --locatio, --location",
        "covid noteb, notebook"
    })
    void bashCompletesCommandsAndFlags(String typed, String completed)
            throws IOException, InterruptedException {
        assumeThat(BASH).exists();
        assertThat(console.run("completion", "bash")).isZero();
        Path script = Files.writeString(folder.resolve("covid.bash"), console.out());
        String press =
                "source \"$1\"; COMP_WORDS=($2); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                        + " _complete_covid; printf '%s\\n' \"${COMPREPLY[@]}\"";

        assertThat(linesOf(List.of(BASH.toString(), "-c", press, "-", script.toString(), typed)))
                .contains(completed);
    }

    @Test
    void zshReadsTheScriptOfBash() {
        console.run("completion", "bash");
        String bash = console.out();

        assertThat(console.run("completion", "ZSH")).isZero();

        assertThat(withoutTime(console.out()))
                .isEqualTo(withoutTime(bash))
                .contains("bashcompinit");
    }

    @Test
    void fishIsToldEachCommandAndFlagWithItsDescription() {
        assertThat(console.run("completion", "fish")).isZero();

        assertThat(console.out().lines())
                .contains(
                        "complete -c covid -n '__covid_at \\'\\'' -a 'predict'"
                                + " -d 'Forecasts with the model trained last, without training'",
                        "complete -c covid -n '__covid_at \\'\\'' -a 'notebook'",
                        "complete -c covid -n '__covid_at \\'train\\'' -l force"
                                + " -d 'Take the source although it is much shorter than the last one'",
                        "complete -c covid -n '__covid_at \\'hub validate\\'' -s h -l help"
                                + " -d 'Show this help'",
                        "complete -c covid -n '__covid_at \\'hub score\\'' -l by -r -f"
                                + " -a 'nothing horizon location date'"
                                + " -d 'Split each target by horizon, location or date'",
                        "complete -c covid -n '__covid_at \\'backtest\\'' -l every -r -f"
                                + " -d 'Take every N-th date only (1)'",
                        "complete -c covid -n '__covid_at \\'hub validate\\'' -F",
                        "complete -c covid -n '__covid_at \\'predict\\'' -f",
                        "complete -c covid -n '__covid_at \\'completion\\'' -f -a 'bash zsh fish'");
    }

    @Test
    void fishIsToldInPortuguese() {
        assertThat(console.in(Texts.BRAZIL).run("completion", "fish")).isZero();

        assertThat(console.out()).contains("-d 'Prevê com o último modelo treinado, sem treinar'");
    }

    @Test
    void aShellThatCannotBeServedIsToldInOneLine() {
        assertThat(console.run("completion", "tcsh")).isEqualTo(2);
        assertThat(console.err())
                .startsWith("covid: SHELL: \"tcsh\" is none of bash, zsh, fish.\n");
        assertThat(console.out()).isEmpty();

        assertThat(console.in(Texts.BRAZIL).run("completion", "tcsh")).isEqualTo(2);
        assertThat(console.err())
                .startsWith("covid: SHELL: \"tcsh\" não é um destes: bash, zsh, fish.\n");
    }

    @Test
    void aShellMustBeNamed() {
        assertThat(console.run("completion")).isEqualTo(2);
        assertThat(console.err()).startsWith("covid: Missing: SHELL.\n");
    }

    private static String withoutTime(String script) {
        return script.replaceAll("(?m)^#.*$", "");
    }

    private static List<String> linesOf(List<String> command)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().map(String::strip).toList();
    }
}

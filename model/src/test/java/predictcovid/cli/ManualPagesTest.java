package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.run.input.Setting;

/// The manual, a page for each command in both languages, as AsciiDoc in `target/manual`: what the
/// profile `manual` makes manual pages of.
class ManualPagesTest {
    private static final Path MANUAL = Path.of("target", "manual");

    @ParameterizedTest
    @CsvSource({
        "en, man1, Scores all submissions in a folder",
        "pt-BR, pt_BR/man1, Pontua todas as submissões de uma pasta"
    })
    void everyCommandHasAPageWithItsFlagsAndExamples(String language, String folder, String says)
            throws IOException {
        Path pages = Files.createDirectories(MANUAL.resolve(folder));
        List<String> written = new ArrayList<>();
        write(pages, covid(Locale.forLanguageTag(language)), written);

        assertThat(written).contains("covid", "covid-train", "covid-hub-score").hasSize(20);
        assertThat(pages.resolve("covid-hub-score.adoc"))
                .content()
                .contains("covid-hub-score(1)", says, "*--target-data*", "covid hub score --");
    }

    private static CommandLine covid(Locale language) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CommandEnvironment environment =
                new CommandEnvironment(
                        Map.of(), nowhere, nowhere, false, language, InstantSource.system());
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        return Commands.of(new Session(environment, flags), flags, language);
    }

    private static void write(Path folder, CommandLine command, List<String> written)
            throws IOException {
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName("-");
        written.add(name);
        try (PrintWriter writer =
                new PrintWriter(Files.newBufferedWriter(folder.resolve(name + ".adoc")))) {
            ManPageGenerator.writeSingleManPage(writer, spec);
        }
        for (CommandLine below : command.getSubcommands().values()) {
            write(folder, below, written);
        }
    }
}

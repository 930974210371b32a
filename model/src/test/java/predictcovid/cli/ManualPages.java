package predictcovid.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.run.input.Setting;
import predictcovid.text.Texts;

/// Writes the manual, a page for each command in both languages, as AsciiDoc: what the profile
/// `manual` makes manual pages of.
final class ManualPages {
    private ManualPages() {}

    /// Writes all.
    ///
    /// @param arguments the folder that they go to
    public static void main(String[] arguments) throws IOException {
        for (Locale language : Texts.LANGUAGES) {
            String name = language.equals(Locale.ENGLISH) ? "man1" : "pt_BR/man1";
            Path folder = Files.createDirectories(Path.of(arguments[0]).resolve(name));
            write(folder, covid(language));
        }
    }

    private static CommandLine covid(Locale language) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CommandEnvironment environment =
                new CommandEnvironment(
                        Map.of(), nowhere, nowhere, false, language, InstantSource.system());
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        return Commands.of(new Session(environment, flags), flags, language);
    }

    private static void write(Path folder, CommandLine command) throws IOException {
        CommandSpec spec = command.getCommandSpec();
        Path page = folder.resolve(spec.qualifiedName("-") + ".adoc");
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(page))) {
            ManPageGenerator.writeSingleManPage(writer, spec);
        }
        for (CommandLine below : command.getSubcommands().values()) {
            write(folder, below);
        }
    }
}

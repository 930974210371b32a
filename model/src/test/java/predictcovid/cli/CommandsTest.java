package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.run.input.Setting;

class CommandsTest {
    private final Map<Setting, String> flags = new EnumMap<>(Setting.class);
    private final Session session =
            new Session(
                    new CommandEnvironment(
                            Map.of(),
                            System.out,
                            System.err,
                            false,
                            Locale.ENGLISH,
                            InstantSource.system()),
                    flags);

    @TempDir private Path folder;

    @Test
    void makesOnlyTheCommandsThatACommandLineNames() {
        CommandLine covid = named("hub", "score", "--locale", "settings");

        assertThat(covid.getSubcommands()).containsOnlyKeys("hub", "settings");
        assertThat(below(covid, "hub").getSubcommands()).containsOnlyKeys("score");
        assertThat(named("--version").getSubcommands()).isEmpty();
    }

    @Test
    void makesAllWhereWordsStandInAFile() {
        assertThat(named("@words").getSubcommands().keySet())
                .containsExactlyElementsOf(all().getSubcommands().keySet())
                .contains("predict", "source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"predict", "settings", "schedule", "demo"})
    void knowsTheSameFlagsOfACommandHoweverManyThereAre(String command) {
        assertThat(options(named(command), command)).isEqualTo(options(all(), command));
    }

    @ParameterizedTest
    @CsvSource({
        "--help, covid, revisions",
        "-vh, covid, revisions",
        "hub, covid hub, ensemble",
        "predict -h, covid predict, default: 7",
        "hub --help, covid hub, ensemble",
        "completion bash, , revisions"
    })
    void explainsAsIfAllHadBeenMade(String line, @Nullable String of, String told) {
        Console console = new Console(folder);

        console.run(line.split(" "));

        assertThat(console.out() + console.err())
                .contains(told)
                .contains(of == null ? "covid" : "Usage: " + of + " ");
    }

    @ParameterizedTest
    @CsvSource({"predcit, Did you mean predict?", "hub scroe, Did you mean score?"})
    void knowsTheCommandThatWasMeant(String line, String told) {
        Console console = new Console(folder);

        assertThat(console.run(line.split(" "))).isEqualTo(2);
        assertThat(console.err()).contains(told);
    }

    private CommandLine named(String... words) {
        return Commands.named(List.of(words), session, flags, Locale.ENGLISH);
    }

    private CommandLine all() {
        return Commands.of(session, flags, Locale.ENGLISH);
    }

    private static List<String> options(CommandLine covid, String command) {
        return below(covid, command).getCommandSpec().options().stream()
                .map(option -> String.join(",", option.names()))
                .toList();
    }

    private static CommandLine below(CommandLine covid, String command) {
        return Objects.requireNonNull(covid.getSubcommands().get(command));
    }
}

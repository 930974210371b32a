package predictcovid.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// `covid help hub score`: explains a command as its own `--help` does.
@Command(sortOptions = false)
final class HelpCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    // picocli reads it
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..*", paramLabel = "COMMAND", descriptionKey = "help-command")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        CommandLine at = Objects.requireNonNull(spec).root().commandLine();
        for (String word : words) {
            CommandLine next = at.getSubcommands().get(word);
            if (next == null) {
                throw new UnmatchedArgumentException(at, List.of(word));
            }
            at = next;
        }
        at.usage(at.getOut());
        return 0;
    }
}

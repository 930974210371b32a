package predictcovid.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import predictcovid.cli.usage.FishCompletion;

/// `covid completion bash`: prints what makes a shell complete commands and flags.
@Command(sortOptions = false)
final class CompletionCommand implements Callable<Integer> {
    /// What the script `covid` does itself, without this program.
    private static final List<String> OF_THE_SCRIPT = List.of("web", "jshell", "notebook");

    private final Session session;

    @Spec private @Nullable CommandSpec spec;

    // picocli reads it
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "1", paramLabel = "SHELL", descriptionKey = "completion-shell")
    private Shell shell = Shell.BASH;

    CompletionCommand(Session session) {
        this.session = session;
    }

    /// Who completes.
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Override
    public Integer call() {
        CommandLine covid = Objects.requireNonNull(spec).root().commandLine();
        OF_THE_SCRIPT.forEach(word -> covid.addSubcommand(word, CommandSpec.create()));
        String script =
                switch (shell) {
                    // one script for both
                    case BASH, ZSH -> AutoComplete.bash(covid.getCommandName(), covid);
                    case FISH -> new FishCompletion(covid.getCommandSpec()).script();
                };
        session.environment().out().print(script);
        return 0;
    }
}

package predictcovid.cli.usage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import predictcovid.text.Notice;

/// What is wrong with a command line, in the words of the user's language.
///
/// @param wrong as picocli found it
/// @param args the whole command line
public record WrongUse(ParameterException wrong, List<String> args) {
    private static final String FLAG = "--?\\p{L}.*";
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class);
    private static final Set<Class<?>> SWITCHES = Set.of(boolean.class, Boolean.class);

    public WrongUse {
        args = List.copyOf(args);
    }

    /// One sentence for each fault, in the order of the command line.
    public List<Notice> faults() {
        List<Notice> faults = new ArrayList<>(unknown());
        switch (wrong) {
            case UnmatchedArgumentException _ -> {}
            case MissingParameterException missing -> faults.add(missing(missing.getMissing()));
            case OverwrittenOptionException twice ->
                    faults.add(new Notice("cli.wrong.twice", name(twice.getOverwritten())));
            default -> faults.add(value());
        }
        return List.copyOf(faults);
    }

    /// What follows an unknown flag is its value, and all that follows an unknown command is its
    /// own.
    private List<Notice> unknown() {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        List<Notice> faults = new ArrayList<>();
        boolean isValue = false;
        for (String word : unmatched()) {
            boolean isFlag = word.matches(FLAG);
            if (isFlag) {
                faults.add(flag(word, command));
            } else if (!isValue && !command.subcommands().isEmpty()) {
                faults.add(command(word, command));
                break;
            } else if (!isValue) {
                faults.add(new Notice("cli.wrong.word", command.qualifiedName(), word));
            }
            isValue = isFlag && !word.contains("=");
        }
        return faults;
    }

    private List<String> unmatched() {
        return wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched()
                : wrong.getCommandLine().getUnmatchedArguments();
    }

    private static Notice command(String word, CommandSpec group) {
        String near = near(word, group.subcommands().keySet());
        return near.isEmpty()
                ? new Notice("cli.wrong.command", word)
                : new Notice("cli.wrong.command-near", word, near);
    }

    private static Notice flag(String given, CommandSpec command) {
        String word = given.replaceFirst("=.*", "");
        List<String> flags =
                command.options().stream()
                        .filter(option -> !option.hidden())
                        .map(OptionSpec::longestName)
                        .toList();
        String near = near(word, flags);
        return near.isEmpty()
                ? new Notice("cli.wrong.flag", word)
                : new Notice("cli.wrong.flag-near", word, near);
    }

    private static String near(String word, Collection<String> known) {
        return String.join(", ", new NearWords(known).to(word));
    }

    private Notice missing(List<ArgSpec> missing) {
        ArgSpec first = missing.getFirst();
        return first instanceof OptionSpec option && isGiven(option)
                ? new Notice("cli.wrong.no-value", name(first), first.paramLabel())
                : new Notice(
                        "cli.wrong.missing",
                        missing.stream().map(WrongUse::whole).collect(Collectors.joining(", ")));
    }

    private boolean isGiven(OptionSpec option) {
        return Arrays.stream(option.names()).anyMatch(args::contains);
    }

    /// What a command itself refuses has its words already.
    private Notice value() {
        ArgSpec about = wrong.getArgSpec();
        String given = wrong.getValue();
        if (about == null || given == null) {
            return new Notice("cli.wrong.other", String.valueOf(wrong.getMessage()));
        }
        Class<?> type = about.auxiliaryTypes()[0];
        if (WHOLE.contains(type)) {
            return new Notice("cli.wrong.number", name(about), given);
        } else if (type == LocalDate.class) {
            return new Notice("cli.wrong.date", name(about), given);
        } else if (SWITCHES.contains(type)) {
            return new Notice("cli.wrong.switch", name(about), given);
        }
        return choices(about)
                .map(choices -> new Notice("cli.wrong.choice", name(about), given, choices))
                .orElseGet(() -> new Notice("cli.wrong.value", name(about), given));
    }

    /// Of an enumeration as users write them.
    private static Optional<String> choices(ArgSpec about) {
        return Optional.ofNullable(about.completionCandidates())
                .map(all ->
                        StreamSupport.stream(all.spliterator(), false)
                                .map(name ->
                                        about.auxiliaryTypes()[0].isEnum()
                                                ? name.toLowerCase(Locale.ROOT)
                                                : name)
                                .collect(Collectors.joining(", ")))
                .filter(all -> !all.isEmpty());
    }

    private static String whole(ArgSpec about) {
        return about.isOption() ? name(about) + " " + about.paramLabel() : about.paramLabel();
    }

    private static String name(ArgSpec about) {
        return about instanceof OptionSpec option ? option.longestName() : about.paramLabel();
    }
}

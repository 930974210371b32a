package predictcovid.cli.usage;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What makes the shell fish complete the commands and flags of a program, which picocli does not
/// know how to.
///
/// @param program the command of all others
public record FishCompletion(CommandSpec program) {
    /// Finds the command that was typed so far among the known ones, past flags and their values.
    private static final String AT =
            """
            function __NAME_at
                set -l known KNOWN
                set -l at
                for word in (commandline -opc)[2..]
                    set -l next (string trim -- "$at $word")
                    contains -- $next $known; and set at $next
                end
                test "$at" = "$argv[1]"
            end
            complete -c NAME -f
            """;

    /// Lines for `fish`, to be kept in its folder `completions`.
    public String script() {
        List<String> lines = new ArrayList<>();
        addCommand(program, "", lines);
        String known = paths(program, "").map(FishCompletion::quoted).collect(joining(" "));
        return AT.replace("NAME", program.name()).replace("KNOWN", known)
                + String.join("\n", lines)
                + "\n";
    }

    private static Stream<String> paths(CommandSpec command, String path) {
        return command.subcommands().entrySet().stream()
                .flatMap(each -> {
                    String below = below(path, each.getKey());
                    return Stream.concat(
                            Stream.of(below), paths(each.getValue().getCommandSpec(), below));
                });
    }

    private void addCommand(CommandSpec command, String path, List<String> lines) {
        String here =
                "complete -c %s -n %s"
                        .formatted(
                                program.name(),
                                quoted("__" + program.name() + "_at " + quoted(path)));
        command.positionalParameters().forEach(each -> lines.add(here + values(each)));
        command.options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> lines.add(here + flag(option)));
        command.subcommands()
                .forEach((name, line) -> {
                    String[] told = line.getCommandSpec().usageMessage().description();
                    lines.add(here + " -a " + quoted(name) + description(told));
                });
        command.subcommands()
                .forEach((name, line) ->
                        addCommand(line.getCommandSpec(), below(path, name), lines));
    }

    private static String flag(OptionSpec option) {
        String names =
                Stream.of(option.names())
                        .map(name ->
                                name.startsWith("--")
                                        ? " -l " + name.substring(2)
                                        : " -s " + name.substring(1))
                        .collect(joining());
        String value = option.arity().max() == 0 ? "" : " -r" + values(option);
        return names + value + description(option.description());
    }

    private static String values(ArgSpec about) {
        Class<?> type = about.auxiliaryTypes()[0];
        Iterable<String> choices = about.completionCandidates();
        if (choices != null) {
            return " -f -a "
                    + quoted(
                            StreamSupport.stream(choices.spliterator(), false)
                                    .map(it -> type.isEnum() ? it.toLowerCase(Locale.ROOT) : it)
                                    .collect(joining(" ")));
        }
        // a setting of text may be a file, too
        boolean isFile = type == Path.class || (about.isOption() && type == String.class);
        return isFile ? " -F" : " -f";
    }

    /// The first sentence; the shell shows one line.
    private static String description(String[] told) {
        if (told.length == 0) {
            return "";
        }
        String text =
                CommandLine.Help.Ansi.OFF.string(told[0].replace("%n", " ").replace("%%", "%"));
        return " -d " + quoted(text.strip().replaceFirst("\\. .*|\\.$", ""));
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + " " + name;
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

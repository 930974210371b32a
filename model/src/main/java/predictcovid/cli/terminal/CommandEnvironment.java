package predictcovid.cli.terminal;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/// What a command gets from the machine that it runs on.
///
/// @param variables environment variables by name
/// @param out results
/// @param err errors, log lines, progress
/// @param terminal somebody watches: bars instead of lines
/// @param system the machine's language
/// @param clock the time of the run
public record CommandEnvironment(
        Map<String, String> variables,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Locale system,
        InstantSource clock) {}

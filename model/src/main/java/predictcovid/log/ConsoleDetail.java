package predictcovid.log;

/// How much of the records the console shows.
public enum ConsoleDetail {
    /// Errors only, each in a line.
    ERRORS,
    /// All records, each in a line.
    LINES,
    /// All records, and where in the program a failure happened.
    STACK_TRACES
}

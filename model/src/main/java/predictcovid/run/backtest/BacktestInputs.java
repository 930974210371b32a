package predictcovid.run.backtest;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.run.input.RunningProgram;

/// All that the forecasts of a backtest depend on, as texts to compare.
///
/// @param program that makes them
/// @param data they are made from, and the settings, a line each
record BacktestInputs(RunningProgram program, String data) {
    private static final Predicate<String> TELLS_THE_PROGRAM =
            Pattern.compile("^(program|commit|code) ").asPredicate();
    private static final Pattern MAKER = Pattern.compile("(?m)^(program .*$|code [0-9a-f]{1,12})");

    /// @param data what the data hold, as lines
    static BacktestInputs of(
            RunningProgram program, String data, PooledOptions forest, OriginalOptions original) {
        return new BacktestInputs(
                program,
                """
                %strees %d
                seed %d
                original %s, mean of %d, after %s, %d trees, seed %d
                """
                        .formatted(
                                data,
                                forest.trees(),
                                forest.seed(),
                                String.join(",", original.columns()),
                                original.daysMean(),
                                original.startDate(),
                                original.forest().trees(),
                                original.forest().seed()));
    }

    /// The record to keep beside the forecasts.
    String text() {
        String changed = program.build().changed() ? " with changes" : "";
        String commit =
                program.build().commit().map(it -> "commit " + it + changed + "\n").orElse("");
        return "program %s\n%scode %s\n%s"
                .formatted(program.version(), commit, program.build().code(), data);
    }

    /// Whether forecasts of this record were made from other data or with other settings.
    boolean isOfOtherData(String recorded) {
        return !data.equals(
                recorded.lines()
                        .filter(TELLS_THE_PROGRAM.negate())
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
    }

    /// The program in short: its version and the beginning of its code's hash.
    String maker() {
        return maker(text());
    }

    /// Who made forecasts of this record, when that was another program. The same code under
    /// another commit is none.
    Optional<String> otherMaker(String recorded) {
        boolean isThis = recorded.lines().toList().contains("code " + program.build().code());
        return isThis ? Optional.empty() : Optional.of(maker(recorded));
    }

    private static String maker(String text) {
        return MAKER.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(", "));
    }
}

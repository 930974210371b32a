package predictcovid.run.backtest;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.hub.file.HubFile;
import predictcovid.run.hub.HubSource;
import predictcovid.run.input.RunningProgram;

/// All that the forecasts of a backtest depend on, as texts to compare.
///
/// @param program that makes them
/// @param data they are made from, and the settings, a line each
public record BacktestInputs(RunningProgram program, String data) {
    private static final Predicate<String> TELLS_THE_PROGRAM =
            Pattern.compile("^(program|commit|code) ").asPredicate();
    private static final Pattern MAKER = Pattern.compile("(?m)^(program .*$|code [0-9a-f]{1,12})");

    /// For a hub's target data.
    public static BacktestInputs of(
            HubSource source, PooledOptions options, RunningProgram program) {
        return new BacktestInputs(
                program,
                """
                target data %s
                locations %s
                trees %d
                seed %d
                %s\
                """
                        .formatted(
                                HubFile.sha256(source.targetData()),
                                source.locations().map(HubFile::sha256).orElse("built in"),
                                options.trees(),
                                options.seed(),
                                source.nation().map("nation %s\n"::formatted).orElse("")
                                        + source.target()
                                                .map("target %s\n"::formatted)
                                                .orElse("")));
    }

    /// For the source of all places.
    ///
    /// @param source SHA-256 of the newest file
    /// @param vintages those of older ones
    public static BacktestInputs of(
            String source, List<String> vintages, PooledOptions options, RunningProgram program) {
        return new BacktestInputs(
                program,
                """
                source %s
                trees %d
                seed %d
                %s\
                """
                        .formatted(
                                source,
                                options.trees(),
                                options.seed(),
                                vintages.stream()
                                        .map("vintage %s\n"::formatted)
                                        .collect(Collectors.joining())));
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

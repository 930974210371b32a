package predictcovid.run.backtest;

import java.util.List;
import java.util.stream.Collectors;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.hub.file.HubFile;
import predictcovid.run.hub.HubSource;

/// All that the forecasts of a backtest depend on, as a text to compare.
public final class BacktestInputs {
    private BacktestInputs() {}

    /// For a hub's target data.
    public static String of(HubSource source, PooledOptions options, String programVersion) {
        return """
        program %s
        target data %s
        locations %s
        trees %d
        seed %d
        %s\
        """
                .formatted(
                        programVersion,
                        HubFile.sha256(source.targetData()),
                        source.locations().map(HubFile::sha256).orElse("built in"),
                        options.trees(),
                        options.seed(),
                        source.nation().map("nation %s\n"::formatted).orElse("")
                                + source.target().map("target %s\n"::formatted).orElse(""));
    }

    /// For the source of all places.
    ///
    /// @param source SHA-256 of the newest file
    /// @param vintages those of older ones
    public static String of(
            String source, List<String> vintages, PooledOptions options, String programVersion) {
        return """
        program %s
        source %s
        trees %d
        seed %d
        %s\
        """
                .formatted(
                        programVersion,
                        source,
                        options.trees(),
                        options.seed(),
                        vintages.stream()
                                .map("vintage %s\n"::formatted)
                                .collect(Collectors.joining()));
    }
}

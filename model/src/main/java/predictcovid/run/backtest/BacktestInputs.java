package predictcovid.run.backtest;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.hub.file.HubFile;

/// All that the forecasts of a backtest depend on, as a text to compare.
final class BacktestInputs {
    private BacktestInputs() {}

    static String of(BacktestRequest request, PooledOptions options, String programVersion) {
        return """
        program %s
        target data %s
        locations %s
        trees %d
        seed %d
        """
                .formatted(
                        programVersion,
                        digest(request.targetData()),
                        request.locations().map(BacktestInputs::digest).orElse("built in"),
                        options.trees(),
                        options.seed());
    }

    /// @param source SHA-256 of the newest file
    /// @param vintages those of older ones
    static String of(
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

    private static String digest(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(HubFile.read(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package predictcovid.run.backtest;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /// @param sha256 of the source
    static String of(String sha256, PooledOptions options, String programVersion) {
        return """
        program %s
        source %s
        trees %d
        seed %d
        """
                .formatted(programVersion, sha256, options.trees(), options.seed());
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

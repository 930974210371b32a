package predictcovid.run.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.file.HubFile;
import predictcovid.hub.submission.Format;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.text.Fault;

/// The forecasts of a backtest as submissions, a file for each forecaster and date, so that a
/// backtest that was interrupted goes on where it was.
public final class ForecastFolder {
    private static final String INPUTS = "inputs.txt";
    private static final String TEAM = "PredictCovid";

    private final Path folder;

    private ForecastFolder(Path folder) {
        this.folder = folder;
    }

    /// Opens the folder for a backtest.
    ///
    /// @param inputs all that the forecasts depend on
    /// @param restart delete forecasts that are there
    /// @throws Fault when it holds forecasts from other inputs
    public static ForecastFolder open(Path folder, String inputs, boolean restart) {
        Path record = folder.resolve(INPUTS);
        ForecastFolder opened = new ForecastFolder(folder);
        if (restart) {
            opened.clear();
        }
        if (!Files.exists(record)) {
            HubFile.write(record, out -> out.write(inputs.getBytes(StandardCharsets.UTF_8)));
        } else if (!inputs.equals(new String(HubFile.read(record), StandardCharsets.UTF_8))) {
            throw new Fault("run.backtest.other-inputs", folder.toString());
        }
        return opened;
    }

    private void clear() {
        Path forecasts = folder.resolve("model-output");
        try {
            if (Files.exists(forecasts)) {
                try (Stream<Path> files = Files.walk(forecasts)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            Files.deleteIfExists(folder.resolve(INPUTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The forecasts of a forecaster and date, if they are there and whole.
    public Optional<List<QuantileForecast>> read(String forecaster, LocalDate referenceDate) {
        Path file = name(forecaster, referenceDate).in(folder, Format.PARQUET);
        return Files.exists(file)
                ? Optional.of(SubmissionFile.read(file).forecasts())
                : Optional.empty();
    }

    public void write(
            String forecaster, LocalDate referenceDate, List<QuantileForecast> forecasts) {
        SubmissionName name = name(forecaster, referenceDate);
        SubmissionFile.write(
                folder, new Submission(name, forecasts, List.of()), Format.PARQUET, false);
    }

    private static SubmissionName name(String forecaster, LocalDate referenceDate) {
        return new SubmissionName(referenceDate.toString(), TEAM, forecaster.replace('-', '_'));
    }
}

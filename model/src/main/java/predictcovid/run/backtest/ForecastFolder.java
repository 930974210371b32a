package predictcovid.run.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.file.HubFile;
import predictcovid.hub.submission.Format;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.run.backtest.result.BacktestOptions;
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

    /// Opens the folder of a backtest, as its options want it.
    ///
    /// @param inputs all that the forecasts depend on
    /// @param dates that are forecast
    /// @throws Fault when it holds forecasts from other inputs
    public static ForecastFolder of(BacktestOptions options, String inputs, List<LocalDate> dates) {
        return options.restart()
                ? restart(options.out(), inputs, options.forecasters(), dates)
                : open(options.out(), inputs);
    }

    /// Opens the folder for a backtest that goes on with what is there.
    ///
    /// @throws Fault when it holds forecasts from other inputs
    private static ForecastFolder open(Path folder, String inputs) {
        ForecastFolder opened = new ForecastFolder(folder);
        if (opened.isOfOthers(inputs)) {
            throw new Fault("run.backtest.other-inputs", folder.toString());
        }
        opened.record(inputs);
        return opened;
    }

    /// Opens the folder for a backtest that makes its forecasts again, and deletes those. Others
    /// stay; made from other inputs they could not stand beside the new ones.
    ///
    /// @throws Fault when there are others, made from other inputs; then nothing is deleted
    private static ForecastFolder restart(
            Path folder, String inputs, Collection<String> forecasters, List<LocalDate> dates) {
        ForecastFolder opened = new ForecastFolder(folder);
        Set<Path> again =
                forecasters.stream()
                        .flatMap(name -> dates.stream().map(date -> opened.file(name, date)))
                        .collect(Collectors.toSet());
        List<Path> there = opened.forecasts();
        if (opened.isOfOthers(inputs) && !again.containsAll(there)) {
            throw new Fault("run.backtest.others-left", folder.toString(), opened.output());
        }
        there.stream().filter(again::contains).forEach(ForecastFolder::delete);
        opened.record(inputs);
        return opened;
    }

    private boolean isOfOthers(String inputs) {
        Path record = folder.resolve(INPUTS);
        return Files.exists(record)
                && !inputs.equals(new String(HubFile.read(record), StandardCharsets.UTF_8));
    }

    private void record(String inputs) {
        HubFile.write(
                folder.resolve(INPUTS), out -> out.write(inputs.getBytes(StandardCharsets.UTF_8)));
    }

    private Path output() {
        return folder.resolve("model-output");
    }

    private List<Path> forecasts() {
        if (!Files.exists(output())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(output())) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String forecaster, LocalDate referenceDate) {
        return name(forecaster, referenceDate).in(folder, Format.PARQUET);
    }

    /// The forecasts of a forecaster and date, if they are there and whole.
    public Optional<List<QuantileForecast>> read(String forecaster, LocalDate referenceDate) {
        Path file = file(forecaster, referenceDate);
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

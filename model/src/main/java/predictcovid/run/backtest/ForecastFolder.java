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
import predictcovid.hub.submission.SubmissionReader;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The forecasts of a backtest as submissions, a file for each forecaster and date, so that a
/// backtest that was interrupted goes on where it was.
final class ForecastFolder {
    private static final String INPUTS = "inputs.txt";
    private static final String TEAM = "PredictCovid";

    private final Path folder;
    private final Optional<Notice> notice;

    private ForecastFolder(Path folder, Optional<Notice> notice) {
        this.folder = folder;
        this.notice = notice;
    }

    /// Opens the folder of a backtest, as its options want it. What another build of the program
    /// has forecast is made again, asked for or not.
    ///
    /// @param inputs all that the forecasts depend on
    /// @param dates that are forecast
    /// @throws Fault when it holds forecasts from other inputs
    public static ForecastFolder of(
            BacktestOptions options, BacktestInputs inputs, List<LocalDate> dates) {
        ForecastFolder there = new ForecastFolder(options.out(), Optional.empty());
        if (options.restart()) {
            there.restart(inputs, options.forecasters(), dates);
            return there;
        }
        Optional<String> maker = there.recorded().flatMap(inputs::otherMaker);
        if (there.holdsOtherData(inputs)) {
            throw new Fault("run.backtest.other-inputs", options.out().toString());
        }
        if (maker.isEmpty() || there.forecasts().isEmpty()) {
            there.record(inputs);
            return there;
        }
        there.restart(inputs, options.forecasters(), dates);
        return new ForecastFolder(
                options.out(),
                Optional.of(
                        new Notice(
                                "run.backtest.other-build",
                                options.out().toString(),
                                maker.get(),
                                inputs.maker())));
    }

    /// What the user must know of the forecasts that were there.
    public Optional<Notice> notice() {
        return notice;
    }

    /// For a backtest that makes its forecasts again: deletes those. Others stay; made from other
    /// inputs or by another build they could not stand beside the new ones.
    ///
    /// @throws Fault when there are such others; then nothing is deleted
    private void restart(
            BacktestInputs inputs, Collection<String> forecasters, List<LocalDate> dates) {
        Set<Path> again =
                forecasters.stream()
                        .flatMap(name -> dates.stream().map(date -> file(name, date)))
                        .collect(Collectors.toSet());
        List<Path> there = forecasts();
        boolean isOfOthers =
                holdsOtherData(inputs) || recorded().flatMap(inputs::otherMaker).isPresent();
        if (isOfOthers && !again.containsAll(there)) {
            throw new Fault("run.backtest.others-left", folder.toString(), output());
        }
        there.stream().filter(again::contains).forEach(ForecastFolder::delete);
        record(inputs);
    }

    private boolean holdsOtherData(BacktestInputs inputs) {
        return recorded().filter(inputs::isOfOtherData).isPresent();
    }

    private Optional<String> recorded() {
        Path record = folder.resolve(INPUTS);
        return Files.exists(record)
                ? Optional.of(new String(HubFile.read(record), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private void record(BacktestInputs inputs) {
        HubFile.write(
                folder.resolve(INPUTS),
                out -> out.write(inputs.text().getBytes(StandardCharsets.UTF_8)));
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

    /// Whether the forecasts of a forecaster and date are there, and then they are whole.
    public boolean holds(DatedWork.Item item) {
        return Files.exists(file(item.forecaster(), item.date()));
    }

    /// The forecasts of a forecaster and date, which are there.
    public List<QuantileForecast> read(DatedWork.Item item) {
        return SubmissionReader.read(file(item.forecaster(), item.date())).quantiles();
    }

    public void write(DatedWork.Item item, List<QuantileForecast> forecasts) {
        SubmissionName name = name(item.forecaster(), item.date());
        SubmissionFile.write(
                folder, new Submission(name, forecasts, List.of()), Format.PARQUET, false);
    }

    private static SubmissionName name(String forecaster, LocalDate referenceDate) {
        return new SubmissionName(referenceDate.toString(), TEAM, forecaster.replace('-', '_'));
    }
}

package predictcovid.run.training;

import java.util.List;
import java.util.stream.IntStream;
import predictcovid.backtest.RollingBacktest;
import predictcovid.backtest.Validation;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forecast.RecursiveForecaster;
import predictcovid.forest.Forest;
import predictcovid.forest.ForestOptions;
import predictcovid.run.settings.Settings;
import predictcovid.series.Fold;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.text.Fault;

/// Learning from one series and judging what was learnt: a pure function of series, columns and
/// options.
///
/// @param fold what the validated forest learnt from, and what judged it
/// @param train the fold's feature rows to learn from, all columns
/// @param validation the fold's feature rows that judge, all columns
/// @param forest learnt from the train rows, for the validation
/// @param score of that forest on the validation rows
/// @param backtest forecasts from many past origins
public record Training(
        Fold fold,
        FeatureMatrix train,
        FeatureMatrix validation,
        Forest forest,
        Validation score,
        RollingBacktest backtest) {
    private static final int MEASURED_DAYS = 28;
    private static final int MEASURED_WEEKS = 8;
    private static final int MOST_ORIGINS = 56;
    private static final int LEAST_ROWS_AT_AN_ORIGIN = 14;
    private static final int TREES_AT_AN_ORIGIN = 50;

    /// Cuts the series and computes the rows of both windows; differences and means stay inside
    /// their window.
    ///
    /// @throws Fault when a window has too few rows, saying how many and what to change
    public static Windows windows(TimeSeries series, Settings settings) {
        if (!series.lastDate().isAfter(settings.startDate())) {
            throw new Fault(
                    "run.nothing-after-start",
                    series.location(),
                    settings.startDate(),
                    series.lastDate());
        }
        Fold fold = Fold.ofLastSteps(series, settings.startDate());
        FeatureMatrix train = FeatureMatrix.of(fold.train(), settings.daysMean());
        FeatureMatrix validation = FeatureMatrix.of(fold.validation(), settings.daysMean());
        if (train.size() < 2 || validation.size() < 2) {
            throw new Fault(
                    "run.too-few-days",
                    series.location(),
                    settings.startDate(),
                    series.lastDate(),
                    train.size(),
                    validation.size());
        }
        return new Windows(fold, train, validation);
    }

    /// What a training learns from and is judged on.
    public record Windows(Fold fold, FeatureMatrix train, FeatureMatrix validation) {}

    /// Fits the validated forest and runs the backtest, in the calling fork-join pool.
    public static Training of(
            Windows windows, TimeSeries learnt, List<String> columns, Settings settings) {
        Forest forest = Forest.fit(windows.train().select(columns), settings.forest());
        Validation score = Validation.of(forest, windows.validation(), windows.fold().validation());
        return new Training(
                windows.fold(),
                windows.train(),
                windows.validation(),
                forest,
                score,
                backtest(learnt, columns, settings));
    }

    /// The forest for the forecast: learnt from every row that is known today.
    public static TrainedModel fitToAll(
            TimeSeries learnt, Training training, Settings settings, String programVersion) {
        FeatureMatrix rows = FeatureMatrix.of(learnt, settings.daysMean());
        Forest forest = Forest.fit(rows.select(training.forest().columns()), settings.forest());
        return new TrainedModel(
                programVersion,
                forest,
                settings.daysMean(),
                learnt,
                training.backtest().intervals());
    }

    /// Steps that intervals are measured for; a forecast may go further, without them.
    public static int measuredHorizon(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> MEASURED_DAYS;
            case WEEKLY -> MEASURED_WEEKS;
        };
    }

    private static RollingBacktest backtest(
            TimeSeries learnt, List<String> columns, Settings settings) {
        FeatureMatrix rows = FeatureMatrix.of(learnt, settings.daysMean()).select(columns);
        int last = learnt.size() - 1;
        int[] origins =
                IntStream.range(Math.max(0, last - MOST_ORIGINS), last)
                        .filter(origin ->
                                rows.knownAt(learnt.date(origin)).size() >= LEAST_ROWS_AT_AN_ORIGIN)
                        .toArray();
        ForestOptions options = settings.forest().atMost(TREES_AT_AN_ORIGIN);
        return RollingBacktest.run(
                learnt,
                origins,
                measuredHorizon(learnt.frequency()),
                origin ->
                        new RecursiveForecaster(
                                Forest.fit(rows.knownAt(learnt.date(origin)), options),
                                settings.daysMean()));
    }
}

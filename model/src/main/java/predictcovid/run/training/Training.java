package predictcovid.run.training;

import predictcovid.backtest.Validation;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.original.PastForecasts;
import predictcovid.forest.Forest;
import predictcovid.run.settings.Settings;
import predictcovid.series.Fold;
import predictcovid.series.TimeSeries;
import predictcovid.text.Fault;

/// Learning from one series and judging what was learnt: a pure function of series, columns and
/// options.
///
/// @param fold what the validated forest learnt from, and what judged it
/// @param train the fold's feature rows to learn from, all columns
/// @param validation the fold's feature rows that judge, all columns
/// @param forest learnt from the train rows, for the validation
/// @param score of that forest on the validation rows
/// @param past forecasts from many past origins
public record Training(
        Fold fold,
        FeatureMatrix train,
        FeatureMatrix validation,
        Forest forest,
        Validation score,
        PastForecasts past) {
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

    /// Fits the validated forest and forecasts from past origins, in the calling fork-join pool.
    ///
    /// @param learnt the series after the start date
    public static Training of(Windows windows, TimeSeries learnt, OriginalOptions options) {
        Forest forest = Forest.fit(windows.train().select(options.columns()), options.forest());
        Validation score = Validation.of(forest, windows.validation(), windows.fold().validation());
        return new Training(
                windows.fold(),
                windows.train(),
                windows.validation(),
                forest,
                score,
                PastForecasts.of(learnt, options));
    }
}

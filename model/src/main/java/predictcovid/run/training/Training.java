package predictcovid.run.training;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.backtest.Validation;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.original.PastForecasts;
import predictcovid.forest.Forest;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.Setting;
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
    private static final int LEAST_MEAN = 2;

    /// What a training learns from and is judged on; differences and means stay inside their
    /// window.
    ///
    /// @param start learnt from are the steps after it
    /// @param daysMean steps in the rolling mean
    public record Windows(
            LocalDate start,
            int daysMean,
            Fold fold,
            FeatureMatrix train,
            FeatureMatrix validation) {
        private static final int LEAST = 2;

        static Windows after(LocalDate start, TimeSeries series, int daysMean) {
            Fold fold = Fold.ofLastSteps(series, start);
            return new Windows(
                    start,
                    daysMean,
                    fold,
                    FeatureMatrix.of(fold.train(), daysMean),
                    FeatureMatrix.of(fold.validation(), daysMean));
        }

        boolean areEnough() {
            return train.size() >= LEAST && validation.size() >= LEAST;
        }
    }

    /// The windows by a run's settings.
    ///
    /// @throws Fault when a window has too few rows, saying how many and what to change
    public static Windows windows(TimeSeries series, RunContext context) {
        return windows(
                series,
                context.settings().startDate(),
                context.isChosen(Setting.START_DATE_DATA),
                context.settings().daysMean());
    }

    /// Cuts the series and computes the rows of both windows: after the start date of the settings,
    /// or where nobody has chosen that date and too little came after it, of all steps, if need be
    /// with shorter means.
    ///
    /// @param start of the settings
    /// @param isChosen whether somebody chose it
    /// @throws Fault when a window has too few rows, saying how many and what to change
    static Windows windows(TimeSeries series, LocalDate start, boolean isChosen, int daysMean) {
        Optional<Windows> chosen =
                series.lastDate().isAfter(start)
                        ? Optional.of(Windows.after(start, series, daysMean))
                        : Optional.empty();
        return chosen.filter(Windows::areEnough)
                .or(() -> isChosen ? Optional.empty() : all(series, daysMean))
                .or(() -> isChosen ? Optional.empty() : ofShorterMeans(series, daysMean))
                .orElseThrow(() -> tooFew(series, start, chosen));
    }

    private static Optional<Windows> all(TimeSeries series, int daysMean) {
        return Optional.of(Windows.after(series.firstDate().minusDays(1), series, daysMean))
                .filter(Windows::areEnough);
    }

    /// Gaps leave no row that has all steps of its mean.
    private static Optional<Windows> ofShorterMeans(TimeSeries series, int daysMean) {
        return IntStream.iterate(daysMean - 1, mean -> mean >= LEAST_MEAN, mean -> mean - 1)
                .mapToObj(mean -> all(series, mean))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Fault tooFew(TimeSeries series, LocalDate start, Optional<Windows> chosen) {
        return chosen.map(windows ->
                        new Fault(
                                "run.too-few-days",
                                series.location(),
                                start,
                                series.lastDate(),
                                windows.train.size(),
                                windows.validation.size()))
                .orElseGet(() ->
                        new Fault(
                                "run.nothing-after-start",
                                series.location(),
                                start,
                                series.lastDate()));
    }

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

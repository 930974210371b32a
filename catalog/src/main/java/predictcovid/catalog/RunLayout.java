package predictcovid.catalog;

/// The names in the folder of a run, relative to it: the contract between trainer and page.
public final class RunLayout {
    public static final String MODEL = "predict.model";
    public static final String FORECAST = "forecast.parquet";
    public static final String FORECAST_INTERVALS = "forecast_intervals.parquet";
    public static final String FORECAST_CSV = "forecast.csv";
    public static final String SERIES = "series.parquet";
    public static final String SERIES_CSV = "series.csv";
    public static final String BASE_TO_CALC = "base_to_calc.parquet";

    /// Quantile forecasts of many places, in the eight columns of the Forecast Hubs.
    public static final String FORECASTS = "forecasts.parquet";

    public static final String FORECASTS_CSV = "forecasts.csv";

    /// What was observed before them: `target`, `location`, `date`, `value`.
    public static final String OBSERVATIONS = "observations.parquet";

    /// The same places' forecasts of the last weeks, made again by smaller forests from the newest
    /// numbers cut on each reference date: the eight columns, with seven quantiles. Of at most a
    /// thousand places; runs of earlier programs have none.
    public static final String PAST_FORECASTS = "past_forecasts.parquet";

    /// What [#BASELINE] says of the same places from the run's own reference dates, likewise.
    public static final String FORECASTS_BASELINE = "forecasts_naive.parquet";

    /// The forecaster that repeats the last value.
    public static final String BASELINE = "naive";

    /// How good the past forecasts and those of [#BASELINE] were: `forecaster`, `target`,
    /// `location`, `horizon` (missing of all together), `forecasts`, `ae`, `wis`,
    /// `wis_over_baseline`, `coverage_50`, `coverage_80`, `coverage_95`.
    public static final String PLACE_SCORES = "place_scores.parquet";

    public static final String PLACE_SCORES_CSV = "place_scores.csv";

    /// What moved the weekly ones among them: `target`, `location`, `reference_date`, `horizon`,
    /// `feature`, `contribution`. The feature [#BASE] is the change expected of a typical forecast;
    /// a contribution adds to its natural logarithm.
    public static final String EXPLANATIONS = "explanations.parquet";

    public static final String EXPLANATIONS_CSV = "explanations.csv";

    /// In place of a feature's name.
    public static final String BASE = "base";

    /// How much the weekly forecasts rely on each feature: `target`, `feature`, `importance`.
    public static final String IMPORTANCE = "importance.parquet";

    public static final String IMPORTANCE_CSV = "importance.csv";

    /// The picture that the page shows first, without suffix.
    public static final String FORECAST_PICTURE = "forecast_data";

    private static final String BESIDE = "forecast_";

    private static final String IMAGES = "images/";

    private RunLayout() {}

    /// The forecast of a forecaster that does not lead, as CSV and Parquet.
    ///
    /// @return the name without suffix, such as `forecast_original`
    public static String forecastBeside(String forecaster) {
        return BESIDE + forecaster;
    }

    /// A picture in one language, such as `images/pt-BR/forecast_data.png`.
    ///
    /// @param name without suffix
    public static String image(String name, String languageTag) {
        return IMAGES + languageTag + "/" + name + ".png";
    }

    /// Whether it is a picture in another language than this one.
    public static boolean isImageOfOtherLanguage(String path, String languageTag) {
        return path.startsWith(IMAGES) && !path.startsWith(IMAGES + languageTag + "/");
    }
}

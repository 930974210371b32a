package predictcovid.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// The names in a datalake: the contract between trainer, page and people. All are paths relative
/// to its root.
public final class DatalakeLayout {
    public static final String SOURCES = "sources";
    public static final String RESULTS = "results";
    public static final String IMAGES = "images";
    public static final String MODEL_HISTORY = "history/models";
    public static final String FORECAST_HISTORY = "history/parquets";
    public static final String RUNS = "history/runs";

    /// How good past forecasts were, by hub and target: see [SkillStore].
    public static final String SKILL = "skill";

    /// What is left of manifests of current runs that were damaged.
    public static final String DAMAGED = "history/damaged";

    /// The current run's manifest; whoever follows it sees one run and never a mixture of two.
    public static final String CURRENT_RUN = "results/run.json";

    public static final String MODEL = "results/predict.model";
    public static final String FORECAST = "results/forecast.parquet";
    public static final String FORECAST_INTERVALS = "results/forecast_intervals.parquet";
    public static final String FORECAST_CSV = "results/forecast.csv";
    public static final String FORECASTS = "results/forecasts.parquet";
    public static final String FORECASTS_CSV = "results/forecasts.csv";
    public static final String BASE_TO_CALC = "results/base_to_calc.parquet";
    public static final String COLUMNS = "results/columns.json";
    public static final String COLUMN_SEARCH_CSV = "results/column_search.csv";
    public static final String COLUMN_SEARCH_PARQUET = "results/column_search.parquet";
    public static final String COLUMN_SEARCH_PICTURE = "results/column_search.png";
    public static final String COLUMN_SEARCH_REPORT = "results/column_search.json";

    /// What a column search that was interrupted goes on from.
    public static final String COLUMN_SEARCH_JOURNAL = "results/column_search.unfinished.json";

    /// Where trainers tell each other who is at work.
    static final String LOCKS = ".lock";

    /// A manifest's name in its run's folder.
    static final String MANIFEST = "run.json";

    /// Stands in the folder of a run until it is published.
    static final String UNPUBLISHED = "unpublished";

    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private DatalakeLayout() {}

    /// The source's bytes as read on `date`.
    ///
    /// @param suffix how they are packed: `.gz`, `.zip`, or nothing in datalakes of earlier
    ///   programs
    public static String source(LocalDate date, String suffix) {
        return SOURCES + "/datasource-" + date + ".csv" + suffix;
    }

    /// What is known of the source as read on `date`: address, digest, time.
    public static String sourceDescription(LocalDate date) {
        return SOURCES + "/datasource-" + date + ".json";
    }

    /// A picture of the current run.
    ///
    /// @param name without suffix, such as `forecast_data`
    public static String image(String name) {
        return IMAGES + "/" + name + ".png";
    }

    /// The model trained on `date`.
    public static String modelOf(LocalDate date) {
        return MODEL_HISTORY + "/" + date + "_predict.model";
    }

    /// The forecast made on `date` for so many days.
    public static String forecastOf(LocalDate date, int days) {
        return FORECAST_HISTORY + "/" + date + "_forecast_" + days + "_days.parquet";
    }

    /// Where the skill of a target of a hub is, without suffix.
    static String skill(String hub, String target) {
        return SKILL + "/" + SkillStore.slug(hub) + "/" + SkillStore.slug(target);
    }

    /// Where a damaged manifest is kept.
    ///
    /// @param sha256 its digest, so that it is kept once
    static String damaged(String sha256) {
        return DAMAGED + "/run-" + sha256.substring(0, 12) + ".json";
    }

    /// The name of a run started at `start`; names sort by time.
    public static String runId(Instant start) {
        return RUN_ID.format(start);
    }

    /// The time that a run's name tells; empty when it is another's name.
    static Optional<Instant> time(String runId) {
        try {
            return Optional.of(RUN_ID.parse(runId, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// The folder of a run.
    public static String run(String runId) {
        return RUNS + "/" + runId;
    }

    /// A file of a run.
    ///
    /// @param path relative to the run's folder
    public static String inRun(String runId, String path) {
        return run(runId) + "/" + path;
    }
}

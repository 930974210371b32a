package predictcovid.hub.check;

import java.util.Locale;

/// The rules of submissions.
public enum Rule {
    /// The file's name says round, team, model and format.
    FILE_NAME,
    /// A hub may take files of one format only.
    FILE_FORMAT,
    /// The file lies in the folder of its model.
    FOLDER,
    /// A model has one file of a round.
    FILE_TWICE,
    /// The round is one of the hub's.
    ROUND,
    /// A round has days on which its submissions are taken.
    WINDOW,
    /// A reference date is the last day of an epidemiological week.
    NOT_SATURDAY,
    /// The model is described beside its output.
    METADATA,
    /// What describes the model beside its output keeps the hub's schema; hubs look only at what is
    /// changed.
    METADATA_OUTDATED,
    /// A description keeps the hub's schema.
    METADATA_UNFIT,
    /// A description has the name of its model.
    METADATA_NAME,
    METADATA_FOLDER,
    /// A hub may take so many models of a team only.
    METADATA_MODELS,
    /// The file can be read.
    UNREADABLE,
    /// Commas separate the fields of a CSV.
    SEMICOLONS,
    NO_ROWS,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_ORDER,
    /// Parquet stores each column as the type that the hub expects.
    COLUMN_TYPE,
    /// Each line of a CSV has as many fields as the header.
    BROKEN_LINE,
    DATE,
    /// All rows are of the round that the file's name says.
    REFERENCE_DATE,
    HORIZON,
    /// The date that is forecast follows from reference date and horizon.
    END_DATE,
    /// A hub may ask that other dates, too, lie so far apart.
    TIME_DIFFERENCE,
    /// A location is a text, and keeps its leading zero.
    LOST_ZERO,
    LOCATION,
    TARGET,
    /// Any other column of tasks.
    TASK_VALUE,
    /// Each value is asked for, but not together.
    COMBINATION,
    OUTPUT_TYPE,
    LEVEL,
    LEVELS_MISSING,
    OUTPUT_ID,
    /// A hub lists the weeks of the present season only.
    OTHER_SEASON,
    /// A hub may require that all that may happen has a probability.
    IDS_MISSING,
    DUPLICATE,
    /// A full stop begins the decimals of a number.
    DECIMAL_COMMA,
    NO_VALUE,
    TOO_SMALL,
    TOO_LARGE,
    /// A share is at most 1.
    SHARE,
    /// Nobody is counted twice in a week.
    ABOVE_POPULATION,
    /// A hub may ask for whole numbers.
    FRACTION,
    /// Quantiles do not fall with the level.
    DECREASING,
    /// The probabilities of all that may happen sum to 1.
    PMF_SUM,
    /// A distribution function does not fall.
    CDF_FALLING,
    /// A hub may require an output type of every task.
    TYPE_MISSING,
    /// A hub may require tasks.
    TASK_MISSING,
    SAMPLE_ID,
    /// All trajectories keep to the same columns.
    SAMPLE_MIXED,
    /// A trajectory runs through all steps.
    SAMPLE_SPLIT,
    /// All trajectories have the same steps.
    SAMPLE_STEPS,
    SAMPLE_COUNT,
    SAMPLE_UNEVEN;

    /// How bad it is to break the rule.
    public Severity severity() {
        return switch (this) {
            case COLUMN_ORDER, OTHER_SEASON, WINDOW, METADATA_OUTDATED -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }

    /// The key of the sentence that says what is wrong and how to mend it.
    public String key() {
        return "hub.check." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

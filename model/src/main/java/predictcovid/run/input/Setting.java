package predictcovid.run.input;

import java.util.Locale;
import predictcovid.forecast.Forecasters;
import predictcovid.source.description.Descriptions;
import predictcovid.text.Notice;

/// Every setting: its environment name, which is the original's, and its default. The flag is the
/// lower-case name with dashes.
public enum Setting {
    DATALAKE("datalake"),
    URL_DATASOURCE("https://catalog.ourworldindata.org/garden/covid/latest/compact/compact.csv"),
    SOURCE("auto"),
    ALL_COLS("iso_code,continent,location,date,new_cases"),
    LOCATION("World"),
    LOCATIONS(""),
    WEEK_END("auto"),
    FORECASTER("quantile-forest"),
    START_DATE_DATA("2020-05-01"),
    DAYS_MEAN("5"),
    COLUMNS_PREDICT("month,weekday,day"),
    ESTIMATORS("1000"),
    RANDOM_STATE("0"),
    N_JOBS("-1"),
    ENGINE("threads"),
    DATALAKE_SHARED("0"),
    TEST_VARIABLES("0"),
    PREDICT_DAYS("7"),
    SCHEDULE("0 6 * * 1"),
    RETENTION("forever"),
    PUBLISH_TO(""),
    TIMESTAMP("America/Sao_Paulo"),
    LOCALE("auto"),
    FLUENTD_HOST(""),
    FLUENTD_PORT("9880");

    private final String defaultValue;

    Setting(String defaultValue) {
        this.defaultValue = defaultValue;
    }

    /// The value when neither a flag nor the environment gives one.
    public String defaultValue() {
        return defaultValue;
    }

    /// Such as `--predict-days`.
    public String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it is for.
    public Notice description() {
        String key = "run.setting." + name();
        return this == FORECASTER ? new Notice(key, Forecasters.listed()) : new Notice(key);
    }

    /// Which values it may have.
    public Notice allowed() {
        String key = "run.allowed." + name();
        return switch (this) {
            case FORECASTER -> new Notice(key, String.join(", ", Forecasters.names()));
            case SOURCE -> new Notice(key, String.join(", ", Descriptions.names()));
            default -> new Notice(key);
        };
    }
}

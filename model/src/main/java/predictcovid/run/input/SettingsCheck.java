package predictcovid.run.input;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import predictcovid.catalog.Retention;
import predictcovid.feature.Feature;
import predictcovid.forecast.Forecasters;
import predictcovid.run.schedule.Schedule;
import predictcovid.series.places.PlaceChoice;
import predictcovid.serving.store.ServingAddress;
import predictcovid.source.description.Descriptions;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

/// Reads the texts of settings into [Settings], and collects everything that is wrong.
public final class SettingsCheck {
    private final SettingValues values;
    private final Locale locale;
    private final List<Fault> faults = new ArrayList<>();

    private SettingsCheck(SettingValues values, Locale locale) {
        this.values = values;
        this.locale = locale;
    }

    /// Reads every setting.
    ///
    /// @param system the language when `LOCALE` is `auto`
    /// @throws WrongSettings with a sentence for each wrong setting
    public static Settings check(SettingValues values, Locale system) {
        SettingsCheck check = new SettingsCheck(values, system);
        Settings settings = check.settings();
        if (!check.faults.isEmpty()) {
            throw new WrongSettings(check.faults);
        }
        return settings;
    }

    private Settings settings() {
        ZoneId zone = read(Setting.TIMESTAMP, ZoneOffset.UTC, ZoneId::of);
        return new Settings(
                read(Setting.DATALAKE, "", SettingsCheck::text),
                read(Setting.URL_DATASOURCE, "", SettingsCheck::text),
                read(Setting.SOURCE, "", SettingsCheck::source),
                read(Setting.ALL_COLS, List.of(), SettingsCheck::names),
                read(Setting.LOCATION, "", SettingsCheck::text),
                read(Setting.LOCATIONS, Optional.empty(), SettingsCheck::places),
                read(Setting.WEEK_END, Optional.empty(), SettingsCheck::weekEnd),
                read(Setting.FORECASTER, "", SettingsCheck::forecaster),
                read(Setting.START_DATE_DATA, LocalDate.EPOCH, LocalDate::parse),
                (int) number(Setting.DAYS_MEAN, 1, 60),
                read(Setting.COLUMNS_PREDICT, List.of(), SettingsCheck::features),
                values.origin(Setting.COLUMNS_PREDICT) == SettingValue.Origin.FLAG,
                (int) number(Setting.ESTIMATORS, 1, 100_000),
                number(Setting.RANDOM_STATE, 0, 4_294_967_295L),
                read(Setting.N_JOBS, 0, SettingsCheck::threads),
                read(Setting.ENGINE, EngineChoice.THREADS, EngineChoice::address),
                number(Setting.DATALAKE_SHARED, 0, 1) == 1,
                number(Setting.TEST_VARIABLES, 0, 1) == 1,
                (int) number(Setting.PREDICT_DAYS, 1, 365),
                read(Setting.SCHEDULE, Optional.empty(), text -> schedule(text, zone)),
                read(Setting.RETENTION, Optional.empty(), SettingsCheck::retention),
                read(
                        Setting.PUBLISH_TO,
                        List.of(),
                        text -> ServingAddress.list(text, values.credentials())),
                zone,
                read(Setting.LOCALE, Locale.ENGLISH, this::language),
                Optional.of(values.text(Setting.FLUENTD_HOST)).filter(host -> !host.isEmpty()),
                (int) number(Setting.FLUENTD_PORT, 1, 65_535));
    }

    private long number(Setting setting, long least, long most) {
        return read(setting, least, text -> inRange(Long.parseLong(text), least, most));
    }

    private <T> T read(Setting setting, T whenWrong, Function<String, T> parse) {
        try {
            return parse.apply(values.text(setting));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            faults.add(
                    new Fault(
                            wrong,
                            "run.wrong-setting",
                            setting.name(),
                            values.shown(setting),
                            setting.allowed()));
            return whenWrong;
        }
    }

    private static long inRange(long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not in " + least + " to " + most);
        }
        return value;
    }

    private static String source(String text) {
        if (!text.equals(Descriptions.AUTO) && !Descriptions.mayBe(text)) {
            throw new IllegalArgumentException("unknown");
        }
        return text;
    }

    private static Optional<Retention> retention(String text) {
        return text.equals("forever") ? Optional.empty() : Optional.of(Retention.parse(text));
    }

    private static String forecaster(String text) {
        return Forecasters.find(text)
                .orElseThrow(() -> new IllegalArgumentException("unknown"))
                .name();
    }

    private static int threads(String text) {
        int jobs = Integer.parseInt(text);
        return jobs == -1 ? 0 : (int) inRange(jobs, 1, 1024);
    }

    private static String text(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("blank");
        }
        return text;
    }

    private static List<String> names(String text) {
        List<String> names = Stream.of(text.split(",", -1)).map(String::strip).toList();
        if (names.contains("") || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("blank or repeated name");
        }
        return names;
    }

    private static Optional<PlaceChoice> places(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                text.equalsIgnoreCase("all")
                        ? new PlaceChoice.All()
                        : new PlaceChoice.Named(names(text)));
    }

    private static Optional<DayOfWeek> weekEnd(String text) {
        return text.equalsIgnoreCase("auto")
                ? Optional.empty()
                : Optional.of(DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private static List<String> features(String text) {
        List<String> columns = names(text);
        if (!Feature.columns().containsAll(columns)) {
            throw new IllegalArgumentException("unknown column");
        }
        return columns;
    }

    private static Optional<Schedule> schedule(String text, ZoneId zone) {
        return text.equalsIgnoreCase("off")
                ? Optional.empty()
                : Optional.of(Schedule.of(text, zone));
    }

    private Locale language(String text) {
        return switch (text.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "auto" -> Texts.language(locale);
            case "en" -> Locale.ENGLISH;
            case "pt", "pt-br" -> Texts.BRAZIL;
            default -> throw new IllegalArgumentException("unknown language");
        };
    }
}

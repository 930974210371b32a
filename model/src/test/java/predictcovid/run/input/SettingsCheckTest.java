package predictcovid.run.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import predictcovid.run.input.SettingValue.Origin;
import predictcovid.series.places.PlaceChoice;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

class SettingsCheckTest {
    @Test
    void defaultsAreTheOriginals() {
        Settings settings = check(Map.of());

        assertThat(settings.trees()).isEqualTo(1000);
        assertThat(settings.columns()).containsExactly("month", "weekday", "day");
        assertThat(settings.startDate()).isEqualTo("2020-05-01");
        assertThat(settings.daysMean()).isEqualTo(5);
        assertThat(settings.days()).isEqualTo(7);
        assertThat(settings.seed()).isZero();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(settings.workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(settings.fluentdHost()).isEmpty();
        assertThat(settings.locations()).isEmpty();
        assertThat(settings.weekEnd()).isEmpty();
        assertThat(check(Map.of("WEEK_END", "Saturday")).weekEnd()).contains(DayOfWeek.SATURDAY);
    }

    @Test
    void manyPlacesAreAllOrThoseNamed() {
        assertThat(check(Map.of("LOCATIONS", "All")).locations()).contains(new PlaceChoice.All());
        assertThat(check(Map.of("LOCATIONS", "Brazil, usa")).locations())
                .contains(new PlaceChoice.Named(List.of("Brazil", "usa")));
        assertThat(Setting.LOCATIONS.flag()).isEqualTo("--locations");
    }

    @Test
    void flagsOverrideTheEnvironmentAndTheEnvironmentTheDefaults() {
        SettingValues values =
                SettingValues.of(
                        Map.of(Setting.ESTIMATORS, "10"),
                        Map.of("ESTIMATORS", "20", "DAYS_MEAN", "3", "N_JOBS", "  "));

        assertThat(values.text(Setting.ESTIMATORS)).isEqualTo("10");
        assertThat(values.origin(Setting.ESTIMATORS)).isEqualTo(Origin.FLAG);
        assertThat(values.text(Setting.DAYS_MEAN)).isEqualTo("3");
        assertThat(values.origin(Setting.DAYS_MEAN)).isEqualTo(Origin.ENVIRONMENT);
        assertThat(values.text(Setting.N_JOBS)).isEqualTo("-1");
        assertThat(values.origin(Setting.N_JOBS)).isEqualTo(Origin.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIMESTAMP|Mars/Olympus",
                "DAYS_MEAN|0",
                "DAYS_MEAN|61",
                "DAYS_MEAN|five",
                "START_DATE_DATA|01/05/2020",
                "COLUMNS_PREDICT|month,temperature",
                "COLUMNS_PREDICT|month,month",
                "COLUMNS_PREDICT|month,,day",
                "ALL_COLS|date,",
                "ESTIMATORS|0",
                "ESTIMATORS|100001",
                "ESTIMATORS|1e3",
                "N_JOBS|0",
                "N_JOBS|-2",
                "RANDOM_STATE|-1",
                "TEST_VARIABLES|yes",
                "LOCATIONS|Brazil,,Chile",
                "WEEK_END|friyay",
                "WEEK_END|sábado",
                "LOCATIONS|Brazil,Brazil",
                "PREDICT_DAYS|0",
                "PREDICT_DAYS|366",
                "LOCALE|klingon",
                "FLUENTD_PORT|65536",
            })
    void refusesWhatIsOutOfRangeNamingSettingAndValue(Setting setting, String value) {
        assertThatThrownBy(() -> check(Map.of(setting.name(), value)))
                .isInstanceOf(WrongSettings.class)
                .hasMessageStartingWith(setting.name() + ": \"" + value + "\"");
    }

    @Test
    void reportsEverythingThatIsWrongAtOnceInTheUsersLanguage() {
        Map<String, String> wrong = new HashMap<>();
        wrong.put("ESTIMATORS", "many");
        wrong.put("PREDICT_DAYS", "-1");
        wrong.put("TIMESTAMP", "nowhere");

        assertThatThrownBy(() -> check(wrong))
                .asInstanceOf(InstanceOfAssertFactories.type(WrongSettings.class))
                .satisfies(settings -> {
                    List<String> said =
                            settings.faults().stream()
                                    .map((Fault fault) -> fault.in(Texts.BRAZIL))
                                    .toList();
                    assertThat(said)
                            .hasSize(3)
                            .allMatch(sentence -> sentence.contains("não é permitido"))
                            .anyMatch(sentence -> sentence.startsWith("ESTIMATORS"))
                            .anyMatch(sentence -> sentence.startsWith("PREDICT_DAYS"))
                            .anyMatch(sentence -> sentence.startsWith("TIMESTAMP"));
                });
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingIsExplainedInEveryLanguage(Setting setting) {
        for (Locale language : Texts.LANGUAGES) {
            assertThat(setting.description().in(language)).isNotBlank();
            assertThat(setting.allowed().in(language)).isNotBlank();
        }
    }

    @Test
    void languageFollowsTheMachineUnlessItIsSet() {
        assertThat(check(Map.of()).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(check(Map.of("LOCALE", "pt_BR")).locale()).isEqualTo(Texts.BRAZIL);
        assertThat(
                        SettingsCheck.check(
                                        SettingValues.of(Map.of(), Map.of()), Locale.of("pt", "PT"))
                                .locale())
                .isEqualTo(Texts.BRAZIL);
    }

    private static Settings check(Map<String, String> environment) {
        return SettingsCheck.check(SettingValues.of(Map.of(), environment), Locale.ENGLISH);
    }
}

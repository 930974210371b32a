package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import predictcovid.run.input.Setting;
import predictcovid.text.Texts;

/// A flag of a command may not lend its words to a setting of the same name.
class SettingsHelpTest {
    private static final String SPACE = "\\s+";

    @TempDir private Path folder;

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of("", CovidCommand.SETTINGS),
                Arguments.of("train", TrainCommand.SETTINGS),
                Arguments.of("predict", PredictCommand.SETTINGS),
                Arguments.of("search", SearchCommand.SETTINGS),
                Arguments.of("backtest", BacktestCommand.SETTINGS),
                Arguments.of("revisions", BacktestCommand.SETTINGS),
                Arguments.of("schedule", EnumSet.allOf(Setting.class)),
                Arguments.of("demo", DemoCommand.SETTINGS),
                Arguments.of("settings", EnumSet.allOf(Setting.class)),
                Arguments.of("hub forecast", HubForecastCommand.SETTINGS),
                Arguments.of("hub explain", HubForecastCommand.SETTINGS),
                Arguments.of("hub score", EnumSet.of(Setting.LOCALE)));
    }

    @ParameterizedTest(name = "covid {0}")
    @MethodSource("commands")
    void everySettingIsDescribedByItsOwnWords(String command, Set<Setting> settings) {
        Texts.LANGUAGES.forEach(language -> {
            Console console = new Console(folder).in(language);
            assertThat(console.run((command + " --help").strip().split(" "))).isZero();

            assertThat(settings)
                    .allSatisfy(setting ->
                            assertThat(console.out().replaceAll(SPACE, ""))
                                    .contains(said(setting.description().in(language), setting)));
        });
    }

    private static String said(String description, Setting setting) {
        return (setting.flag() + "=" + setting.name() + description).replaceAll(SPACE, "");
    }
}

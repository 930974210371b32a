package predictcovid.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.text.Texts;

/// What `covid web` says when it cannot start: one line for each thing to mend.
class WebCommandTest {
    private static final int WRONG_USE = 2;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Locale before = Locale.getDefault();

    @TempDir private Path folder;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
        environment.put("DATALAKE", folder.toString());
        environment.put("WEB_PORT", "0");
        environment.put("MANAGEMENT_PORT", "0");
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void everySettingIsExplained() {
        assertThat(start("--help")).isZero();
        for (WebSetting setting : WebSetting.values()) {
            assertThat(out.toString(UTF_8).replaceAll("\\s+", " "))
                    .contains(setting.flag() + "=" + setting.name())
                    .contains("(" + setting + "; default: " + setting.defaultValue() + ")");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WEB_PORT, 99999",
        "WEB_PORT, -1",
        "WEB_PORT, abc",
        "WEB_PORT, 5000.5",
        "WEB_PORT, 99999999999",
        "MANAGEMENT_PORT, xyz",
        "MANAGEMENT_PORT, 65536"
    })
    void aPortThatIsNoneEndsWithOneLine(String name, String value) {
        String expected = "\"" + value + "\" is not allowed; give a port from 0 to 65535";
        environment.put(name, value);
        assertRefuses(start(), "covid: " + name + ": " + expected + " (0: any free one).");

        environment.put(name, "0");
        String flag = WebSetting.valueOf(name).flag() + "=" + value;
        assertRefuses(start(flag), "covid: " + name + ": " + expected + " (0: any free one).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"banana.invalid", "not an address", "192.0.2.1"})
    void anAddressThatIsNotOfThisMachineEndsWithOneLine(String address) {
        environment.put("MANAGEMENT_ADDRESS", address);

        assertRefuses(
                start(),
                "covid: MANAGEMENT_ADDRESS: \""
                        + address
                        + "\" is not allowed; give an address or"
                        + " name of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.");
    }

    @Test
    void bothPortsMayNotBeTheSame() {
        environment.put("MANAGEMENT_PORT", "5077");

        assertRefuses(
                start("--web-port", "05077"),
                "covid: MANAGEMENT_PORT: \"5077\" is not allowed; give another port than that of"
                        + " the page (WEB_PORT).");
    }

    @Test
    void allThatIsWrongIsToldAtOnceInTheUsersLanguage() {
        Locale.setDefault(Texts.BRAZIL);
        environment.put("WEB_PORT", "abc");
        environment.put("MANAGEMENT_PORT", "xyz");
        environment.put("DATALAKE", "s4x://foo");

        assertRefuses(
                start("--management-address", ""),
                "covid: O endereço do datalake s4x://foo começa com s4x:, que não é aceito. Use uma"
                        + " pasta ou um endereço que comece com file:, hdfs: ou s3a:.",
                "covid: WEB_PORT: \"abc\" não é permitido; informe uma porta de 0 a 65535 (0:"
                        + " qualquer uma livre).",
                "covid: MANAGEMENT_PORT: \"xyz\" não é permitido; informe uma porta de 0 a 65535"
                        + " (0: qualquer uma livre).",
                "covid: MANAGEMENT_ADDRESS: \"\" não é permitido; informe um endereço ou nome desta"
                        + " máquina, como 127.0.0.1, ou 0.0.0.0 para todos.");
    }

    @Test
    void aDatalakeThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("README.md"), "text");

        assertRefuses(
                start("--datalake", file.toString()),
                "covid: The datalake " + file.toUri() + " is a file. Set DATALAKE to a folder.");
    }

    @Test
    void aFlagThatIsNoneIsRefused() {
        assertRefuses(
                start("--colour"),
                "covid: Unknown option: '--colour'",
                "covid: Every flag is explained by: covid web --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"covid", "//evil.example", "https://h/covid", "/a b", "/../x", "/a?b"})
    void aPathThatIsNoneEndsWithOneLine(String path) {
        String expected =
                "covid: WEB_PATH: \""
                        + path
                        + "\" is not allowed; give a path such as /covid, of letters, digits and"
                        + " . _ ~ -, or auto, or / for none.";

        assertRefuses(start("--web-path=" + path), expected);
        environment.put("WEB_PATH", path);
        assertRefuses(start(), expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "https://example.org/x",
                "https://a.org; script-src *",
                "* https://a.org",
                "'unsafe-inline'",
                "data:",
                ","
            })
    void aSiteThatIsNoneEndsWithOneLine(String sites) {
        environment.put("EMBEDDERS", sites);

        assertRefuses(
                start(),
                "covid: EMBEDDERS: \""
                        + sites
                        + "\" is not allowed; give sites such as \"https://example.org"
                        + " https://*.gov.br\", or * for all, or none.");
    }

    @ParameterizedTest
    @CsvSource({"WEB_PORT, --web-port", "MANAGEMENT_PORT, --management-port"})
    void aPortThatIsTakenIsNamedWithItsSetting(String name, String flag) throws IOException {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        try (ServerSocket other = new ServerSocket(0, 1, everywhere)) {
            int port = other.getLocalPort();
            environment.put(name, Integer.toString(port));

            assertThat(start()).isEqualTo(1);
            assertThat(err.toString(UTF_8).lines())
                    .containsExactly(
                            "covid: Port "
                                    + port
                                    + " is taken by another program. Choose another"
                                    + " one with "
                                    + flag
                                    + " ("
                                    + name
                                    + ").");
        }
    }

    @Test
    void aBlankVariableCountsAsNotGiven() {
        WebSettingValues values =
                WebSettingValues.of(
                        Map.of(), Map.of("WEB_PORT", "", "DATALAKE", "  ", "OTHER", "x"));

        for (WebSetting setting : WebSetting.values()) {
            assertThat(values.text(setting)).isEqualTo(setting.defaultValue());
        }
    }

    @Test
    void aFlagWinsOverItsVariable() {
        WebSettingValues values =
                WebSettingValues.of(
                        Map.of(WebSetting.WEB_PORT, "1"),
                        Map.of("WEB_PORT", "2", "MANAGEMENT_PORT", " 3 "));

        assertThat(values.text(WebSetting.WEB_PORT)).isEqualTo("1");
        assertThat(values.text(WebSetting.MANAGEMENT_PORT)).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not/there/yet", "hdfs://127.0.0.1:1/lake", "s3a://bucket/lake"})
    void aDatalakeThatIsNotThereYetIsNotWrong(String datalake) {
        Map<WebSetting, String> flags =
                Map.of(
                        WebSetting.DATALAKE,
                        datalake.startsWith("not") ? folder + datalake : datalake);

        assertThat(WebSettingsCheck.faults(WebSettingValues.of(flags, Map.of()))).isEmpty();
    }

    private int start(String... args) {
        out.reset();
        err.reset();
        return new WebCommand(
                        environment,
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8))
                .execute(args);
    }

    private void assertRefuses(int status, String... lines) {
        assertThat(err.toString(UTF_8).lines()).containsExactly(lines);
        assertThat(status).isEqualTo(WRONG_USE);
        assertThat(out.toString(UTF_8)).isEmpty();
    }
}

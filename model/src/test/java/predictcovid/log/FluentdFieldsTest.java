package predictcovid.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.msgpack.value.Value;
import org.msgpack.value.ValueFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import predictcovid.log.ForwardReceiver.Arrival;

class FluentdFieldsTest {
    private static final Logger LOG = LoggerFactory.getLogger(FluentdFieldsTest.class);

    private final Console console = new Console();
    private ForwardReceiver fluentd;
    private LogSession session;

    @BeforeEach
    void start() throws IOException {
        fluentd = ForwardReceiver.on(0);
        LogOptions options =
                new LogOptions(
                        Optional.of("localhost"),
                        fluentd.port(),
                        ZoneId.of("America/Sao_Paulo"),
                        false);
        session = Logging.start(options, console.stream());
    }

    @AfterEach
    void stop() throws IOException {
        session.close();
        fluentd.close();
        MDC.clear();
    }

    @Test
    void hasExactlyTheSixFieldsOfTheOriginal() {
        LOG.warn("Previsão de {} dias: 感染 😷", 7);
        Arrival arrival = arrival();
        assertThat(arrival.fields())
                .containsOnlyKeys("host", "where", "type", "stack_trace", "timestamp", "message");
        assertThat(arrival.tag()).isEqualTo("predictcovid.model");
        assertThat(arrival.text("host")).isNotBlank();
        assertThat(arrival.text("where"))
                .isEqualTo(
                        "predictcovid.log.FluentdFieldsTest.hasExactlyTheSixFieldsOfTheOriginal");
        assertThat(arrival.text("type")).isEqualTo("WARN");
        assertThat(arrival.text("stack_trace")).isEmpty();
        assertThat(arrival.text("message")).isEqualTo("Previsão de 7 dias: 感染 😷");
    }

    @Test
    void theTimestampIsIsoInTheZoneAndTheEventTimeTheSameSecond() {
        LOG.info("now");
        Arrival arrival = arrival();
        assertThat(arrival.text("timestamp"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}-03:00");
        OffsetDateTime time = OffsetDateTime.parse(arrival.text("timestamp"));
        assertThat(time.getOffset()).isEqualTo(ZoneOffset.ofHours(-3));
        assertThat(time.toEpochSecond()).isEqualTo(arrival.time());
    }

    @Test
    void anExceptionArrivesWithItsWholeStackTrace() {
        LOG.error("Failed", new IllegalStateException("outer", new IOException("disco cheio")));
        assertThat(arrival().text("stack_trace").lines())
                .startsWith("java.lang.IllegalStateException: outer")
                .contains("Caused by: java.io.IOException: disco cheio")
                .anyMatch(line -> line.startsWith("\tat predictcovid.log.FluentdFieldsTest"));
        assertThat(console.text()).doesNotContain("\tat ");
    }

    @Test
    void keyValuePairsAndTheRunIdAreFurtherFieldsOfTheirOwnType() {
        MDC.put("run", "2026-11-23T12-01-02");
        LOG.atInfo()
                .addKeyValue("score", 4.85)
                .addKeyValue("seconds", 12)
                .addKeyValue("exact", new BigDecimal("0.5"))
                .addKeyValue("searched", true)
                .addKeyValue("origin", LocalDate.of(2020, 7, 23))
                .log("Validated");
        Map<String, Value> fields = arrival().fields();
        assertThat(fields)
                .contains(
                        entry("run", ValueFactory.newString("2026-11-23T12-01-02")),
                        entry("score", ValueFactory.newFloat(4.85)),
                        entry("seconds", ValueFactory.newInteger(12)),
                        entry("exact", ValueFactory.newFloat(0.5)),
                        entry("searched", ValueFactory.newBoolean(true)),
                        entry("origin", ValueFactory.newString("2020-07-23")))
                .hasSize(12);
    }

    @Test
    void leavesOutWhatElasticsearchWouldRefuse() {
        LOG.atInfo()
                .addKeyValue("missing", Double.NaN)
                .addKeyValue("infinite", Float.POSITIVE_INFINITY)
                .addKeyValue("absent", (Object) null)
                .log("Scored");
        assertThat(arrival().fields()).doesNotContainKeys("missing", "infinite", "absent");
    }

    @Test
    void aKeyValuePairCannotReplaceTheRecordsOwnFields() {
        LOG.atInfo().addKeyValue("type", "mine").addKeyValue("host", "mine").log("Done");
        assertThat(arrival().text("type")).isEqualTo("INFO");
        assertThat(arrival().text("host")).isNotEqualTo("mine");
    }

    @Test
    void saysWhereForJavaUtilLoggingToo() {
        java.util.logging.Logger.getLogger("some.library").warning("odd");
        assertThat(arrival().text("where"))
                .isEqualTo("predictcovid.log.FluentdFieldsTest.saysWhereForJavaUtilLoggingToo");
    }

    private Arrival arrival() {
        Patience.await().until(() -> !fluentd.arrivals().isEmpty());
        return fluentd.arrivals().getFirst();
    }
}

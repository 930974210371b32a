package predictcovid.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static predictcovid.source.SourceServer.file;
import static predictcovid.source.SourceServer.half;
import static predictcovid.source.SourceServer.status;

import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.store.MeasuredStream;
import predictcovid.series.Observation;
import predictcovid.source.table.TableReader;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import predictcovid.text.Texts;

@Timeout(120)
class SourceVintagesTest {
    private static final LocalDate MONDAY = LocalDate.of(2020, 6, 15);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant NOON = Instant.parse("2020-06-15T12:00:00Z");
    private static final String OLD = LookAlike.CLASSIC.text(4, 100);
    private static final String NEW = LookAlike.COMPACT.text(4, 110);
    private static final String SHORT = LookAlike.CLASSIC.text(4, 80);

    @TempDir Path folder;
    private SourceServer server;
    private Datalake lake;
    private Instant clock = NOON;

    @BeforeEach
    void open() throws IOException {
        server = new SourceServer();
        lake = Datalake.open(folder.resolve("lake").toString());
    }

    @AfterEach
    void close() {
        server.close();
        lake.close();
    }

    @Test
    void keepsTheBytesAsPublishedWithTheirRecord() {
        server.then(file(OLD, "ETag: \"1\""));

        SourceData data = fetch(request(MONDAY));

        assertThat(data.file()).isEqualTo("sources/datasource-2020-06-15.csv.gz");
        assertThat(text(data.file())).isEqualTo(OLD);
        assertThat(data.sha256()).isEqualTo(sha256(OLD));
        assertThat(data.rows()).isEqualTo(400);
        assertThat(data.observations()).hasSize(400);
        assertThat(data.vintage()).isEqualTo(MONDAY);
        assertThat(data.accessedAt()).isEqualTo(NOON);
        assertThat(data.warnings()).isEmpty();
        assertThat(text("sources/datasource-2020-06-15.json"))
                .contains(
                        server.url(),
                        data.sha256(),
                        "\"rows\" : 400",
                        "2020-06-15T12:00:00Z",
                        "\"\\\"1\\\"\"");
    }

    @Test
    void readsTodaysVintageAgainWithoutTheNetwork() {
        server.then(file(OLD));
        SourceData first = fetch(request(MONDAY));
        server.close();

        SourceData again = fetch(request(MONDAY));

        assertThat(again).isEqualTo(first);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void asksAgainTheNextDayAndOnDemand() {
        server.then(file(OLD)).then(file(NEW));
        fetch(request(MONDAY));

        assertThat(fetch(refresh(MONDAY)).rows()).isEqualTo(440);
        assertThat(fetch(request(TUESDAY)).vintage()).isEqualTo(TUESDAY);
        assertThat(server.requests()).hasSize(3);
        assertThat(text(aside(MONDAY))).isEqualTo(OLD);
    }

    @Test
    void keepsOneFileWhenADemandBringsTheSameBytes() {
        server.then(file(OLD));
        fetch(request(MONDAY));

        fetch(refresh(MONDAY));

        assertThat(lake.list("sources")).hasSize(2);
    }

    @Test
    void usesTheLastVintageWhenTheServerHasNoNewer() {
        server.then(file(OLD, "ETag: \"1\"")).then(status(304));
        fetch(request(MONDAY));

        SourceData data = fetch(request(TUESDAY));

        assertThat(data.vintage()).isEqualTo(MONDAY);
        assertThat(data.observations()).hasSize(400);
        assertThat(data.warnings()).isEmpty();
        assertThat(said(data.notes()))
                .containsExactly("The source has not changed since Jun 15, 2020.");
        assertThat(server.requests().getLast()).contains("If-none-match=[\"1\"]");
    }

    @Test
    void doesNotAskConditionallyForAVintageThatIsDamaged() throws IOException {
        server.then(file(OLD, "ETag: \"1\"")).then(file(NEW));
        damage(fetch(request(MONDAY)).file());

        SourceData data = fetch(request(TUESDAY));

        assertThat(data.rows()).isEqualTo(440);
        assertThat(server.requests().getLast()).doesNotContain("If-none-match");
        assertThat(said(data.warnings())).singleElement().asString().contains("2020-06-15.csv");
    }

    @Test
    void keepsWhatAnotherAddressBroughtTheSameDay() {
        server.then(file(OLD)).then(file(NEW));
        fetch(request(MONDAY));
        SourceRequest other = SourceRequest.of(server.url() + "?compact", MONDAY);

        assertThat(fetch(other).rows()).isEqualTo(440);

        assertThat(text("sources/datasource-2020-06-15.csv.gz")).isEqualTo(NEW);
        assertThat(text(aside(MONDAY))).isEqualTo(OLD);
        assertThat(fetch(request(MONDAY)).rows()).isEqualTo(400);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aRenewedKeyIsTheSameSourceAndIsStoredNowhere() {
        server.then(file(OLD));
        fetch(SourceRequest.of(server.url() + "?token=old", MONDAY));
        SourceData again = fetch(SourceRequest.of(server.url() + "?token=new", MONDAY));

        assertThat(server.requests()).singleElement().asString().contains("?token=old ");
        assertThat(again.url()).isEqualTo(server.url() + "?token=***");
        assertThat(text("sources/datasource-2020-06-15.json"))
                .contains("?token=***")
                .doesNotContain("old", "new");
    }

    @Test
    void keepsAFileThatSomeoneElsePutThere() {
        lake.write("sources/datasource-2020-06-15.csv.gz", "mine".getBytes(StandardCharsets.UTF_8));
        server.then(file(OLD));

        fetch(request(MONDAY));

        assertThat(text("sources/datasource-2020-06-15.csv.gz")).isEqualTo(OLD);
        assertThat(lake.readBytes(aside(MONDAY))).asString().isEqualTo("mine");
    }

    @Test
    void readsALocalFileAgainWhenItHasChanged() throws IOException {
        Path local = Files.writeString(folder.resolve("local.csv"), OLD);
        SourceRequest request = SourceRequest.of(local.toString(), MONDAY);
        fetch(request);
        assertThat(fetch(request).rows()).isEqualTo(400);

        Files.writeString(local, NEW);

        assertThat(fetch(request).rows()).isEqualTo(440);
        assertThat(text(aside(MONDAY))).isEqualTo(OLD);
    }

    @Test
    void keepsTheSuffixOfAPackedFile() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(OLD.getBytes(StandardCharsets.UTF_8));
        }
        server.then(SourceServer.bytes(packed.toByteArray())).then(file(NEW));

        SourceData data = fetch(request(MONDAY));

        assertThat(data.file()).isEqualTo("sources/datasource-2020-06-15.csv.gz");
        assertThat(lake.readBytes(data.file())).isEqualTo(packed.toByteArray());
        assertThat(fetch(request(MONDAY)).rows()).isEqualTo(400);
        assertThat(fetch(refresh(MONDAY)).file()).isEqualTo("sources/datasource-2020-06-15.csv.gz");
        assertThat(text(data.file())).isEqualTo(NEW);
    }

    @Test
    void keepsTheSameBytesOnceAndKnowsThatTheyWereReadTwice() {
        server.then(file(OLD)).then(file(OLD)).then(file(NEW));
        SourceData first = fetch(request(MONDAY));

        SourceData second = fetch(request(TUESDAY));

        assertThat(second.vintage()).isEqualTo(TUESDAY);
        assertThat(second.file()).isEqualTo(first.file());
        assertThat(fetch(request(TUESDAY)).sha256()).isEqualTo(sha256(OLD));
        assertThat(fetch(asOf(TUESDAY.plusDays(1), TUESDAY)).vintage()).isEqualTo(TUESDAY);
        assertThat(lake.list("sources"))
                .containsExactly(
                        "sources/datasource-2020-06-15.csv.gz",
                        "sources/datasource-2020-06-15.json",
                        "sources/datasource-2020-06-16.json");
        assertThat(fetch(request(TUESDAY.plusDays(1))).rows()).isEqualTo(440);
    }

    @Test
    void readsWhatAnEarlierProgramKeptUnpacked() {
        server.then(file(OLD));
        fetch(request(MONDAY));
        lake.write("sources/datasource-2020-06-15.csv", OLD.getBytes(StandardCharsets.UTF_8));
        lake.write(
                "sources/datasource-2020-06-15.json",
                text("sources/datasource-2020-06-15.json")
                        .replaceFirst(",\\s*\"gzipped\" : true", "")
                        .getBytes(StandardCharsets.UTF_8));
        lake.delete("sources/datasource-2020-06-15.csv.gz");

        assertThat(fetch(request(MONDAY)).rows()).isEqualTo(400);
        assertThat(server.requests()).hasSize(1);
    }

    static Stream<HttpHandler> rubbish() {
        return Stream.of(
                status(404),
                status(500),
                half(NEW),
                file(""),
                file("<!DOCTYPE html><html></html>"),
                file(NEW.lines().findFirst().orElseThrow() + "\n"),
                file(NEW.replace("new_cases,", "cases,")),
                file(NEW.substring(0, NEW.length() - 40)));
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void fallsBackOnTheLastGoodVintageLoudly(HttpHandler answer) {
        server.then(file(OLD)).then(answer);
        fetch(request(MONDAY));
        List<String> before = lake.list("sources");

        SourceData data = fetch(request(TUESDAY));

        assertThat(data.vintage()).isEqualTo(MONDAY);
        assertThat(data.observations()).hasSize(400);
        assertThat(said(data.warnings()))
                .singleElement()
                .asString()
                .startsWith("OLD DATA")
                .contains("The data of Jun 15, 2020 are used");
        assertThat(data.warnings().getFirst().in(Texts.BRAZIL))
                .startsWith("DADOS ANTIGOS")
                .doesNotContain("Check", "Take", "Download it");
        assertThat(lake.list("sources")).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void failsWhenThereIsNothingToFallBackOn(HttpHandler answer) {
        server.then(answer);

        assertThatThrownBy(() -> fetch(request(MONDAY)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(server.url());
        assertThat(lake.exists("sources")).isFalse();
    }

    @Test
    void doesNotFallBackOnAnotherSource() {
        server.then(file(OLD)).then(status(404));
        fetch(request(MONDAY));

        assertFault(
                () -> fetch(SourceRequest.of(server.url() + "?other", TUESDAY)),
                "source.http-status");
    }

    @Test
    void refusesAFileThatIsSuddenlyMuchShorterUnlessForced() {
        server.then(file(OLD)).then(file(SHORT));
        fetch(request(MONDAY));

        assertFault(() -> fetch(request(TUESDAY)), "source.shrunk")
                .hasMessageContainingAll("320 rows", "had 400", "2020-06-15", "--force");
        assertThat(lake.list("sources")).hasSize(2);

        SourceRequest forced =
                new SourceRequest(server.url(), TUESDAY, Optional.empty(), true, false);
        assertThat(fetch(forced).rows()).isEqualTo(320);
    }

    @Test
    void takesAFileThatIsALittleShorter() {
        server.then(file(OLD)).then(file(LookAlike.CLASSIC.text(4, 90)));
        fetch(request(MONDAY));

        assertThat(fetch(request(TUESDAY)).rows()).isEqualTo(360);
    }

    @Test
    void usesTheNewestVintageOfAPastDayAndNothingLater() {
        server.then(file(OLD)).then(file(NEW));
        fetch(request(MONDAY));
        fetch(request(TUESDAY.plusDays(7)));
        int requests = server.requests().size();
        LocalDate day = LookAlike.FIRST.plusDays(50);

        SourceData data = fetch(asOf(TUESDAY.plusDays(30), TUESDAY));
        SourceData exact = fetch(asOf(TUESDAY.plusDays(30), MONDAY));

        assertThat(data.vintage()).isEqualTo(MONDAY);
        assertThat(exact.vintage()).isEqualTo(MONDAY);
        assertThat(data.warnings()).isEmpty();
        assertThat(server.requests()).hasSize(requests);
        assertThat(fetch(asOf(TUESDAY, day)).observations()).hasSize(4 * 50);
    }

    @Test
    void warnsWhenThePastDayWasNotKept() {
        server.then(file(OLD));
        LocalDate day = LookAlike.FIRST.plusDays(10);

        SourceData data = fetch(asOf(MONDAY, day));

        assertThat(data.observations()).hasSize(40).allMatch(row -> row.date().isBefore(day));
        assertThat(data.rows()).isEqualTo(400);
        assertThat(data.vintage()).isEqualTo(MONDAY);
        assertThat(said(data.warnings())).singleElement().asString().contains("AS OF Jan 11, 2020");
    }

    @Test
    void failsWhenNothingWasKnownThen() {
        server.then(file(OLD));

        assertFault(() -> fetch(asOf(MONDAY, LookAlike.FIRST)), "source.nothing-known");
    }

    @Test
    void leavesOutWhatIsDatedAfterToday() {
        server.then(file(OLD));
        LocalDate today = LookAlike.FIRST.plusDays(97);

        SourceData data = fetch(request(today));

        assertThat(data.observations())
                .hasSize(4 * 99)
                .extracting(Observation::date)
                .allMatch(date -> !date.isAfter(today.plusDays(1)));
        assertThat(said(data.warnings())).singleElement().asString().startsWith("4 observations");
    }

    @Test
    void passesOverADamagedVintageAndNamesIt() throws IOException {
        server.then(file(OLD)).then(file(NEW)).then(status(404));
        fetch(request(MONDAY));
        damage(fetch(request(TUESDAY)).file());

        SourceData data = fetch(request(TUESDAY));

        assertThat(data.vintage()).isEqualTo(MONDAY);
        assertThat(said(data.warnings()))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("datasource-2020-06-16.csv"))
                .anySatisfy(text -> assertThat(text).startsWith("OLD DATA"));
    }

    @Test
    void readsTheSourceAgainWhenTodaysVintageIsDamaged() throws IOException {
        server.then(file(OLD));
        damage(fetch(request(MONDAY)).file());

        SourceData data = fetch(request(MONDAY));

        assertThat(text(data.file())).isEqualTo(OLD);
        assertThat(data.warnings()).hasSize(1);
        assertThat(fetch(request(MONDAY)).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"url\":\"x\"}",
                "{\"url\":\"x\",\"sha256\":\"0\",\"bytes\":1,\"rows\":1,\"time\":\"2020-06-15T12:00:00Z\","
                        + "\"packing\":\"PLAIN\"}",
                "{\"time\":\"never\"}"
            })
    void passesOverADamagedRecordAndNamesIt(String json) {
        server.then(file(OLD)).then(file(NEW));
        fetch(request(MONDAY));
        lake.write("sources/datasource-2020-06-15.json", json.getBytes(StandardCharsets.UTF_8));

        SourceData data = fetch(request(TUESDAY));

        assertThat(data.rows()).isEqualTo(440);
        assertThat(said(data.warnings())).singleElement().asString().contains("2020-06-15.json");
    }

    @Test
    void passesOverOtherFilesInTheFolder() {
        for (String name :
                List.of("datasource-2020-13-45.json", "notes.json", "datasource-.json")) {
            lake.write("sources/" + name, new byte[] {'{'});
        }
        server.then(file(OLD));

        assertThat(fetch(request(MONDAY)).warnings()).isEmpty();
    }

    @Test
    void survivesAVintageWhoseBytesAreGone() {
        server.then(file(OLD));
        lake.delete(fetch(request(MONDAY)).file());

        assertThat(fetch(request(MONDAY)).rows()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void anOlderVintageStandsInForDataThatDoNotServeWhateverIsSaid(Fault.Kind kind) {
        server.then(file(OLD));
        fetch(request(MONDAY));

        for (String key : List.of("source.http-status", "source.interrupted", "series.no-place")) {
            Fault fault = new Fault(kind, key, "a", "b");
            if (kind == Fault.Kind.DATA) {
                assertThat(fetch(request(TUESDAY), failing(fault)).vintage()).isEqualTo(MONDAY);
            } else {
                assertThatThrownBy(() -> fetch(request(TUESDAY), failing(fault))).isSameAs(fault);
            }
        }
    }

    @Test
    void keepsASimulatedEpidemicLikeAnySource() {
        SourceData data = fetch(SourceRequest.of("simulated:1", LocalDate.of(2021, 3, 1)));

        assertThat(data.url()).isEqualTo("simulated:1");
        assertThat(lake.exists("sources/datasource-2021-03-01.csv.gz")).isTrue();
        assertThat(data.warnings()).isEmpty();
    }

    @Test
    void keepsTheRealFile() {
        Path real = Path.of("src/test/resources/public/owid/owid-covid-data-2020-06-18.csv.gz");

        SourceData data = fetch(SourceRequest.of(real.toString(), LocalDate.of(2020, 6, 19)));

        assertThat(data.rows()).isEqualTo(24_321);
        assertThat(data.observations()).hasSize(24_321);
        assertThat(data.warnings()).isEmpty();
        assertThat(data.bytes()).isEqualTo(real.toFile().length());
    }

    private SourceData fetch(SourceRequest request) {
        return fetch(request, DownloadProgress.SILENT);
    }

    private static DownloadProgress failing(Fault fault) {
        return (_, _) -> {
            throw fault;
        };
    }

    private SourceData fetch(SourceRequest request, DownloadProgress progress) {
        DownloadLimits limits =
                new DownloadLimits(
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        2,
                        Duration.ofMillis(1),
                        Duration.ofMillis(1),
                        100_000_000);
        clock = clock.plusSeconds(1);
        InstantSource instants = InstantSource.fixed(clock.minusSeconds(1));
        return new SourceVintages(
                        lake,
                        new Downloader(limits, "test", instants, progress),
                        new TableReader(TableReader.DEFAULT_COLUMNS),
                        instants)
                .fetch(request);
    }

    private SourceRequest request(LocalDate today) {
        return SourceRequest.of(server.url(), today);
    }

    private SourceRequest refresh(LocalDate today) {
        return new SourceRequest(server.url(), today, Optional.empty(), false, true);
    }

    private SourceRequest asOf(LocalDate today, LocalDate day) {
        return new SourceRequest(server.url(), today, Optional.of(day), false, false);
    }

    /// The one file of the day that was set aside.
    private String aside(LocalDate date) {
        return lake.list("sources").stream()
                .filter(path ->
                        path.matches("sources/datasource-" + date + "-[0-9a-f]{12}\\.csv\\.gz"))
                .reduce((a, b) -> a + " and " + b)
                .orElseThrow();
    }

    private static String sha256(String text) {
        MeasuredStream measured = new MeasuredStream(OutputStream.nullOutputStream());
        try {
            measured.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return measured.sha256();
    }

    private void damage(String path) throws IOException {
        byte[] other = text(path).replaceFirst("7", "8").getBytes(StandardCharsets.UTF_8);
        lake.write(
                path,
                out -> {
                    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
                        packed.write(other);
                    }
                });
    }

    private String text(String path) {
        byte[] bytes = lake.readBytes(path);
        try (InputStream in = new ByteArrayInputStream(bytes);
                InputStream unpacked = path.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> said(List<Notice> notices) {
        return notices.stream().map(notice -> notice.in(Locale.ENGLISH)).toList();
    }

    private static AbstractThrowableAssert<?, ?> assertFault(ThrowingCallable call, String key) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.key()).isEqualTo(key));
    }
}

package predictcovid.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static predictcovid.source.SourceServer.file;
import static predictcovid.source.SourceServer.half;
import static predictcovid.source.SourceServer.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.text.Fault;

@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DownloaderTest {
    private static final Instant NOW = Instant.parse("2020-06-18T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String CSV = LookAlike.CLASSIC.text(3, 100);

    private final CountDownLatch paused = new CountDownLatch(1);
    private SourceServer server;
    private Path target;

    @BeforeEach
    void startServer(@TempDir Path folder) throws IOException {
        server = new SourceServer();
        target = folder.resolve("download");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void savesTheBytesAndTheirDigest(LookAlike layout) {
        String csv = layout.text(3, 100);
        server.then(file(csv, "ETag: \"7\"", "Last-Modified: Thu, 18 Jun 2020 10:00:00 GMT"));

        Download download = fetch(LONG).orElseThrow();

        assertThat(target).hasContent(csv).hasDigest("SHA-256", download.sha256());
        assertThat(download.bytes()).isEqualTo(target.toFile().length());
        assertThat(download.version().etag()).hasValue("\"7\"");
        assertThat(download.version().lastModified()).hasValue("Thu, 18 Jun 2020 10:00:00 GMT");
        assertThat(server.requests().getFirst()).contains("[PredictCovid/test]");
    }

    @Test
    void unpacksWhatTheServerPackedForTheWay() throws IOException {
        server.then(SourceServer.gzipped(CSV));

        Download download = fetch(LONG).orElseThrow();

        assertThat(target).hasContent(CSV).hasDigest("SHA-256", download.sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate", "zstd", "br", "gzip, gzip"})
    void namesAnEncodingThatItDidNotAskFor(String encoding) {
        server.then(file(CSV, "Content-Encoding: " + encoding));

        assertFault(() -> fetch(LONG), "source.encoding")
                .hasMessageContaining("packs the file for the way as " + encoding);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void triesAgainWhatArrivedBadlyPackedAndSaysSo() throws IOException {
        server.then(file(CSV, "Content-Encoding: gzip"));

        assertFault(() -> fetch(LONG), "source.badly-packed");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void followsRedirects() {
        server.then(status(302, "Location: /elsewhere.csv")).then(file(CSV));

        fetch(LONG);

        assertThat(target).hasContent(CSV);
        assertThat(server.requests().getLast()).startsWith("GET /elsewhere.csv");
    }

    @Test
    void endsALoopOfRedirects() {
        server.then(status(302, "Location: /data.csv"));

        assertFault(() -> fetch(LONG), "source.redirects")
                .hasMessageContaining("points to other addresses without end");
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void sendsUserAndPasswordAsAuthorizationAndSaysThemNowhere() {
        server.then(status(404));
        String url = server.url().replace("//", "//ana:p%40ss@") + "?key=abc";

        assertFault(() -> fetch(limits(LONG, LONG, 1_000_000), url), "source.http-status")
                .hasMessageContaining(server.url() + "?key=***:")
                .hasMessageNotContaining("p%40ss")
                .hasMessageNotContaining("abc");
        // ana:p@ss in Base64
        assertThat(server.requests().getFirst())
                .startsWith("GET /data.csv?key=abc ")
                .contains("Authorization=[Basic YW5hOnBAc3M=]");
    }

    @Test
    void doesNotHandAPasswordOnToAnotherServer() throws IOException {
        try (SourceServer other = new SourceServer()) {
            other.then(file(CSV));
            server.then(status(302, "Location: " + other.url()));

            fetch(limits(LONG, LONG, 1_000_000), server.url().replace("//", "//ana:pass@"));

            assertThat(target).hasContent(CSV);
            assertThat(server.requests().getFirst()).contains("Authorization");
            assertThat(other.requests().getFirst()).doesNotContain("Authorization");
        }
    }

    @Test
    void keepsThePasswordOnTheSameServer() {
        server.then(status(307, "Location: elsewhere.csv")).then(file(CSV));

        fetch(limits(LONG, LONG, 1_000_000), server.url().replace("//", "//ana:pass@"));

        assertThat(server.requests().getLast())
                .startsWith("GET /elsewhere.csv")
                .contains("Authorization");
    }

    @Test
    void refusesToSendAPasswordUnprotected() {
        assertFault(
                        () -> SourceAddress.parse("http://ana:pass@health.example/cases.csv"),
                        "source.password-in-clear")
                .hasMessageStartingWith("http://health.example/cases.csv: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://ana:pass@", "https://ana:p ss@health.example", "ftp://ana:pass@x"})
    void doesNotRepeatThePasswordOfAWrongAddress(String text) {
        assertFault(() -> SourceAddress.parse(text), "source.bad-url")
                .hasMessageNotContaining("pass@")
                .hasMessageNotContaining("p ss")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void triesAgainWhenTheServerMayRecover(int failure) {
        server.then(status(failure)).then(status(failure)).then(file(CSV));

        fetch(LONG);

        assertThat(target).hasContent(CSV);
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 400, 401, 403, 404, 410})
    void givesUpAtOnceWhenTryingAgainIsIdle(int failure) {
        server.then(status(failure)).then(file(CSV));

        assertFault(() -> fetch(LONG), "source.http-status").hasMessageContaining("" + failure);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void givesUpAfterTheLastTry() {
        server.then(status(500));

        assertFault(() -> fetch(LONG), "source.http-status").hasMessageContaining("500");
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "Thu, 18 Jun 2020 13:00:00 GMT"})
    void doesNotComeBackEarlierThanTheServerAsks(String retryAfter) {
        server.then(status(503, "Retry-After: " + retryAfter)).then(file(CSV));

        assertFault(() -> fetch(LONG), "source.http-status").hasMessageContaining("503");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "soon", "Thu, 18 Jun 2020 11:00:00 GMT"})
    void comesBackSoonWhenTheServerAsksForNothing(String retryAfter) {
        server.then(status(503, "Retry-After: " + retryAfter)).then(file(CSV));

        fetch(LONG);

        assertThat(target).hasContent(CSV);
    }

    @Test
    void replacesAFirstHalfByTheWholeFile() {
        server.then(half(CSV)).then(file(CSV));

        fetch(LONG);

        assertThat(target).hasContent(CSV);
    }

    @Test
    void namesADownloadThatAlwaysBreaksOff() {
        server.then(half(CSV));

        assertFault(() -> fetch(LONG), "source.broken").hasMessageContaining(server.url());
    }

    @Test
    void refusesGzipThatBreaksOff() throws IOException {
        server.then(
                SourceServer.bytes(new byte[] {0x1f, (byte) 0x8b, 8}, "Content-Encoding: gzip"));

        assertFault(() -> fetch(LONG), "source.broken");
    }

    @Test
    void endsABodyThatStalls() {
        server.then(server.stalling("iso_code,"));

        assertFault(() -> fetchWhileTimeFlies(LONG.plusMillis(1)), "source.stalled")
                .hasMessageContaining("9 bytes");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void triesAgainAfterAStall() {
        server.then(server.stalling("iso_code,")).then(file(CSV));

        fetchWhileTimeFlies(LONG.plusMillis(1));

        assertThat(target).hasContent(CSV);
        assertThat(server.requests()).hasSize(2);
    }

    /// A minute without a byte is a stall; a little less than that, even twice, is none.
    @Test
    void waitsForABodyThatPausesForLess() {
        server.then(SourceServer.pausing(CSV, 9, paused));

        fetchWhileTimeFlies(
                limits(LONG, HOUR, 1_000_000),
                LONG.minusMillis(1),
                bytes -> bytes == 9 || bytes == CSV.length());

        assertThat(target).hasContent(CSV);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void endsWaitingForAnAnswer() {
        server.then(server.silent());

        assertFault(() -> fetch(SHORT), "source.no-answer");
    }

    @Test
    void endsADownloadThatTakesTooLongAltogether() {
        server.then(SourceServer.endless());

        DownloadLimits limits = limits(HOUR.multipliedBy(3), HOUR, 1_000_000);

        assertFault(() -> fetchWhileTimeFlies(limits, HOUR, bytes -> bytes >= 9), "source.stalled");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void endsADownloadThatIsTooLarge() {
        server.then(SourceServer.endless());
        DownloadLimits limits = limits(LONG, LONG, 1_000);

        assertFault(() -> fetch(limits), "source.too-large").hasMessageContaining(server.url());
    }

    @Test
    void saysThatTheServerIsAway() throws IOException {
        String url;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = "http://127.0.0.1:" + free.getLocalPort() + "/data.csv";
        }

        assertFault(() -> fetch(limits(LONG, LONG, 1_000), url), "source.no-connection");
    }

    @Test
    void saysThatThereIsNoSuchServer() {
        String url = "http://no-such-server.invalid/data.csv";

        assertFault(() -> fetch(limits(LONG, LONG, 1_000), url), "source.unknown-host")
                .hasMessageContaining("the server no-such-server.invalid is not known");
    }

    @Test
    void saysThatTheServerCannotEncrypt() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerInPlainText(plain));
            String url = "https://127.0.0.1:" + plain.getLocalPort() + "/data.csv";

            assertFault(() -> fetch(limits(LONG, LONG, 1_000), url), "source.not-secure");
        }
    }

    private static void answerInPlainText(ServerSocket server) {
        try (Socket socket = server.accept()) {
            // An answer before the client has sent and forgotten its greeting can leave the JDK's
            // waiting for ever.
            byte[] header = socket.getInputStream().readNBytes(5);
            socket.getInputStream().readNBytes(256 * (header[3] & 0xff) + (header[4] & 0xff));
            Thread.sleep(500);
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void asksOnlyForWhatIsNewer() {
        server.then(status(304));
        Download.Version known = new Download.Version(Optional.of("\"7\""), Optional.of("a date"));

        assertThat(downloader(limits(LONG, LONG, 1_000)).fetch(address(), target, known)).isEmpty();
        assertThat(server.requests().getFirst()).contains("[\"7\"]").contains("[a date]");
        assertThat(target).doesNotExist();
    }

    @Test
    void doesNotTakeUnchangedForAnAnswerToNoQuestion() {
        server.then(status(304));

        assertFault(() -> fetch(LONG), "source.http-status");
    }

    @Test
    void forgetsAVersionThatNoHeaderCanCarry() {
        Download.Version damaged =
                new Download.Version(Optional.of("\"7\"\r\nX: y"), Optional.of("é"));

        assertThat(damaged).isEqualTo(Download.Version.UNKNOWN);
    }

    @Test
    void tellsHowFarItIs() {
        server.then(file(CSV));
        List<Long> heard = new ArrayList<>();
        List<OptionalLong> totals = new ArrayList<>();
        Downloader downloader =
                new Downloader(
                        limits(LONG, LONG, 1_000_000),
                        "x",
                        InstantSource.fixed(NOW),
                        (bytes, total) -> {
                            heard.add(bytes);
                            totals.add(total);
                        });

        long bytes =
                downloader.fetch(address(), target, Download.Version.UNKNOWN).orElseThrow().bytes();

        assertThat(heard).isSorted().last().isEqualTo(bytes);
        assertThat(totals).containsOnly(OptionalLong.of(bytes));
    }

    @Test
    void goesThroughTheProxyOfTheSystemProperties() {
        server.then(file(CSV));
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", String.valueOf(server.port()));
        try {
            fetch(limits(LONG, LONG, 1_000_000), "http://data.example/owid.csv");
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }

        assertThat(target).hasContent(CSV);
        assertThat(server.requests().getFirst()).startsWith("GET http://data.example/owid.csv");
    }

    @Test
    void stopsWhenInterrupted() throws InterruptedException {
        server.then(server.stalling("iso_code,"));
        CompletableFuture<Thread> started = new CompletableFuture<>();
        AtomicReference<Throwable> end = new AtomicReference<>();
        Downloader downloader =
                new Downloader(
                        limits(LONG, LONG, 1_000_000),
                        "x",
                        InstantSource.fixed(NOW),
                        (bytes, total) -> started.complete(Thread.currentThread()));
        Thread thread =
                Thread.ofPlatform()
                        .uncaughtExceptionHandler((t, failure) -> {
                            end.set(failure);
                            started.completeExceptionally(failure);
                        })
                        .start(() -> downloader.fetch(address(), target, Download.Version.UNKNOWN));

        started.join().interrupt();
        thread.join(LONG);

        assertThat(end.get()).isInstanceOf(Fault.class).hasMessageContaining("interrupted");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void copiesALocalFileByPathAndByAddress(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("my data.csv"), CSV);

        for (String text : List.of(file.toString(), file.toUri().toString())) {
            fetch(limits(LONG, LONG, 1_000_000), text);
            assertThat(target).hasContent(CSV);
        }
    }

    @Test
    void namesALocalFileThatIsNotThere(@TempDir Path folder) {
        DownloadLimits limits = limits(LONG, LONG, 1_000);

        assertFault(() -> fetch(limits, folder.resolve("no.csv").toString()), "source.no-file");
        assertFault(() -> fetch(limits, folder.toString()), "source.not-a-file");
    }

    @Test
    void simulatesTheSameEpidemicAgain() throws IOException {
        Download first = fetch(limits(LONG, LONG, 1_000_000), "simulated:7").orElseThrow();
        Download again = fetch(limits(LONG, LONG, 1_000_000), "simulated:7").orElseThrow();
        Download other = fetch(limits(LONG, LONG, 1_000_000), "simulated:8").orElseThrow();

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ftp://a/b.csv",
                "http:",
                "http://",
                "http:///x.csv",
                "http://a b/",
                "http://a:99999/",
                "file:relative.csv",
                "simulated:",
                "simulated:x",
                "a\0b"
            })
    void namesAnAddressThatIsNone(String text) {
        assertFault(() -> SourceAddress.parse(text), "source.bad-url")
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void takesADriveLetterForAPath() {
        assertThat(SourceAddress.parse("C:\\data.csv")).isInstanceOf(SourceAddress.LocalFile.class);
    }

    private static AbstractThrowableAssert<?, ?> assertFault(ThrowingCallable call, String key) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.key()).isEqualTo(key));
    }

    private Optional<Download> fetch(Duration idle) {
        return fetch(limits(idle, LONG, 1_000_000));
    }

    private Optional<Download> fetch(DownloadLimits limits) {
        return fetch(limits, server.url());
    }

    private Optional<Download> fetch(DownloadLimits limits, String url) {
        return downloader(limits).fetch(SourceAddress.parse(url), target, Download.Version.UNKNOWN);
    }

    /// With a minute for each byte, that passes while the one after the ninth is awaited.
    private Optional<Download> fetchWhileTimeFlies(Duration time) {
        return fetchWhileTimeFlies(limits(LONG, HOUR, 1_000_000), time, bytes -> bytes == 9);
    }

    /// On a stopwatch that stands still, but for jumps by `time`, after each of which the watch of
    /// the body has time to look.
    private Optional<Download> fetchWhileTimeFlies(
            DownloadLimits limits, Duration time, LongPredicate when) {
        AtomicLong flown = new AtomicLong();
        DownloadProgress flies =
                (bytes, _) -> {
                    if (when.test(bytes)) {
                        flown.addAndGet(time.toNanos());
                        paused.countDown();
                        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                    }
                };
        return new Downloader(
                        limits, "PredictCovid/test", InstantSource.fixed(NOW), flies, flown::get)
                .fetch(address(), target, Download.Version.UNKNOWN);
    }

    private SourceAddress address() {
        return SourceAddress.parse(server.url());
    }

    private static Downloader downloader(DownloadLimits limits) {
        return new Downloader(
                limits, "PredictCovid/test", InstantSource.fixed(NOW), DownloadProgress.SILENT);
    }

    private static DownloadLimits limits(Duration idle, Duration overall, long bytes) {
        Duration pause = Duration.ofMillis(1);
        return new DownloadLimits(LONG, idle, overall, 3, pause, pause, bytes);
    }
}

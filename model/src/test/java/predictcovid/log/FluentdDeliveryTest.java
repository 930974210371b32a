package predictcovid.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of records, whatever Fluentd does. The limit of ten minutes stands far above what a
/// test needs, and far below the patience of the sessions that are not to use it.
@Timeout(600)
class FluentdDeliveryTest {
    private static final Logger LOG = LoggerFactory.getLogger(FluentdDeliveryTest.class);
    private static final Duration PATIENT = Duration.ofHours(1);
    private static final Duration IMPATIENT = Duration.ofMillis(300);
    private static final int QUEUE = 8192;

    private final Console console = new Console();

    @Test
    void deliversInOrderAndClosesAsSoonAsAllHaveArrived() throws IOException {
        try (ForwardReceiver fluentd = ForwardReceiver.on(0)) {
            try (LogSession _ = start(fluentd.port(), PATIENT)) {
                log(1, 1000);
            }
            assertThat(fluentd.messages()).isEqualTo(messages(1, 1000));
            assertThat(console.lines()).hasSize(1000);
        }
    }

    @Test
    void closesAtOnceWhenNothingWasLogged() {
        start(closedPort(), PATIENT).close();
        assertThat(console.text()).isEmpty();
    }

    @Test
    void deliversEachRecordOfManyThreadsOnceAndEachThreadsInOrder() throws Exception {
        try (ForwardReceiver fluentd = ForwardReceiver.on(0)) {
            try (LogSession _ = start(fluentd.port(), PATIENT)) {
                inThreads(
                        8,
                        thread ->
                                IntStream.range(0, 200).forEach(i -> LOG.info("{} {}", thread, i)));
            }
            assertThat(fluentd.messages()).hasSize(1600).doesNotHaveDuplicates();
            for (int thread = 0; thread < 8; thread++) {
                String own = thread + " ";
                assertThat(fluentd.messages())
                        .filteredOn(message -> message.startsWith(own))
                        .isEqualTo(IntStream.range(0, 200).mapToObj(i -> own + i).toList());
            }
        }
    }

    @Test
    void aRecordOfAMegabyteArrivesThoughTheNetworkCutsItAndAcknowledgementsComeInBits()
            throws IOException {
        ForwardReceiver.Answer byteByByte =
                (n, acknowledgement, client) -> {
                    for (byte one : acknowledgement) {
                        ForwardReceiver.send(new byte[] {one}, client);
                    }
                };
        try (ForwardReceiver fluentd = ForwardReceiver.on(0, byteByByte)) {
            String text = "ção".repeat(200_000);
            try (LogSession _ = start(fluentd.port(), PATIENT)) {
                LOG.info(text);
                LOG.info("next");
            }
            assertThat(fluentd.messages()).containsExactly(text, "next");
        }
    }

    @Test
    void closingWaitsForASlowServer() throws IOException {
        ForwardReceiver.Answer slow =
                (n, acknowledgement, client) -> {
                    pause();
                    ForwardReceiver.send(acknowledgement, client);
                };
        try (ForwardReceiver fluentd = ForwardReceiver.on(0, slow)) {
            try (LogSession _ = start(fluentd.port(), PATIENT)) {
                log(1, 10);
            }
            assertThat(fluentd.messages()).isEqualTo(messages(1, 10));
            assertThat(console.unsent()).isEmpty();
        }
    }

    @Test
    void printsAllRecordsAtTheEndWhenNobodyListensAndDoesNotWaitThen() {
        int port = closedPort();
        try (LogSession _ = start(port, PATIENT)) {
            log(1, 20);
            LOG.atError()
                    .setCause(new IOException("disk full"))
                    .addKeyValue("rows", 55)
                    .log("record 21");
            Patience.await().until(() -> console.text().contains("does not take records"));
        }
        assertThat(console.text())
                .containsOnlyOnce(
                        "localhost:%d does not take records (ConnectException: Connection refused)"
                                .formatted(port))
                .containsOnlyOnce(
                        "localhost:%d did not take these 21 records (ConnectException: Connection"
                                .formatted(port));
        assertThat(numbers(console.unsent())).isEqualTo(messages(1, 21));
        assertThat(console.unsent())
                .anyMatch(line -> line.endsWith("record 21 (IOException: disk full) {rows=55}"))
                .contains("java.io.IOException: disk full");
    }

    @Test
    void printsAllRecordsWhenTheHostIsUnknown() {
        LogOptions options =
                new LogOptions(Optional.of("no-such-host.invalid"), 9880, ZoneOffset.UTC, false);
        try (LogSession _ = Logging.start(options, console.stream(), Duration.ofSeconds(10))) {
            log(1, 3);
        }
        assertThat(console.text())
                .contains(
                        "no-such-host.invalid:9880 did not take these 3 records"
                                + " (UnknownHostException");
        assertThat(numbers(console.unsent())).isEqualTo(messages(1, 3));
    }

    @Test
    void breaksOffAConnectThatHangs() throws IOException {
        List<Socket> others = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fillBacklog(full, others);
            try (LogSession _ = start(full.getLocalPort(), IMPATIENT)) {
                log(1, 3);
            }
            assertThat(console.text()).contains("did not take these 3 records (no answer in time)");
            assertThat(numbers(console.unsent())).isEqualTo(messages(1, 3));
            Patience.await().untilAsserted(FluentdDeliveryTest::assertNoThreadIsLeft);
        } finally {
            for (Socket other : others) {
                other.close();
            }
        }
    }

    @Test
    void printsWhatAServerAcceptsButNeverReads() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            try (LogSession _ = start(silent.getLocalPort(), IMPATIENT)) {
                log(1, 3);
            }
            assertThat(numbers(console.unsent())).isEqualTo(messages(1, 3));
        }
    }

    @Test
    void breaksOffAWriteThatHangsBecauseNobodyReads() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String large = "x".repeat(16_000_000);
            try (LogSession _ = start(silent.getLocalPort(), IMPATIENT)) {
                LOG.info(large);
                log(2, 3);
            }
            assertThat(console.unsent().getFirst().endsWith(large)).isTrue();
            assertThat(numbers(console.unsent())).isEqualTo(messages(2, 3));
            Patience.await().untilAsserted(FluentdDeliveryTest::assertNoThreadIsLeft);
        }
    }

    @Test
    void printsWhatAServerReadsButNeverAcknowledges() throws IOException {
        try (ForwardReceiver deaf = ForwardReceiver.on(0, (n, acknowledgement, client) -> {})) {
            try (LogSession _ = start(deaf.port(), IMPATIENT)) {
                log(1, 3);
            }
            assertThat(numbers(console.unsent())).isEqualTo(messages(1, 3));
        }
    }

    @Test
    void printsAllRecordsWhenAnotherKindOfServerAnswers() throws IOException {
        byte[] http = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (ForwardReceiver web =
                ForwardReceiver.on(
                        0, (n, acknowledgement, client) -> ForwardReceiver.send(http, client))) {
            try (LogSession _ = start(web.port(), PATIENT)) {
                log(1, 3);
            }
            assertThat(numbers(console.unsent())).isEqualTo(messages(1, 3));
        }
    }

    @Test
    void recordsWaitForAServerThatComesLateAndArriveInOrder() throws IOException {
        int port = closedPort();
        try (LogSession _ = start(port, PATIENT)) {
            log(1, 3);
            Patience.await().until(() -> console.text().contains("does not take records"));
            try (ForwardReceiver fluentd = ForwardReceiver.on(port)) {
                log(4, 5);
                Patience.await().until(() -> fluentd.answered() == 5);
                assertThat(fluentd.messages()).isEqualTo(messages(1, 5));
            }
        }
        assertThat(console.unsent()).isEmpty();
    }

    @Test
    void losesNothingWhenTheServerIsRestartedAgainAndAgain() throws IOException {
        int port = closedPort();
        List<String> arrived = new ArrayList<>();
        try (LogSession _ = start(port, PATIENT)) {
            for (int i = 1; i <= 20; i++) {
                try (ForwardReceiver fluentd = ForwardReceiver.on(port)) {
                    log(i, i);
                    Patience.await().until(() -> fluentd.answered() > 0);
                    arrived.addAll(fluentd.messages());
                }
            }
        }
        assertThat(arrived.stream().distinct()).containsExactlyElementsOf(messages(1, 20));
        assertThat(console.text()).doesNotContain("does not take", "did not take");
    }

    @Test
    void sendsARecordAgainWhenTheServerDiesBeforeAcknowledgingIt() throws IOException {
        ForwardReceiver.Answer diesAtTheThird =
                (n, acknowledgement, client) -> {
                    if (n == 3) {
                        client.close();
                    } else {
                        ForwardReceiver.send(acknowledgement, client);
                    }
                };
        try (ForwardReceiver fluentd = ForwardReceiver.on(0, diesAtTheThird)) {
            try (LogSession _ = start(fluentd.port(), PATIENT)) {
                log(1, 5);
            }
            assertThat(numbers(fluentd.messages().stream()))
                    .containsExactly(
                            "record 1", "record 2", "record 3", "record 3", "record 4", "record 5");
        }
    }

    @Test
    void everyRecordHasEitherArrivedOrIsPrintedWhenTheServerIsKilledForGood() throws IOException {
        ForwardReceiver[] self = new ForwardReceiver[1];
        ForwardReceiver.Answer killedAfterTheTenth =
                (n, acknowledgement, client) -> {
                    ForwardReceiver.send(acknowledgement, client);
                    if (n == 10) {
                        self[0].close();
                    }
                };
        try (ForwardReceiver fluentd = ForwardReceiver.on(0, killedAfterTheTenth)) {
            self[0] = fluentd;
            try (LogSession _ = start(fluentd.port(), PATIENT)) {
                log(1, 30);
            }
            List<String> arrived = fluentd.messages();
            assertThat(arrived).startsWith(messages(1, 10).toArray(String[]::new));
            assertThat(numbers(console.unsent())).endsWith(messages(12, 30).toArray(String[]::new));
            assertThat(
                            Stream.concat(arrived.stream(), numbers(console.unsent()).stream())
                                    .distinct())
                    .containsExactlyElementsOf(messages(1, 30));
        }
    }

    @Test
    void printsWhatFindsNoRoomAtOnceAndCountsIt() {
        int all = QUEUE + 100;
        try (LogSession _ = start(closedPort(), PATIENT)) {
            log(1, all);
            assertThat(console.text())
                    .containsOnlyOnce("Too many records wait for Fluentd.")
                    .doesNotContain("did not take these");
        }
        assertThat(console.text()).contains("did not get 100 records, printed above");
        assertThat(numbers(console.unsent())).isEqualTo(messages(1, QUEUE));
        assertThat(numbers(console.lines().stream().filter(line -> line.contains("record"))))
                .filteredOn(message -> message.equals("record " + all))
                .as("on the console as every record, and once more because Fluentd has not got it")
                .hasSize(2);
    }

    @Test
    void closingFromTwoThreadsPrintsOnce() throws InterruptedException {
        LogSession session = start(closedPort(), PATIENT);
        log(1, 3);
        inThreads(2, thread -> session.close());
        assertThat(console.text()).containsOnlyOnce("did not take these 3 records");
    }

    private LogSession start(int port, Duration patience) {
        LogOptions options = new LogOptions(Optional.of("localhost"), port, ZoneOffset.UTC, false);
        return Logging.start(options, console.stream(), patience);
    }

    private static void log(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(i -> LOG.info("record {}", i));
    }

    private static List<String> messages(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "record " + i).toList();
    }

    private static List<String> numbers(List<String> lines) {
        return numbers(lines.stream());
    }

    private static List<String> numbers(Stream<String> lines) {
        return lines.filter(line -> line.matches(".*record \\d+.*"))
                .map(line -> line.replaceFirst(".*(record \\d+).*", "$1"))
                .toList();
    }

    private static void assertNoThreadIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("fluentd");
    }

    private static int closedPort() {
        try (ServerSocket once = new ServerSocket(0)) {
            return once.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Connects until the kernel leaves a client waiting.
    private static void fillBacklog(ServerSocket server, List<Socket> others) throws IOException {
        while (true) {
            Socket other = new Socket();
            others.add(other);
            try {
                other.connect(new InetSocketAddress("localhost", server.getLocalPort()), 500);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void inThreads(int count, Consumer<Integer> work) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                awaitUninterruptibly(go);
                                work.accept(number);
                            }));
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

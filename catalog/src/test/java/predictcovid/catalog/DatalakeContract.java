package predictcovid.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.text.Fault;

/// What every datalake keeps to, wherever it is.
interface DatalakeContract {
    /// An empty datalake that no other test uses; the same one throughout a test.
    Datalake datalake();

    /// How often a file is replaced under its readers.
    int replacements();

    @Test
    default void readsWhatWasWritten() throws IOException {
        datalake().write("results/forecast.csv", "date,new_cases\n".getBytes(UTF_8));

        assertThat(datalake().readBytes("results/forecast.csv"))
                .asString()
                .isEqualTo("date,new_cases\n");
        try (InputStream content = datalake().read("results/forecast.csv")) {
            assertThat(content).hasContent("date,new_cases\n");
        }
        assertThat(datalake().size("results/forecast.csv")).isEqualTo(15);
    }

    @Test
    default void tellsSizeAndDigestOfWhatWasWritten() {
        Datalake.Written written = datalake().write("a/abc", "abc".getBytes(UTF_8));

        String digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(written).isEqualTo(new Datalake.Written(3, digest));
        assertThat(datalake().sha256("a/abc")).isEqualTo(digest);
    }

    @Test
    default void writesAnEmptyFile() {
        datalake().write("a/empty", new byte[0]);

        assertThat(datalake().exists("a/empty")).isTrue();
        assertThat(datalake().readBytes("a/empty")).isEmpty();
    }

    @Test
    default void anUntouchedDatalakeIsEmptyAndStaysSo() {
        assertThat(datalake().list("")).isEmpty();
        assertThat(datalake().list("results")).isEmpty();
        assertThat(datalake().exists("results/run.json")).isFalse();
    }

    @Test
    default void replacesAFile() {
        datalake().write("results/run.json", "the longer old one".getBytes(UTF_8));
        datalake().write("results/run.json", "new".getBytes(UTF_8));

        assertThat(datalake().readBytes("results/run.json")).asString().isEqualTo("new");
        assertThat(datalake().list("results")).containsExactly("results/run.json");
    }

    @Test
    default void keepsTheOldFileWhenTheWriterFails() {
        datalake().write("results/run.json", "old".getBytes(UTF_8));

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() ->
                        datalake()
                                .write(
                                        "results/run.json",
                                        out -> {
                                            out.write(new byte[100_000]);
                                            out.flush();
                                            throw new IOException("source gone");
                                        }))
                .withMessageContaining("results/run.json")
                .withMessageContaining("source gone");
        assertThat(datalake().readBytes("results/run.json")).asString().isEqualTo("old");
        assertThat(allNames("results")).containsExactly("run.json");
    }

    @Test
    default void makesNoFileWhenTheFirstWriterFails() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        datalake()
                                .write(
                                        "results/run.json",
                                        out -> {
                                            out.write(1);
                                            throw new IllegalStateException("bug");
                                        }));
        assertThat(datalake().exists("results/run.json")).isFalse();
        assertThat(allNames("results")).isEmpty();
    }

    @Test
    default void readersMeetTheOldFileOrTheNewOneAndNeverAMixture() throws Exception {
        byte[] first = version(0);
        datalake().write("results/model", first);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> reads = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                reads.add(readers.submit(() -> readUntil(done)));
            }
            try {
                for (int i = 1; i <= replacements(); i++) {
                    datalake().write("results/model", version(i));
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> read : reads) {
                assertThat(read.get()).isPositive();
            }
        }
    }

    private int readUntil(AtomicBoolean done) {
        int reads = 0;
        do {
            byte[] content = datalake().readBytes("results/model");
            assertThat(content).isEqualTo(version(content[0]));
            assertThat(datalake().exists("results/model")).isTrue();
            reads++;
        } while (!done.get());
        return reads;
    }

    /// Versions differ in every byte and in length.
    private byte[] version(int number) {
        byte[] content = new byte[100_000 + 1_000 * (number % 100)];
        Arrays.fill(content, (byte) (number % 100));
        return content;
    }

    @Test
    default void listsNamesInOrderAndOneLevelDeep() {
        for (String path : List.of("images/b.png", "images/a.png", "images/old/c.png")) {
            datalake().write(path, new byte[] {1});
        }

        assertThat(datalake().list("images"))
                .containsExactly("images/a.png", "images/b.png", "images/old");
        assertThat(datalake().listFiles(""))
                .containsExactly("images/a.png", "images/b.png", "images/old/c.png");
    }

    @Test
    default void acceptsNamesThatOtherProgramsWouldEscape() {
        writesReadsAndDeletes("sources/Sao Paulo 100% + #1 [x]*?.csv");
    }

    @Test
    default void acceptsNamesWithAccents() {
        String path = "sources/São Paulo.csv";
        assumeThat(
                        Charset.forName(System.getProperty("sun.jnu.encoding"))
                                .newEncoder()
                                .canEncode(path))
                .as("a locale in which Java can name such files")
                .isTrue();
        writesReadsAndDeletes(path);
    }

    private void writesReadsAndDeletes(String path) {
        datalake().write(path, "a".getBytes(UTF_8));

        assertThat(datalake().list("sources")).containsExactly(path);
        assertThat(datalake().readBytes(path)).asString().isEqualTo("a");
        datalake().delete(path);
        assertThat(datalake().exists(path)).isFalse();
    }

    @Test
    default void copiesOverAnOlderFile() {
        datalake().write("history/new", "new".getBytes(UTF_8));
        datalake().write("results/a", "old".getBytes(UTF_8));

        datalake().copy("history/new", "results/a");

        assertThat(datalake().readBytes("results/a")).asString().isEqualTo("new");
    }

    @Test
    default void deletesAFolderOnlyWhenItIsEmptyWhereThatIsAsked() {
        datalake().write("history/runs/r1", new byte[] {1});

        datalake().deleteIfEmpty("history");
        datalake().deleteIfEmpty("never-was");
        assertThat(datalake().exists("history/runs/r1")).isTrue();

        datalake().delete("history/runs/r1");
        datalake().deleteIfEmpty("history/runs");
        assertThat(datalake().exists("history/runs")).isFalse();
    }

    @Test
    default void deletesAFolderWithAllThatItHolds() {
        datalake().write("history/runs/r1/run.json", new byte[] {1});
        datalake().write("history/runs/r1/images/a.png", new byte[] {1});
        datalake().write("history/runs/r2/run.json", new byte[] {1});

        datalake().delete("history/runs/r1");
        datalake().delete("history/runs/never-was");

        assertThat(datalake().listFiles("history")).containsExactly("history/runs/r2/run.json");
    }

    @Test
    default void namesTheFileThatIsMissing() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> datalake().readBytes("results/run.json"))
                .matches(fault -> fault.key().equals("catalog.not-found"))
                .withMessageContaining("results/run.json")
                .withMessageContaining(datalake().root().toString());
        assertThatExceptionOfType(Fault.class).isThrownBy(() -> datalake().size("none"));
        assertThatExceptionOfType(Fault.class).isThrownBy(() -> datalake().read("none"));
        assertThatExceptionOfType(Fault.class).isThrownBy(() -> datalake().copy("none", "some"));
        assertThat(datalake().exists("some")).isFalse();
    }

    @Test
    default void refusesPathsThatLeadOut() {
        for (String path :
                List.of("../x", "/etc/passwd", "a/../../x", "a//b", "a/", "a\\..\\b", ".")) {
            assertThatExceptionOfType(Fault.class)
                    .as(path)
                    .isThrownBy(() -> datalake().readBytes(path))
                    .matches(fault -> fault.key().equals("catalog.path"));
        }
    }

    @Test
    default void ofSeveralThatCreateAFileAtOnceOneSucceeds() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 5; round++) {
                String path = ".lock/" + round;
                List<Future<Boolean>> created =
                        IntStream.range(0, 4)
                                .mapToObj(i ->
                                        pool.submit(() ->
                                                datalake().create(path, new byte[] {(byte) i})))
                                .toList();
                int winners = 0;
                for (Future<Boolean> one : created) {
                    winners += one.get() ? 1 : 0;
                }
                assertThat(winners).isOne();
                assertThat(datalake().size(path)).isOne();
            }
        }
        assertThat(allNames(".lock")).hasSize(5);
    }

    private List<String> allNames(String folder) {
        return datalake().allEntries(folder).stream().map(entry -> entry.name()).toList();
    }
}

package predictcovid.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.text.Fault;

class LocalFaultsTest {
    @TempDir Path folder;
    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", folder.resolve("disk").toString());
        }
    }

    @Test
    void aFullDiskIsNamedAndTheOldFileStays() throws Exception {
        Path disk = mountDisk("size=256k");
        try (Datalake datalake = Datalake.open(disk.toString())) {
            datalake.write("results/run.json", "old".getBytes(UTF_8));

            assertFault(
                    "catalog.disk-full",
                    () -> datalake.write("results/run.json", new byte[1_000_000]));
            assertThat(datalake.readBytes("results/run.json")).asString().isEqualTo("old");
            assertThat(datalake.allEntries("results")).hasSize(1);
            datalake.write("results/run.json", "new".getBytes(UTF_8));
        }
    }

    @Test
    void aDiskThatIsFullToTheLastBlockIsNamedToo() throws Exception {
        Path disk = mountDisk("size=64k");
        Files.write(disk.resolve("filler"), new byte[64 * 1024 - 8192]);
        try (Datalake datalake = Datalake.open(disk.toString())) {
            assertFault("catalog.disk-full", () -> datalake.write("a/b", new byte[20_000]));
            assertFault("catalog.disk-full", () -> datalake.create("a/c", new byte[20_000]));
            assertThat(datalake.listFiles("a")).isEmpty();
        }
    }

    @Test
    void aReadOnlyDiskCanBeReadAndNotWritten() throws Exception {
        Path disk = mountDisk("size=1m");
        try (Datalake datalake = Datalake.open(disk.toString())) {
            datalake.write("results/forecast.csv", "a".getBytes(UTF_8));
        }
        run("mount", "-o", "remount,ro", disk.toString());

        try (Datalake datalake = Datalake.open(disk.toString())) {
            assertReadOnly(datalake);
        }
    }

    @Test
    void aFolderWithoutWriteAccessCanBeReadAndNotWritten() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("root may write anywhere")
                .isNotEqualTo("root");
        try (Datalake datalake = Datalake.open(folder.toString())) {
            datalake.write("results/forecast.csv", "a".getBytes(UTF_8));
            for (Path path : new Path[] {folder.resolve("results"), folder}) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
            }
            assertReadOnly(datalake);
            for (Path path : new Path[] {folder, folder.resolve("results")}) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static void assertReadOnly(Datalake datalake) {
        assertThat(datalake.readBytes("results/forecast.csv")).asString().isEqualTo("a");
        assertThat(new RunStore(datalake).current()).isEmpty();
        assertThat(new RunStore(datalake).runs(10)).isEmpty();
        assertFault(
                "catalog.not-writable", () -> datalake.write("results/forecast.csv", new byte[1]));
        assertFault("catalog.not-writable", () -> datalake.write("new/folder/file", new byte[1]));
        assertFault("catalog.not-writable", () -> datalake.delete("results/forecast.csv"));
        assertFault(
                "catalog.not-writable",
                () ->
                        DatalakeLock.acquire(
                                datalake, "train", Duration.ZERO, InstantSource.system()));
    }

    /// Linux says of its own folders that what shall be made there is missing.
    @Test
    void whatCannotBeMadeIsNotSaidToBeMissing() {
        assumeThat(Path.of("/proc/self")).isDirectory();
        try (Datalake datalake = Datalake.open("/proc/lake")) {
            assertFault("catalog.not-writable", () -> datalake.write("a", new byte[1]));
        }
    }

    @Test
    void aFileIsNoDatalake() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertFault("catalog.root-is-file", () -> Datalake.open(file.toString()));
        assertFault("catalog.root-is-file", () -> Datalake.open(file.toUri().toString()));
    }

    @Test
    void aFileInPlaceOfAFolderIsNamed() {
        try (Datalake datalake = Datalake.open(folder.toString())) {
            datalake.write("results", new byte[1]);

            assertFault(
                    "catalog.not-a-folder", () -> datalake.write("results/run.json", new byte[1]));
        }
    }

    @Test
    void aFolderIsNoFile() {
        try (Datalake datalake = Datalake.open(folder.toString())) {
            datalake.write("results/run.json", new byte[1]);

            assertFault("catalog.not-read", () -> datalake.readBytes("results"));
            assertFault("catalog.not-written", () -> datalake.write("results", new byte[1]));
        }
    }

    @Test
    void openingWritesNothing() throws IOException {
        Path missing = folder.resolve("not/there");
        try (Datalake datalake = Datalake.open(missing.toString())) {
            assertThat(datalake.list("")).isEmpty();
            assertThat(missing).doesNotExist();
            datalake.write("sources/a.csv", new byte[1]);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactly(missing.resolve("sources/a.csv"));
        }
    }

    @Test
    void filesGetTheAccessRightsThatTheUserGivesNewFiles() throws IOException {
        Path plain = Files.createFile(folder.resolve("plain"));
        Path plainFolder = Files.createDirectory(folder.resolve("plain-folder"));
        try (Datalake datalake = Datalake.open(folder.toString())) {
            datalake.write("results/run.json", new byte[1]);
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("results/run.json")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
        assertThat(Files.getPosixFilePermissions(folder.resolve("results")))
                .isEqualTo(Files.getPosixFilePermissions(plainFolder));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://host/folder, catalog.location-scheme",
        "s3://bucket/folder, catalog.location-scheme",
        "hdfs:///folder, catalog.location-host",
        "s3a:bucket, catalog.location-host",
        "hdfs://ho st/folder, catalog.location-syntax",
        "'  ', catalog.location-blank"
    })
    void refusesAddressesThatAreNone(String location, String key) {
        assertFault(key, () -> Datalake.open(location));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "file:%s", "file://%s", "FILE:%s", "%s/", "%s/../lake"})
    void understandsPathsAndUris(String pattern) throws IOException {
        Path lake = Files.createDirectory(folder.resolve("lake"));
        Files.writeString(lake.resolve("a"), "b");

        try (Datalake datalake = Datalake.open(pattern.formatted(lake))) {
            assertThat(datalake.readBytes("a")).asString().isEqualTo("b");
        }
    }

    @Test
    void aServerThatRefusesIsNamedWithinSeconds() throws IOException {
        int port = freePort();

        assertFault(
                "catalog.unreachable", () -> Datalake.open("hdfs://127.0.0.1:" + port + "/lake"));
        assertFault(
                "catalog.unreachable",
                () ->
                        Datalake.open(
                                "s3a://bucket/lake",
                                Map.of("fs.s3a.endpoint", "http://127.0.0.1:" + port)));
    }

    @Test
    void aHostThatDoesNotExistIsNamed() {
        assertFault(
                "catalog.unreachable",
                () -> Datalake.open("hdfs://no-such-host.invalid:8020/lake"));
        assertFault(
                "catalog.unreachable",
                () ->
                        Datalake.open(
                                "s3a://bucket/lake",
                                Map.of("fs.s3a.endpoint", "http://no-such-host.invalid:9000")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Path mountDisk(String options) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()) == 0;
        assumeThat(mounted).as("a small disk can be mounted (needs Linux and root)").isTrue();
        return disk;
    }

    private static int run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private static void assertFault(String key, Runnable call) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(call::run)
                .satisfies(fault -> assertThat(fault.key()).as(fault.getMessage()).isEqualTo(key));
    }
}

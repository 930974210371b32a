package predictcovid.web.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.web.Lake;
import predictcovid.web.RunningViewer;

/// The viewer needs no right to write.
class ReadOnlyDatalakeTest {
    private static final String[] ADDRESSES = {
        "/",
        "/runs",
        "/runs/r1",
        "/runs/r2",
        "/runs/r2/files/forecast.csv",
        "/api/runs/current/series",
        "/api/runs/r1/forecast.csv"
    };

    @TempDir private Path folder;

    @Test
    void readsWhereItMayNotWrite() throws IOException {
        Lake lake = new Lake(folder);
        lake.publish("r1");
        lake.publish("r2");
        setPermissions("r-xr-xr-x");
        try (RunningViewer viewer = RunningViewer.of(lake)) {
            assumeThat(Files.isWritable(folder)).as("root may write everywhere").isFalse();
            assertAnswers(viewer);
        } finally {
            setPermissions("rwxr-xr-x");
        }
    }

    @Test
    void changesNothing() throws IOException {
        Lake lake = new Lake(folder);
        lake.publish("r1");
        lake.publish("r2");
        List<String> before = everything();
        try (RunningViewer viewer = RunningViewer.of(lake)) {
            assertAnswers(viewer);
        }
        assertThat(everything()).isEqualTo(before).hasSizeGreaterThan(10);
    }

    private static void assertAnswers(RunningViewer viewer) throws IOException {
        for (String address : ADDRESSES) {
            assertThat(viewer.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    private void setPermissions(String permissions) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            }
        }
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.map(path -> path + " " + path.toFile().lastModified()).sorted().toList();
        }
    }
}

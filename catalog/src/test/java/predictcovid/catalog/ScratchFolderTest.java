package predictcovid.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
    private static final Duration NONE = Duration.ofHours(-1);

    @TempDir private Path parent;

    @Test
    void goesWithAllThatIsInIt() throws IOException {
        try (ScratchFolder scratch = ScratchFolder.in(parent, NONE)) {
            Files.writeString(scratch.file("source"), "x");
            Files.createDirectories(scratch.path().resolve("a/b"));
            assertThat(scratch.path()).hasParent(parent);
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void removesWhatAKilledProcessHasLeft() throws IOException {
        Path left = left("predict-covid-1");

        try (ScratchFolder scratch = ScratchFolder.in(parent, NONE)) {
            assertThat(left).doesNotExist();
            assertThat(scratch.path()).exists();
        }
    }

    @Test
    void leavesWhatIsHeldOrYoungOrNotOurs() throws IOException {
        Path others = left("other-1");
        Path unmarked = Files.createDirectory(parent.resolve("predict-covid-notes"));
        try (ScratchFolder held = ScratchFolder.in(parent, NONE);
                ScratchFolder _ = ScratchFolder.in(parent, NONE)) {
            assertThat(held.path()).exists();
        }
        Path young = left("predict-covid-2");
        try (ScratchFolder _ = ScratchFolder.in(parent, Duration.ofHours(1))) {
            assertThat(young).exists();
        }
        assertThat(others).exists();
        assertThat(unmarked).exists();
    }

    private Path left(String name) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("held"), "");
        Files.writeString(folder.resolve("fresh"), "half a source");
        return folder;
    }
}

package predictcovid.hub.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    @TempDir Path folder;

    @Test
    void aPackedTableIsReadWhateverItsNameEndsIn() throws IOException {
        Path file = packed("location,value\nUS,3\n", 1);

        assertThat(TableFile.read(file).table().texts("value")).containsExactly("3");
    }

    @Test
    void aPackedFileThatIsMuchTooLargeForItsSizeIsRefused() throws IOException {
        Path file = packed("\n".repeat(1 << 16), 5_000);

        assertThatThrownBy(() -> TableFile.read(file))
                .hasMessageContainingAll("target.csv unpacks to more than", "MB");
    }

    private Path packed(String text, int times) throws IOException {
        Path file = folder.resolve("target.csv");
        byte[] block = text.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (int i = 0; i < times; i++) {
                out.write(block);
            }
        }
        return file;
    }
}

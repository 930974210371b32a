package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.source.LookAlike;
import predictcovid.source.SourceServer;

/// A source behind a password and a key.
class SecretAddressTest {
    private static final String PASSWORD = "open-sesame";
    private static final String KEY = "0123456789abcdef";

    @TempDir private Path folder;

    @Test
    void noCommandShowsOrStoresThem() throws IOException {
        try (SourceServer server = new SourceServer()) {
            server.then(SourceServer.file(LookAlike.CLASSIC.text(3, 150)));
            Console console =
                    new Console(folder)
                            .with(
                                    "URL_DATASOURCE",
                                    server.url().replace("//", "//ana:" + PASSWORD + "@")
                                            + "?key="
                                            + KEY);
            StringBuilder said = new StringBuilder();
            for (String[] command :
                    new String[][] {{"-v"}, {"predict", "3", "-v"}, {"settings"}, {"revisions"}}) {
                console.run(command);
                said.append(console.out()).append(console.err());
            }

            assertThat(server.requests()).first().asString().contains("Basic", "?key=" + KEY);
            assertThat(console.current().command()).isEqualTo("predict");
            assertThat(said.toString()).contains("?key=***").doesNotContain(PASSWORD, KEY);
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile))
                        .hasSizeGreaterThan(10)
                        .noneMatch(file -> holds(file, PASSWORD) || holds(file, KEY));
            }
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

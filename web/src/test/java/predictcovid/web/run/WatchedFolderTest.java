package predictcovid.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.web.RunningViewer;

/// Readers learn which command fills the folder that the page watches, and no path of the machine.
class WatchedFolderTest {
    @ParameterizedTest
    @CsvSource({
        "datalake, datalake, datalake",
        "../lakes/one, ../lakes/one, ../lakes/one",
        "file:lakes/one, file:lakes/one, file:lakes/one",
        "my lake, my lake, \"'my lake'\"",
        "it's; rm -r, it's; rm -r, \"'it'\\''s; rm -r'\"",
        "$HOME, $HOME, \"'$HOME'\"",
        "previsões, previsões, previsões",
        "/home/somebody/lake, lake, …/lake",
        "/home/somebody/my lake/, my lake, \"'…/my lake'\"",
        "file:/home/somebody/lake, lake, …/lake",
        "FILE:///home/somebody/lake, lake, …/lake",
        "/, /, …//",
        "hdfs://secret:8020/lake, '', …",
        "s3a://secret/lake, '', …"
    })
    void tellsARelativePathAndTheLastPartOfAnAbsoluteOne(
            String datalake, String name, String argument) {
        WatchedFolder watched =
                new WatchedFolder(new ViewerSettings(datalake, "", "auto", "none", Duration.ZERO));

        assertThat(watched.name().orElse("")).isEqualTo(name);
        assertThat(watched.argument()).isEqualTo(argument.replaceAll("^\"|\"$", ""));
    }

    @Test
    void thePageBeforeTheFirstRunNamesTheFolderAndTheCommandThatFillsIt(@TempDir Path folder)
            throws IOException {
        Path absolute = folder.resolve("my <lake>");
        try (RunningViewer viewer = RunningViewer.of(absolute.toString())) {
            assertThat(viewer.get("/").body())
                    .contains("<code>./covid --datalake &#39;…/my &lt;lake&gt;&#39;</code>")
                    .contains("<code>./covid demo --datalake &#39;…/my &lt;lake&gt;&#39;</code>")
                    .contains("In place of … write what is missing")
                    .contains("This page watches the folder my &lt;lake&gt; and notices")
                    .doesNotContain(folder.toString());
            assertThat(viewer.get("/", "Accept-Language", "pt-BR").body())
                    .contains("Esta página observa a pasta my &lt;lake&gt; e percebe")
                    .contains("No lugar de …");
        }
    }

    @Test
    void aRelativeFolderIsNamedAsItWasGiven() throws IOException {
        try (RunningViewer viewer = RunningViewer.of("target/not there")) {
            assertThat(viewer.get("/").body())
                    .contains("./covid demo --datalake &#39;target/not there&#39;</code>")
                    .contains("This page watches the folder target/not there and notices")
                    .doesNotContain("In place of …");
        }
    }
}

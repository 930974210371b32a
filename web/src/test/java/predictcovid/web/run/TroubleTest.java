package predictcovid.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import predictcovid.text.Texts;
import predictcovid.web.Lake;
import predictcovid.web.RunningViewer;
import predictcovid.web.Runs;
import predictcovid.web.run.Snapshot.Trouble;

/// Whatever happens to the file that names the current run, readers see the last good one and why.
class TroubleTest {
    private static final String NOTICE = "class=\"notice\"";
    private static final List<String> NO_MANIFESTS =
            List.of(
                    "",
                    " ",
                    "{",
                    "[]",
                    "null",
                    "42",
                    "\"text\"",
                    "{}",
                    "{\"version\":1}",
                    "{\"version\":-1}",
                    "{\"version\":\"one\"}",
                    "\u0000\u0001",
                    "<html></html>");

    /// Whether the viewer has already shown the good run, or meets the trouble when it starts.
    enum Viewer {
        AT_WORK,
        STARTING
    }

    @TempDir private Path folder;

    private Lake lake;
    private RunningViewer viewer;

    @BeforeEach
    void publish() {
        lake = new Lake(folder.resolve("datalake"));
        lake.publish("r1");
        viewer = RunningViewer.of(lake);
    }

    @AfterEach
    void stop() {
        viewer.close();
    }

    @Test
    void aFileThatIsNoManifestLeavesTheLastGoodRun() throws IOException {
        assertThat(viewer.get("/").body()).doesNotContain(NOTICE);
        for (String content : NO_MANIFESTS) {
            lake.write(Lake.CURRENT, content);

            assertShows("r1", Trouble.DAMAGED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHalfWrittenManifestLeavesTheLastGoodRun(Viewer state) throws IOException {
        meet(
                state,
                () -> {
                    byte[] whole = lake.read(Lake.CURRENT);
                    lake.write(Lake.CURRENT, Arrays.copyOf(whole, whole.length / 2));
                });

        assertShows("r1", Trouble.DAMAGED);
    }

    @ParameterizedTest
    @EnumSource
    void aManifestOfALaterProgramLeavesTheLastGoodRun(Viewer state) throws IOException {
        meet(
                state,
                () -> {
                    byte[] json = Runs.json(Runs.of("r2"), run -> run.put("version", 99));
                    lake.write("history/runs/r2/run.json", json);
                    lake.write(Lake.CURRENT, json);
                });

        assertShows("r1", Trouble.NEWER);
    }

    @ParameterizedTest
    @EnumSource
    void aVanishedManifestLeavesTheLastGoodRun(Viewer state) throws IOException {
        meet(state, () -> lake.delete(Lake.CURRENT));

        assertShows("r1", Trouble.VANISHED);
    }

    @ParameterizedTest
    @EnumSource
    void aRunWithoutItsFolderLeavesTheLastGoodRun(Viewer state) throws IOException {
        meet(
                state,
                () -> {
                    lake.publish("r2");
                    FileSystemUtils.deleteRecursively(lake.folder().resolve("history/runs/r2"));
                });

        assertShows("r1", Trouble.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forecast.csv", "images/en/forecast_data.png", "series.parquet"})
    void aRunWithoutOneOfItsFilesLeavesTheLastGoodRun(String file) throws IOException {
        meet(
                Viewer.AT_WORK,
                () -> {
                    lake.publish("r2");
                    lake.delete("history/runs/r2/" + file);
                });

        assertShows("r1", Trouble.INCOMPLETE);
    }

    @ParameterizedTest
    @EnumSource
    void aHalfCopiedFileLeavesTheLastGoodRun(Viewer state) throws IOException {
        meet(
                state,
                () -> {
                    lake.publish("r2");
                    lake.write("history/runs/r2/forecast.csv", "date");
                });

        assertShows("r1", Trouble.INCOMPLETE);
    }

    @Test
    void aDatalakeThatIsGoneLeavesTheLastGoodRun() throws IOException {
        assertThat(viewer.get("/").statusCode()).isEqualTo(200);

        Files.move(lake.folder(), folder.resolve("moved"));
        Files.writeString(lake.folder(), "a file");

        HttpResponse<String> page = viewer.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-run=\"r1\"", NOTICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"version\":99}"})
    void withoutAnyGoodRunThePageSaysSo(String content, @TempDir Path other) throws IOException {
        Lake spoilt = new Lake(other);
        spoilt.write(Lake.CURRENT, content);
        try (RunningViewer itsViewer = RunningViewer.of(spoilt)) {
            HttpResponse<String> page = itsViewer.get("/");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("No forecast can be shown", "id=\"news\"");
            assertThat(itsViewer.get("/runs").statusCode()).isEqualTo(200);
            assertThat(itsViewer.get("/api/runs/current").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void thePageRecoversWithTheNextGoodRun() throws IOException {
        byte[] good = lake.read(Lake.CURRENT);
        lake.write(Lake.CURRENT, "{");
        assertShows("r1", Trouble.DAMAGED);
        String etag = viewer.get("/").headers().firstValue("ETag").orElseThrow();
        lake.write(Lake.CURRENT, good);

        assertThat(viewer.get("/", "If-None-Match", etag).statusCode()).isEqualTo(200);
        assertThat(viewer.get("/").body()).contains("data-run=\"r1\"").doesNotContain(NOTICE);

        lake.publish("r2");

        assertThat(viewer.get("/").body()).contains("data-run=\"r2\"").doesNotContain(NOTICE);
    }

    @Test
    void anUnpublishedRunIsNotThere() throws IOException {
        lake.write("history/runs/r2/unpublished", "x");
        lake.write("history/runs/r2/run.json", Runs.json(Runs.of("r2"), run -> {}));

        assertThat(viewer.get("/").body()).contains("data-run=\"r1\"").doesNotContain(NOTICE);
        assertThat(viewer.get("/runs").body()).doesNotContain("/runs/r2");
        assertThat(viewer.get("/runs/r2").statusCode()).isEqualTo(404);
        assertThat(viewer.get("/api/runs").body()).doesNotContain("r2");
    }

    private void meet(Viewer state, Spoiling spoiling) throws IOException {
        if (state == Viewer.AT_WORK) {
            assertThat(viewer.get("/").body()).contains("data-run=\"r1\"").doesNotContain(NOTICE);
        }
        spoiling.run();
    }

    private void assertShows(String runId, Trouble trouble) throws IOException {
        for (Locale language : Texts.LANGUAGES) {
            HttpResponse<String> page =
                    viewer.get("/", "Accept-Language", language.toLanguageTag());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("data-run=\"" + runId + "\"", NOTICE)
                    .contains(Texts.in(language, "web.trouble." + trouble.name()));
        }
        for (String path : new String[] {"/runs", "/runs/r1", "/api/runs", "/api/runs/current"}) {
            HttpResponse<String> answer = viewer.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).as(path).isNotEmpty();
        }
    }

    /// Something done to the datalake.
    @FunctionalInterface
    private interface Spoiling {
        void run() throws IOException;
    }
}

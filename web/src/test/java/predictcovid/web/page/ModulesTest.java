package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.web.Lake;
import predictcovid.web.RunningViewer;

/// The script of the chart and what it imports.
class ModulesTest {
    private static final Pattern CHART =
            Pattern.compile(
                    "<script type=\"module\"[^>]* src=\"([^\"]+/js/forecast-chart\\.js)\">");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .* from '([^']+)';$");
    private static final Pattern PRELOAD =
            Pattern.compile("<link rel=\"modulepreload\"[^>]* href=\"([^\"]+)\">");

    private static final Pattern RUNS = Pattern.compile(" data-runs=\"([^\"]+)\"");

    @TempDir private static Path folder;

    private static RunningViewer viewer;

    @BeforeAll
    static void publish() {
        Lake lake = new Lake(folder);
        lake.publish("r1");
        viewer = RunningViewer.of(lake);
    }

    @AfterAll
    static void stop() {
        viewer.close();
    }

    @Test
    void thePageNamesWhatTheChartImportsSoThatNothingWaitsForAnother() throws IOException {
        String page = viewer.get("/").body();

        assertThat(found(CHART, page)).hasSize(1);
        assertThat(found(PRELOAD, page)).containsExactlyInAnyOrderElementsOf(imported(chart()));
    }

    private static String chart() throws IOException {
        return found(CHART, viewer.get("/").body()).getFirst();
    }

    /// Whatever a module imports, and what that imports, and so on.
    private static Set<String> imported(String module) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        for (String each : found(IMPORT, viewer.get(module).body())) {
            String path = URI.create(module).resolve(each).getPath();
            all.add(path);
            all.addAll(imported(path));
        }
        return all;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    @Test
    void everyModuleComesFromTheBuildOfThePageAndIsKeptForGood() throws IOException {
        Set<String> modules = imported(chart());
        assertThat(modules).hasSizeGreaterThan(4);
        for (String module : modules) {
            HttpResponse<String> answer = viewer.get(module);

            assertThat(answer.statusCode()).as(module).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/javascript");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=31536000", "immutable");
        }
    }

    /// Until then nobody need see less of the page.
    @Test
    void noScriptIsLoadedBeforeTheStyles() throws IOException {
        assertThat(viewer.get("/").body().lines())
                .filteredOn(line -> line.contains("modulepreload") || line.contains("<script"))
                .hasSizeGreaterThan(4)
                .allMatch(line -> line.contains("fetchpriority=\"low\""));
    }

    /// Scripts lie below another address in each build: from there none can be told.
    @Test
    void thePageTellsItsScriptsWhereTheRunsAre() throws IOException {
        List<String> told = found(RUNS, viewer.get("/").body());

        assertThat(told).hasSize(1);
        assertThat(viewer.get(told.getFirst() + ".json?limit=1").statusCode()).isEqualTo(200);
    }
}

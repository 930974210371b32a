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
    private static final String CHART = "/js/forecast-chart.js";
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .* from '([^']+)';$");
    private static final Pattern PRELOAD =
            Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");

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

        assertThat(page).contains("<script type=\"module\" src=\"" + CHART + "\">");
        assertThat(found(PRELOAD, page)).containsExactlyInAnyOrderElementsOf(imported(CHART));
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
    void everyModuleIsAskedForAgainAndComesOnlyWhenItChanged() throws IOException {
        Set<String> modules = imported(CHART);
        assertThat(modules).hasSizeGreaterThan(4);
        for (String module : modules) {
            HttpResponse<String> first = viewer.get(module);
            String etag = first.headers().firstValue("ETag").orElseThrow();

            assertThat(first.statusCode()).as(module).isEqualTo(200);
            assertThat(first.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/javascript");
            assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
            assertThat(viewer.get(module, "If-None-Match", etag).statusCode()).isEqualTo(304);
        }
    }
}

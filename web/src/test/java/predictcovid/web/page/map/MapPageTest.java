package predictcovid.web.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RunningViewer;
import tools.jackson.databind.node.ObjectNode;

/// Brazil and Germany are on the map of the world; Germany has no forecast by the week.
class MapPageTest {
    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> {
                lake.publish("classic");
                lake.publish(
                        PlaceRuns.of(
                                "r1",
                                run ->
                                        ((ObjectNode) run.at("/places/forecast/2"))
                                                .put("name", "Brazil <&\"'>")));
            });

    private static String page(String path) throws IOException {
        return viewer.get(path, "Accept-Language", "en").body();
    }

    /// 7,280 against 7,000, four weeks ahead: +4 %, and a chance of 54 %.
    @Test
    void theColoursTellWhatIsAskedFor() throws IOException {
        assertThat(page("/runs/current/map"))
                .contains(
                        "data-code=\"BRA\"><title>Brazil &lt;&amp;&quot;&#39;&gt;: 54%</title>",
                        "<path class=\"class2\"",
                        "data-code=\"DEU\"><title>Germany: —</title>",
                        "<path class=\"unknown\"",
                        "33% to 67%")
                .doesNotContain("<&\"", "??");
        assertThat(page("/runs/current/map?shade=change&week=1")).contains(": +1%</title>");
        assertThat(page("/runs/current/map?shade=rate")).contains(": 3.42</title>", "one-kind");
        assertThat(page("/runs/current/map?shade=nonsense&week=x&target=y")).contains(": 54%<");
    }

    @Test
    void theTableBelowIsSortedByTheSame() throws IOException {
        assertThat(page("/runs/current/map?shade=rate"))
                .containsSubsequence("aria-sort=\"descending\"", "order=asc&amp;sort=rate");
    }

    @Test
    void whatNoMapShowsIsNotFound() throws IOException {
        assertThat(viewer.get("/runs/classic/map").statusCode()).isEqualTo(404);
        assertThat(viewer.get("/runs/nothing/map").statusCode()).isEqualTo(404);
        assertThat(page("/runs/current/places")).contains("href=\"/runs/current/map?target=");
    }
}

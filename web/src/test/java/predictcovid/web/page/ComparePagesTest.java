package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RunningViewer;

/// The page that compares, and what stands beside a place's forecast. The numbers are those of
/// `PlaceTables` and `PastTables`.
class ComparePagesTest {
    @AutoClose
    private static final RunningViewer VIEWER =
            RunningViewer.showing(lake -> {
                lake.publish(PlaceRuns.of("old", PlaceRuns::explainNothing));
                lake.publish(PlaceRuns.of("r0", PlaceRuns::aWeekEarlier));
                lake.publish(PlaceRuns.of("r1"));
            });

    private static String page(String path) throws IOException {
        HttpResponse<String> answer = VIEWER.get(path, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replace('\u00a0', ' ');
    }

    /// On the 28th day 1,280, of the world as of Brazil; Germany has 83.8 million people: 1.53 of
    /// each 100,000.
    @Test
    void placesStandInOneDrawingAndInOneTable() throws IOException {
        String page = page("/compare?places=BRA,DEU&target=day%20inc%20case");

        assertThat(page)
                .contains("<h1 id=\"heading\">Compare places: New cases a day</h1>")
                .contains(">Brazil</text>", ">Germany</text>", ">BRA</text>", ">DEU</text>")
                .contains("Brazil, Germany, new cases a day: observed (lines)")
                .contains("<td class=\"number\">1,000</td>", "<td class=\"number\">1,280</td>")
                .contains("<td class=\"number\">768 – 1,790</td>")
                .contains("href=\"/runs/current/compare?places=DEU&amp;target=day%20inc%20case\"");
        assertThat(page("/runs/r1/compare?places=BRA,DEU&target=day%20inc%20case&per=100000"))
                .contains("new cases a day, per 100,000 people", "<td class=\"number\">1.53</td>");
    }

    @Test
    void aPlaceThatCannotBeShownIsNamed() throws IOException {
        assertThat(page("/compare?places=BRA,DEU,XYZ&target=wk%20inc%20case"))
                .contains(
                        "Without a forecast of this kind, or without a number of people: Germany, XYZ.")
                .doesNotContain(">DEU</text>");
    }

    @Test
    void whatIsTypedIsAddedOrSuggested() throws IOException {
        HttpResponse<String> added = VIEWER.get("/runs/r1/compare?places=BRA&add=alemanha");
        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(added.headers().firstValue("Location").orElseThrow())
                .endsWith("/runs/r1/compare?places=BRA,DEU");
        assertThat(page("/runs/r1/compare?places=BRA&add=ger"))
                .contains("places=BRA,DEU\">Germany</a>");
    }

    @Test
    void aRunWithoutPlacesHasNothingToCompare() throws IOException {
        assertThat(VIEWER.get("/runs/nothing/compare").statusCode()).isEqualTo(404);
    }

    /// Four weeks ahead the past forecasts of deaths lost 1.2 for each 1, of cases 0.8.
    @Test
    void aPlaceSaysHowGoodSuchForecastsWere() throws IOException {
        assertThat(page("/runs/r1/places/BRA?target=wk%20inc%20case"))
                .contains(
                        "<p class=\"verdict better\">Better than the baseline here: 4 weeks ahead,")
                .contains("quantile-forest lost 0.80 for each 1 that")
                .doesNotContain("Trust this one less.");
        assertThat(page("/runs/r1/places/BRA?target=wk%20inc%20death"))
                .contains("<p class=\"verdict worse\">Worse than the baseline here: 4 weeks ahead,")
                .contains("quantile-forest lost 1.20 for each 1. Trust this one less.")
                .contains("<td class=\"number\">60%</td>");
    }

    @Test
    void aRunOfAnEarlierProgramSaysThatItDoesNotTell() throws IOException {
        assertThat(page("/runs/old/places/BRA"))
                .contains("This run does not tell how good past forecasts of this place were.");
        assertThat(VIEWER.get("/api/runs/old/places/BRA/past").body())
                .contains("\"others\":[]", "\"scores\":[]");
    }

    /// Two weeks before the last observation the run itself made one again; a week before it an
    /// earlier run published one, which counts more.
    @Test
    void theApiTellsWhatWasSaidBefore() throws IOException {
        String past = VIEWER.get("/api/runs/r1/places/BRA/past?target=wk%20inc%20case").body();

        assertThat(past)
                .contains("\"forecaster\":\"naive\"", "\"wisOverBaseline\":0.8")
                .contains("\"origin\":\"2020-07-04\",\"forecast\"")
                .containsOnlyOnce("\"origin\":\"2020-07-11\"")
                .contains("\"origin\":\"2020-07-11\",\"publishedBy\":\"r0\"");
    }
}

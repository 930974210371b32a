package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RunningViewer;
import tools.jackson.databind.node.ObjectNode;

/// The numbers are those of `PlaceTables`: 1,280 cases on the last day.
class PlacePagesTest {
    private static final String BRAZIL = "/runs/current/places/BRA";

    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> {
                lake.publish("classic");
                lake.publish(PlaceRuns.of("silent", PlaceRuns::explainNothing));
                lake.publish(PlaceRuns.of("shares", PlacePagesTest::forecastAPercentage));
                lake.publish(PlaceRuns.of("past"));
                lake.publish(PlaceRuns.of("places"));
            });

    /// As a program would have told it that did not tell the event and the kind.
    private static void forecastAPercentage(ObjectNode run) {
        ((ObjectNode) run.at("/places/forecast/3/targets/0"))
                .put("target", "wk inc flu prop ed visits")
                .without(List.of("event", "kind"));
    }

    @Test
    void aShareIsCalledAShareAndToldInPercent() throws IOException {
        String atlantis = "/runs/shares/places/ATL";

        assertThat(page(atlantis).replaceAll("\\s+", " "))
                .contains(
                        "Atlântida: forecast of weekly share of emergency visits for influenza</h1>",
                        "a share of emergency visits for influenza of about 2.08% expected in the week"
                                + " to August 15, 2020",
                        "<span data-key=\"unit\">weekly share of emergency visits for influenza</span>",
                        "<td class=\"number\">2.02%</td>",
                        "<td class=\"number\">2%</td>")
                .doesNotContain("<td class=\"number\">0</td>", "cases a");
        assertThat(viewer.get(atlantis, "Accept-Language", "pt-BR").body())
                .contains(
                        "Atlântida: previsão de percentual de atendimentos de emergência por"
                                + " influenza na semana</h1>");
        assertThat(viewer.get("/api" + atlantis + ".json").body())
                .contains("\"target\":\"wk inc flu prop ed visits\",\"kind\":\"share\"");
        assertThat(page("/runs/shares/places?target=wk%20inc%20flu%20prop%20ed%20visits"))
                .contains(
                        "<caption class=\"note\">Weekly share of emergency visits for influenza;",
                        "<td class=\"number\">2.08%</td>");
    }

    @Test
    void theRunsPageOffersItsPlacesAfterItsOwnForecast() throws IOException {
        String page = page("/");

        assertThat(page)
                .containsSubsequence(
                        "about 311,000 new cases expected",
                        "Another forecaster, which learns from all places",
                        "href=\"/runs/current/places/OWID_WRL\">see World under Places</a>",
                        "id=\"forecast-chart\"",
                        "action=\"/runs/current/places\"",
                        "href=\"/runs/current/places/OWID_WRL?target=wk%20inc%20case\">World</a>",
                        "href=\"/runs/current/places/ATL?target=wk%20inc%20case\">Atlântida</a>",
                        "href=\"/runs/current/places/BRA?target=wk%20inc%20case\">Brazil</a>",
                        "href=\"/runs/current/places\">All 3 places, sorted",
                        "How good such forecasts have been")
                .contains("/js/places.js");
        assertThat(page("/runs/past")).contains("href=\"/runs/past/places/BRA?");
        assertThat(page("/runs/current/places"))
                .containsSubsequence(
                        "Forecasts of 4 places, as known on July 24, 2020.",
                        "1 place is left out; 1 lacks a part of its forecasts",
                        "<dt>Lemuria</dt><dd>Only 12 days are known.</dd>");
    }

    @Test
    void aRunWithoutPlacesOffersNone() throws IOException {
        String page = page("/runs/classic");

        // the header looks in the current run, which has some
        assertThat(page.substring(page.indexOf("<main")))
                .doesNotContain(
                        "id=\"places\"",
                        "/runs/classic/places",
                        "places.js",
                        "Find a place",
                        "Another");
        assertThat(viewer.get("/runs/classic/places").statusCode()).isEqualTo(404);
        assertThat(viewer.get("/runs/classic/places/BRA").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageOfAPlaceTellsItsForecastInASentenceAChartAndATable() throws IOException {
        assertThat(page(BRAZIL).replaceAll("\\s+", " "))
                .contains(
                        "<title>Brazil: forecast of new cases a day · Predict Covid</title>",
                        "about 1,280 new cases expected on August 20, 2020, with a four in five"
                                + " chance of 768 to 1,790; over the week to that day, 25% more"
                                + " than over the week to July 23, 2020, the last one observed.",
                        "<span class=\"trend growing\">growing</span> <span>72% chance of more in"
                                + " 28\u00a0days than was observed last</span>",
                        "data-place=\"/api/runs/places/places/BRA.json\"",
                        "data-target=\"day inc case\"",
                        "<span data-key=\"unit\">new cases a day</span>",
                        "<time datetime=\"2020-07-30\">Jul 30, 2020</time></th>"
                                + " <td class=\"number\">1,070</td>"
                                + " <td class=\"number\">802\u00a0– 1,338</td>"
                                + " <td class=\"number\">642\u00a0– 1,498</td>"
                                + " <td class=\"number\">562\u00a0– 1,578</td>",
                        "<time datetime=\"2020-08-20\">",
                        "As known on July 24, 2020",
                        "Population: 212,559,409",
                        "href=\"/api/runs/places/places/BRA.csv\" download",
                        "data-run=\"places\"")
                .doesNotContain("2020-08-21", "class=\"notice");
    }

    @Test
    void whatWasObservedLastIsThereWithoutAScript() throws IOException {
        assertThat(page(BRAZIL).replaceAll("\\s+", " "))
                .contains(
                        "<time datetime=\"2020-07-23\">Jul 23, 2020</time></th>"
                                + " <td class=\"number\">1,000</td>",
                        "<time datetime=\"2020-07-13\">Jul 13, 2020</time></th>"
                                + " <td class=\"number\">—</td>")
                .doesNotContain("2020-07-09");
    }

    @Test
    void otherTargetsAreALinkAwayAndToldInASentence() throws IOException {
        assertThat(page(BRAZIL))
                .contains(
                        "href=\"/runs/current/places/BRA?target=wk%20inc%20death\"",
                        "about 73 deaths expected in the week to August 15, 2020");
        assertThat(page(BRAZIL + "?target=wk%20inc%20death").replaceAll("\\s+", " "))
                .contains(
                        "Brazil: forecast of deaths a week</h1>",
                        "data-target=\"wk inc death\"",
                        "aria-current=\"page\">Deaths a week</a>",
                        ">Week</th>",
                        "about 1,280 new cases expected on August 20, 2020",
                        "href=\"/runs/current/places/BRA?target=wk%20inc%20death&amp;lang=pt-BR\"");
    }

    @Test
    void whatMustBeKnownOfTheReportsStandsBesideTheTargetThatItIsOf() throws IOException {
        String deaths = BRAZIL + "?target=wk%20inc%20death";

        assertThat(page(deaths))
                .contains("<p class=\"notice report\">A backlog of 688 &amp; more.</p>", ">EW ");
        assertThat(page(deaths + "&lang=pt-BR"))
                .contains("<p class=\"notice report\">Um acúmulo de 688.</p>", ">SE ");
        assertThat(page(BRAZIL)).doesNotContain("notice report");
    }

    /// In units of ln 2, the longest bar, to both sides: half of the room each.
    @Test
    void theFiveFeaturesThatMovedTheLastWeekMostAreTold() throws IOException {
        String page = page(BRAZIL + "?target=wk%20inc%20death").replaceAll("\\s+", " ");

        assertThat(page)
                .containsSubsequence(
                        "<h2 id=\"reasons\">What moved this forecast</h2>",
                        "These features moved the forecast for the week to August 15, 2020 most,"
                                + " compared with a typical one 4\u00a0weeks ahead.",
                        "typical forecast, against the latest number</span>",
                        "+10.0%",
                        "<tr class=\"rise\">",
                        "trend of 4 weeks (world)</span> <code class=\"detail\">n_s3</code>",
                        "+100.0%",
                        "x=\"50.0\" width=\"50.0\"/>",
                        "<tr class=\"fall\">",
                        "latest change (cases)</span> <code class=\"detail\">e_d1</code>",
                        "−50.0%",
                        "x=\"0.0\" width=\"50.0\"/>",
                        "latest change</span>",
                        "+20.0%",
                        "level</span>",
                        "−5.0%",
                        "season: Feb and Aug",
                        "+4.0%",
                        "3 other features</span>",
                        "−0.1%",
                        "together, against the latest number</span>",
                        "+30.3%",
                        "the median instead of the mean of logarithms",
                        "−20.2%",
                        "the median that is shown, against the latest number</span>",
                        "+4.0%",
                        "href=\"/api/runs/places/places/BRA/explanations.csv\" download")
                .doesNotContain("noise", "against the world", "style=");
        assertThat(page.split("<rect", -1)).hasSize(1 + 5);
    }

    @Test
    void aForecastByTheDayOrOfARunThatDoesNotTellItHasNoReasons() throws IOException {
        assertThat(page(BRAZIL + "?target=day%20inc%20case"))
                .doesNotContain("What moved this forecast");
        assertThat(page("/runs/silent/places/BRA?target=wk%20inc%20case"))
                .contains("data-target=\"wk inc case\"")
                .doesNotContain("What moved", "explanations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "", "%3Cscript%3E"})
    void aTargetThatThePlaceDoesNotHaveGivesWayToItsFirst(String target) throws IOException {
        assertThat(page("/runs/current/places/ATL?target=" + target))
                .contains("data-target=\"wk inc case\"")
                .doesNotContain("<script>");
    }

    @Test
    void theNeighboursFollowTheNamesAndKeepTheTarget() throws IOException {
        assertThat(page(BRAZIL + "?target=day%20inc%20death").replaceAll("\\s+", " "))
                .containsPattern(
                        "rel=\"prev\" href=\"/runs/current/places/ATL\\?target=day%20inc%20death\"")
                .containsPattern(
                        "rel=\"next\" href=\"/runs/current/places/DEU\\?target=day%20inc%20death\"");
        assertThat(page("/runs/current/places/OWID_WRL")).doesNotContain("rel=\"prev\"");
        assertThat(page("/runs/current/places/DEU")).doesNotContain("rel=\"next\"");
    }

    @Test
    void namesAreInTheReadersLanguage() throws IOException {
        assertThat(viewer.get(BRAZIL, "Accept-Language", "pt-BR").body())
                .contains(
                        "Brasil: previsão de casos novos por dia</h1>",
                        "Brasil: esperam-se cerca de 1.280 casos novos em 20 de agosto de 2020",
                        "<span>Atlântida</span>",
                        "População: 212.559.409")
                .doesNotContain("Brazil", "??");
        assertThat(viewer.get("/runs/past/places/ATL", "Accept-Language", "pt-BR").body())
                .contains("O que moveu esta previsão", "tendência de 4 semanas (mundo)", "+100,0%");
        assertThat(viewer.get("/runs/current/places", "Accept-Language", "pt-BR").body())
                .contains(">Mundo</a>", ">Alemanha</a>", "Só 12 dias são conhecidos.");
    }

    /// Days from 25 January on, 26 weeks, 1,000 each but on the tenth day from the end.
    @Test
    void theServerDrawsTheChartThatTheScriptReplaces() throws IOException {
        assertThat(page(BRAZIL))
                .contains(
                        "<svg class=\"chart-fallback\" viewBox=\"0 0 800 320\" role=\"img\"",
                        "aria-label=\"Brazil: about 1,280 new cases expected",
                        ">1,500</text>",
                        ">Jul 23, 2020</text>",
                        "new cases a day: observed (line), median (dashes)")
                .doesNotContain("<img");
    }

    @Test
    void whatIsNotForecastOfAPlaceIsSaidOnItsPage() throws IOException {
        assertThat(page("/runs/current/places/ATL")).contains("<li>It reports no deaths.</li>");
        assertThat(page(BRAZIL)).doesNotContain("What is not forecast");
    }

    @Test
    void aPastRunKeepsItsPlaces() throws IOException {
        assertThat(page("/runs/past/places/BRA"))
                .contains(
                        "This is a past run.",
                        "href=\"/runs/past/places/DEU",
                        "data-place=\"/api/runs/past/places/BRA.json\"")
                .doesNotContain("id=\"news\"");
        assertThat(page("/runs/places/places/BRA")).doesNotContain("This is a past run.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/runs/current/places/XXX",
                "/runs/current/places/bra",
                "/runs/current/places/LEM",
                "/runs/current/places/BRA/more",
                "/runs/current/places/%3Cscript%3E",
                "/runs/nothing/places",
                "/runs/nothing/places/BRA"
            })
    void aPlaceThatIsNotThereIsNotFound(String path) throws IOException {
        HttpResponse<String> answer = viewer.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing at this address");
    }

    @ParameterizedTest
    @CsvSource({
        "brasil, /runs/current/places/BRA",
        "Brazil, /runs/current/places/BRA",
        "atlantida, /runs/current/places/ATL"
    })
    void aSearchThatMeansOnePlaceLeadsToIt(String text, String place) throws IOException {
        HttpResponse<String> answer = viewer.get("/runs/current/places?q=" + text);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(place);
    }

    @Test
    void aSearchForAPartOfANameSuggestsPlaces() throws IOException {
        assertThat(page("/runs/current/places?q=a"))
                .contains("No forecast place is called “a”.", "value=\"a\"")
                .doesNotContain("<table");
        assertThat(page("/runs/past/places?q=germ"))
                .contains(
                        "“germ” is not the whole name of one place.",
                        "href=\"/runs/past/places/DEU\">Germany</a>",
                        "This is a past run.")
                .doesNotContain(">Brazil</a>", "<table");
        assertThat(page("/runs/current/places")).contains("Forecasts of 4 places", "<table");
    }

    @Test
    void theOtherLanguageIsToldWhatWasAskedFor() throws IOException {
        assertThat(page("/runs/current/places?trace=true&q=an&lang=en"))
                .contains("href=\"/runs/current/places?q=an&amp;lang=pt-BR\"")
                .doesNotContain("trace");
    }

    @Test
    void aSearchThatFindsNothingSaysSo() throws IOException {
        assertThat(page("/runs/current/places?q=%3Cb%3Elemuria"))
                .contains("No forecast place is called “&lt;b&gt;lemuria”.")
                .doesNotContain("<b>lemuria", "<table");
        assertThat(page("/runs/current/places?q=lemu")).contains("Only 12 days are known.");
    }

    @Test
    void theAddressOfTheCurrentRunLeadsToTheFirstPage() throws IOException {
        HttpResponse<String> answer = viewer.get("/runs/current");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void browsersLearnThatAPlaceHasNotChanged() throws IOException {
        String etag = viewer.get(BRAZIL).headers().firstValue("ETag").orElseThrow();

        assertThat(viewer.get(BRAZIL, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(
                        viewer.get(BRAZIL + "?target=wk%20inc%20case", "If-None-Match", etag)
                                .statusCode())
                .isEqualTo(200);
        assertThat(viewer.get("/runs/current/places/DEU", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
        assertThat(
                        viewer.get(BRAZIL, "If-None-Match", etag, "Accept-Language", "pt-BR")
                                .statusCode())
                .isEqualTo(200);
    }

    private static String page(String path) throws IOException {
        HttpResponse<String> answer = viewer.get(path, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }
}

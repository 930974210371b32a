package predictcovid.web.page.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.web.Lake;
import predictcovid.web.RunningViewer;
import predictcovid.web.Skills;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SkillPageTest {
    private static final String MARKUP = "</script>\"'><img src=x onerror=alert(1)>${7*7}";

    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> {
                lake.publish("r1");
                Skills.publish(lake, Skills.of("RSV Forecast Hub", "wk inc rsv hosp"));
                Skills.publish(lake, Skills.of("FluSight", "wk inc flu hosp"));
                Skills.publish(lake, Skills.ofCategories("FluSight"));
            });

    @Test
    void isReachedFromEveryPage() throws IOException {
        assertThat(page("/", "en")).contains("<a href=\"/skill\">Skill</a>");
        assertThat(page("/skill", "en"))
                .contains("<a href=\"/skill\" aria-current=\"page\">Skill</a>");
    }

    @Test
    void showsHubsAndTargetsSideBySide() throws IOException {
        assertThat(page("/skill", "en"))
                .containsSubsequence(
                        "<h1>How good past forecasts were</h1>",
                        ">FluSight</h2>",
                        "wk flu hosp rate change",
                        "Hospital admissions for influenza a week",
                        ">RSV Forecast Hub</h2>",
                        "30 reference dates from March 8, 2025 to September 27, 2025. Judged Oct 1,"
                                + " 2025");
    }

    @Test
    void theBestModelComesFirstWithItsRatiosAndCoverage() throws IOException {
        String page = page("/skill", "en").replaceAll("\\s+", " ");

        assertThat(page)
                .containsSubsequence(
                        ">Against Hub-baseline</th>",
                        ">Against Hub-ensemble</th>",
                        ">50% interval held</th>",
                        "<span>quantile-forest</span> <span class=\"tag\">this program</span>",
                        "<span class=\"number\">0.60</span>",
                        "<td class=\"number\">0.71</td>",
                        "<td class=\"number\">0.80</td>",
                        "<td class=\"number\">0.91</td>",
                        "<td class=\"number\">42%</td>",
                        "<td class=\"number\">67%</td>",
                        "<td class=\"number\">92%</td>",
                        "<td class=\"number\">1,234</td>",
                        "<span>Hub-baseline</span>",
                        "<span class=\"number\">1.00</span>",
                        "<span>rival</span>",
                        "<span class=\"number\">1.25</span>");
    }

    /// ln 0.6 = −0.51 and ln 1.25 = 0.22: bars on both sides of 70 % of the room.
    @Test
    void barsStandOnBothSidesOfEqualLosses() throws IOException {
        assertThat(page("/skill", "en"))
                .containsPattern("<rect [^>]*x=\"0.0\" width=\"69.59\\d*\"")
                .containsPattern("<rect [^>]*x=\"69.59\\d*\" width=\"30.40\\d*\"")
                .containsPattern("<line [^>]*x1=\"69.59\\d*\" x2=\"69.59\\d*\"");
    }

    @Test
    void eachPhaseHasItsLossesAndWhoToldNoneHasNone() throws IOException {
        assertThat(page("/skill", "en").replaceAll("\\s+", " "))
                .containsSubsequence(
                        "Against Hub-baseline, by what the epidemic did",
                        ">Growing</th>",
                        ">Steady</th>",
                        ">quantile-forest</th> <td class=\"number\">0.55</td>"
                                + " <td class=\"number\">0.95</td>",
                        ">Hub-baseline</th> <td class=\"number\">—</td>")
                .doesNotContain(">Falling</th>");
    }

    /// Of 40 units the highest share, 20 %, takes all, so 10 % take 20 and 5 % take 10.
    @Test
    void theOutcomesAreDrawnByTenthAndToldInWordsAndNumbers() throws IOException {
        assertThat(page("/skill", "en").replaceAll("\\s+", " "))
                .contains(
                        "aria-label=\"quantile-forest: 20% of the outcomes fell into the lowest"
                                + " tenth and 5% into the highest; 10% each would be right.\"",
                        "<rect x=\"0.50\" y=\"0.00\" width=\"9.00\" height=\"40.00\"/>",
                        "<rect x=\"90.50\" y=\"30.00\" width=\"9.00\" height=\"10.00\"/>",
                        "<line x1=\"0\" x2=\"100\" y1=\"20.00\" y2=\"20.00\"/>",
                        "<td class=\"number\">20%</td> <td class=\"number\">10%</td>");
    }

    @Test
    void whatWasToldToBeImpossibleHasAnInfiniteMean() throws IOException {
        assertThat(page("/skill", "en").replaceAll("\\s+", " "))
                .contains(
                        "Ranked probability score</th> <td>a</td> <td class=\"number\">0.123</td>",
                        "Log score</th> <td>b</td> <td class=\"number\">∞</td>");
    }

    @Test
    void speaksPortuguese() throws IOException {
        assertThat(page("/skill", "pt-BR"))
                .contains(
                        "Quão boas foram as previsões passadas",
                        "Diante de Hub-baseline",
                        "0,60",
                        "Internações por influenza por semana",
                        "este programa")
                .doesNotContain("Against", "??");
    }

    @Test
    void theApiGivesTheSameInBothForms() throws IOException {
        JsonNode reports = new JsonMapper().readTree(viewer.get("/api/skill").body());

        assertThat(reports.size()).isEqualTo(3);
        assertThat(reports.findValuesAsString("hub"))
                .containsExactly("FluSight", "FluSight", "RSV Forecast Hub");
        assertThat(reports.at("/1/lines/1/overBaseline/value").asDouble()).isEqualTo(0.6);
        HttpResponse<String> csv = viewer.get("/api/skill", "Accept", "text/csv");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body().lines())
                .hasSize(1 + 2 + 2 * (5 * 7 + 2))
                .contains(
                        "FluSight,wk inc flu hosp,quantile-forest,,,wis,1234,6.0,0.6,1000,0.8,900",
                        "FluSight,wk inc flu hosp,quantile-forest,,growing,wis,1234,6.0,0.55,1000,,0");
        assertThat(viewer.get("/api/skill.csv").body()).isEqualTo(csv.body());
    }

    @Test
    void answersThatNothingIsNewUntilSomethingIs(@TempDir Path folder) throws IOException {
        Lake lake = new Lake(folder);
        Skills.publish(lake, Skills.of("FluSight", "wk inc flu hosp"));
        try (RunningViewer own = RunningViewer.of(lake)) {
            for (String path : new String[] {"/skill", "/api/skill", "/api/skill.csv"}) {
                String etag = own.get(path).headers().firstValue("ETag").orElseThrow();
                assertThat(own.get(path, "If-None-Match", etag).statusCode())
                        .as(path)
                        .isEqualTo(304);
            }
            String etag = own.get("/skill").headers().firstValue("ETag").orElseThrow();
            Skills.publish(lake, Skills.of("FluSight", "peak inc flu hosp"));
            assertThat(own.get("/skill", "If-None-Match", etag).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void beforeAnythingIsPublishedItSaysHow(@TempDir Path folder) throws IOException {
        try (RunningViewer own = RunningViewer.of(new Lake(folder.resolve("none")))) {
            HttpResponse<String> page = own.get("/skill", "Accept-Language", "en");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Nothing has been published yet", "./covid backtest", "--publish");
            assertThat(own.get("/api/skill").body()).isEqualTo("[]");
        }
    }

    @Test
    void damagedAndLaterReportsAreToldAndTheOthersShown(@TempDir Path folder) throws IOException {
        Lake lake = new Lake(folder);
        Skills.publish(lake, Skills.of("FluSight", "wk inc flu hosp"));
        lake.write("skill/a/damaged.json", "{");
        lake.write("skill/a/later.json", "{\"version\": 99}");
        try (RunningViewer own = RunningViewer.of(lake)) {
            assertThat(own.get("/skill", "Accept-Language", "en").body())
                    .contains("2 reports in the datalake cannot be read", ">FluSight</h2>");
        }
    }

    @Test
    void namesWithMarkupStayText(@TempDir Path folder) throws IOException {
        Lake lake = new Lake(folder);
        Skills.publish(lake, Skills.of(MARKUP, MARKUP));
        try (RunningViewer own = RunningViewer.of(lake)) {
            assertThat(own.get("/skill").body())
                    .contains("&lt;img src=x onerror=alert(1)&gt;${7*7}")
                    .doesNotContain("<img src=x", "</script>\"");
        }
    }

    private static String page(String path, String language) throws IOException {
        HttpResponse<String> answer = viewer.get(path, "Accept-Language", language);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }
}

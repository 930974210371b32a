package predictcovid.web.page.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.RunManifest;
import predictcovid.target.Target;
import predictcovid.text.Texts;
import predictcovid.web.PlaceRuns;
import predictcovid.web.page.Words;
import predictcovid.web.page.run.PlaceList;
import predictcovid.web.run.Outlooks;
import tools.jackson.databind.json.JsonMapper;

/// A country of two states with two and sixty towns; a town without a forecast.
class DashboardTest {
    private static final PlaceTarget CASES =
            PlaceTarget.of(
                    Target.named("wk inc case"), LocalDate.of(2020, 7, 18), 4, Optional.empty());
    private static final double[] LEVELS = {0.1, 0.5, 0.9};

    private final List<Prospect> prospects = new ArrayList<>();

    private RunManifest country() {
        prospects.clear();
        add("NAT", "Nation", 0, "", 1000, 1500);
        add("S1", "Ásia State", 1, "", 900, 700);
        add("S2", "Big State", 1, "", 100, 200);
        add("A", "Aldeia", 2, "Ásia State", 30, 60);
        add("B", "Água", 2, "Ásia State", 870, 640);
        for (int i = 0; i < 60; i++) {
            add("T" + i, "Town " + (char) ('A' + i % 26) + i, 2, "Big State", 40 + i, 40 + i);
        }
        prospects.add(
                Prospect.unknown(
                        new Place(
                                "U",
                                "Unknown",
                                Optional.empty(),
                                List.of(CASES),
                                Optional.of(2),
                                Optional.of("Ásia State"))));
        ManifestPlaces places =
                new ManifestPlaces(
                        LocalDate.of(2020, 7, 24),
                        prospects.stream().map(Prospect::place).toList(),
                        List.of(),
                        Optional.of("Nation"),
                        Optional.empty());
        return PlaceRuns.of("r1", run -> run.set("places", new JsonMapper().valueToTree(places)));
    }

    private void add(String code, String name, int level, String within, double last, double next) {
        Place place =
                new Place(
                        code,
                        name,
                        Optional.of(1000.0),
                        List.of(CASES),
                        Optional.of(level),
                        Optional.of(within).filter(it -> !it.isEmpty()));
        double[] quantiles = {next * 0.8, next, next * 1.2};
        prospects.add(Prospect.of(place, Outlooks.of(CASES, last, LEVELS, quantiles), 4));
    }

    private Dashboard show(Locale language, String... asked) {
        RunManifest run = country();
        Words words = Words.in(language);
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 0; i < asked.length; i += 2) {
            parameters.put(asked[i], asked[i + 1]);
        }
        View view = View.of(run, DashboardQuery.of(parameters), "/places", 50, words).orElseThrow();
        return Dashboard.of(view, PlaceList.of(run, words).orElseThrow(), prospects);
    }

    private Dashboard show(String... asked) {
        return show(Locale.ENGLISH, asked);
    }

    private static List<String> codes(Dashboard dashboard) {
        return dashboard.rows().stream().map(DashboardRow::code).toList();
    }

    @Test
    void theSumStandsFirstThenTheLargestPlacesAndNoRegionAmongThem() {
        assertThat(codes(show())).startsWith("NAT", "B", "T59", "T58").doesNotContain("S1", "S2");
        assertThat(show().rows().getFirst().isWhole()).isTrue();
        assertThat(show().rows().get(1).isWhole()).isFalse();
    }

    /// Half an event is less of many events than of few: the chances of the towns differ.
    @ParameterizedTest
    @CsvSource({
        "change, desc, 'NAT,A,T0'",
        "change, asc, 'NAT,B,T0'",
        "rise, desc, 'NAT,A,T59'",
        "rise, asc, 'NAT,B,T0'",
        "place, asc, 'NAT,B,A'",
        "expected, desc, 'NAT,B,T59'",
        "last, asc, 'NAT,A,T0'"
    })
    void everyColumnSortsBothWaysAndEqualsFollowTheirNames(
            String column, String order, String first) {
        assertThat(codes(show("sort", column, "order", order))).startsWith(first.split(",", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asc", "desc"})
    void whatIsUnknownStandsLastEitherWay(String order) {
        Dashboard last = show("sort", "rise", "order", order, "page", "2");

        assertThat(codes(last)).hasSize(1 + 13).endsWith("U");
        assertThat(last.rows().getLast().expected()).isEqualTo("—");
        assertThat(last.rows().getLast().trend()).isEmpty();
    }

    @Test
    void aRegionStandsAboveItsOwnPlaces() {
        assertThat(codes(show("region", "Ásia State"))).containsExactly("S1", "B", "A", "U");
        assertThat(codes(show("region", "*"))).containsExactly("NAT", "S1", "S2");
        assertThat(show("region", "nowhere").count()).isEqualTo(63);
    }

    @Test
    void onlyPlacesInOneStateAreShownWhenAskedFor() {
        assertThat(codes(show("trend", "growing"))).containsExactly("NAT", "A");
        assertThat(codes(show("trend", "declining"))).containsExactly("NAT", "B");
        assertThat(show("trend", "steady").count()).isEqualTo(60);
    }

    @Test
    void pagesFollowEachOtherAndKeepWhatWasAskedFor() {
        Dashboard first = show("sort", "rise", "trend", "steady", "region", "Big State");

        assertThat(first.previous()).isEmpty();
        assertThat(first.next())
                .hasValue("/places?sort=rise&region=Big%20State&trend=steady&page=2");
        assertThat(first.pages()).isEqualTo(2);
        assertThat(show("page", "2").previous()).hasValue("/places");
        assertThat(show("page", "99").page()).isEqualTo(2);
    }

    @Test
    void aColumnThatSortsAlreadyTurnsRound() {
        Dashboard byLast = show();

        assertThat(byLast.headers().get(1).order()).isEqualTo("descending");
        assertThat(byLast.headers().get(1).address()).isEqualTo("/places?order=asc");
        assertThat(byLast.headers().getFirst().address()).isEqualTo("/places?sort=place");
        assertThat(byLast.headers().get(6).address()).isEqualTo("/places?sort=rise");
    }

    @Test
    void numbersAreInTheReadersLanguage() {
        DashboardRow nation = show(Texts.BRAZIL).rows().getFirst();

        assertThat(nation.last()).isEqualTo("1.000");
        assertThat(nation.change()).isEqualTo("+50%");
        assertThat(nation.rate()).isEqualTo("150.000");
        assertThat(nation.trend()).hasValue("growing");
        assertThat(nation.rise()).isEqualTo("90%");
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 1", "4, 4", "77, 4", "x, 4"})
    void aWeekThatIsNotForecastIsTheLast(String asked, int week) {
        assertThat(show("week", asked).weeks().stream().filter(Dashboard.Link::isCurrent))
                .extracting(Dashboard.Link::text)
                .containsExactly(week + "\u00a0week" + (week == 1 ? "" : "s"));
    }

    /// The first observation left, the last forecast right; the highest quantile touches the top.
    @Test
    void theSparklineGoesOnWhereTheObservationsEnd() {
        Sparkline spark = show().rows().getFirst().spark().orElseThrow();

        assertThat(spark.observed()).isEqualTo("M2 13.6");
        assertThat(spark.median()).startsWith("M2 13.6L31 6.3L").endsWith("118 6.3");
        assertThat(spark.fan()).contains("118 2L118 10.7").endsWith("Z");
    }
}

package predictcovid.run.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.WeightedIntervalScore;
import predictcovid.backtest.summary.ScoreSummary;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.chart.Picture;
import predictcovid.run.past.PlaceScore;
import predictcovid.run.past.RepeatedForecasts;

class PlaceVerdictsTest {
    private static final String CASES = "wk inc case";

    /// Four weeks ahead A was worse and B better; C was worse, but only in nine forecasts, and D
    /// was worse one week ahead.
    private static final PlaceVerdicts VERDICTS =
            of(
                    score("A", 4, 20, 1.2),
                    score("A", 1, 20, 0.8),
                    score("B", 1, 20, 1.2),
                    score("B", 4, 20, 0.8),
                    score("C", 4, 9, 1.5),
                    score("D", 1, 20, 1.5),
                    score("D", 4, 20, Double.NaN));

    @Test
    void thePictureOfAPlaceTellsTheVerdictFarthestAhead() {
        assertThat(below(CASES, "A"))
                .containsExactly("worse than the baseline: do not trust this forecast");
        assertThat(below(CASES, "B")).isEmpty();
        assertThat(below(CASES, "D")).hasSize(1);
    }

    @Test
    void fewForecastsAndOtherTargetsAndPlacesJudgeNothing() {
        assertThat(below(CASES, "C")).isEmpty();
        assertThat(below(CASES, "E")).isEmpty();
        assertThat(below("wk inc death", "A")).isEmpty();
    }

    @Test
    void thePictureOfSeveralSaysHowManyOfThoseJudged() {
        assertThat(below(CASES, "A", "B", "C", "D", "E"))
                .containsExactly("worse than the baseline in 2 of 3 places");
        assertThat(below(CASES, "B", "C")).isEmpty();
        assertThat(below("")).isEmpty();
    }

    @Test
    void whereNothingWasForecastAgainNothingIsSaid() {
        assertThat(
                        PlaceVerdicts.of(footers(), RepeatedForecasts.NONE)
                                .below(drawing(CASES, "A"))
                                .remarks())
                .isEmpty();
    }

    private static PlaceVerdicts of(PlaceScore... scores) {
        List<PlaceScore> all = new ArrayList<>(List.of(scores));
        // what the baseline lost beside itself says nothing of the forecaster
        all.add(new PlaceScore("naive", CASES, "B", OptionalInt.of(4), scores[0].summary(), 9.9));
        return PlaceVerdicts.of(
                footers(), new RepeatedForecasts("forest", List.of(), List.of(), List.of(), all));
    }

    private static Footers footers() {
        return new Footers(
                "Somebody", Instant.parse("2020-07-01T00:00:00Z"), false, Optional.empty());
    }

    private static PlaceScore score(String place, int horizon, int tasks, double overBaseline) {
        WeightedIntervalScore none = new WeightedIntervalScore(0, 0, 0);
        return new PlaceScore(
                "forest",
                CASES,
                place,
                OptionalInt.of(horizon),
                new ScoreSummary(tasks, none, none, 0, 0, 0, 0, List.of()),
                overBaseline);
    }

    private static List<String> below(String target, String... places) {
        return VERDICTS.below(drawing(target, places)).remarks().stream()
                .map(remark -> remark.in(Locale.ENGLISH))
                .toList();
    }

    private static PlaceCharts.Drawing drawing(String target, String... places) {
        return new PlaceCharts.Drawing(new Nothing(), target, Stream.of(places).toList());
    }

    private record Nothing() implements Chart {
        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public String title(Locale locale) {
            return "";
        }

        @Override
        public String alternative(Locale locale) {
            return "";
        }

        @Override
        public Picture render(Locale locale, ChartFooter footer) {
            throw new UnsupportedOperationException();
        }
    }
}

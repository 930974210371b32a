package predictcovid.chart.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.chart.Examples;
import predictcovid.chart.Pixels;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.skill.PermutationImportanceChart.Feature;
import predictcovid.text.FeatureWords;
import predictcovid.text.Texts;

class PermutationImportanceChartTest {
    private static PermutationImportanceChart chart(Feature... features) {
        return new PermutationImportanceChart(
                Examples.ADMISSIONS,
                List.of(features),
                new FeatureWords.Scope(
                        FeatureWords.Whole.NATION, Optional.of("wk inc covid prop ed visits")));
    }

    private static long bars(PermutationImportanceChart chart) {
        return Pixels.of(chart.render(Locale.ENGLISH, Examples.REAL)).count(Palette.OBSERVED);
    }

    @Test
    void saysWhatForecastsRelyOnMost() {
        PermutationImportanceChart chart =
                chart(
                        new Feature("noise", -0.01),
                        new Feature("d1", 0.1),
                        new Feature("en_d1", 0.25),
                        new Feature("z", 0.05),
                        new Feature("n_z", Double.NaN));

        assertThat(chart.features())
                .extracting(Feature::name)
                .containsExactly("en_d1", "d1", "z", "noise");
        assertThat(chart.alternative(Locale.ENGLISH))
                .isEqualTo(
                        "What forecasts of hospital admissions a week rely on. Strongest: latest"
                                + " change (emergency visits, national) +25.0%; latest change"
                                + " +10.0%; level +5.0%.");
        assertThat(chart.title(Texts.BRAZIL))
                .isEqualTo("De que dependem as previsões de internações por semana");
    }

    @Test
    void drawsTwelveFeaturesAtMost() {
        Feature[] many =
                IntStream.range(0, 44)
                        .mapToObj(i -> new Feature("d1", 0.01 * i))
                        .toArray(Feature[]::new);

        assertThat(chart(many).features()).hasSize(12);
        assertThat(chart(many).features().getFirst().importance()).isEqualTo(0.43);
    }

    /// The longest bar fills the room, one of half its length half of it.
    @Test
    void drawsLengthsInProportion() {
        long one = bars(chart(new Feature("d1", 0.2)));
        long two = bars(chart(new Feature("d1", 0.2), new Feature("d2", 0.1)));

        assertThat(one).isGreaterThan(20_000);
        assertThat(two / (double) one).isBetween(1.45, 1.6);
        assertThat(bars(chart())).isZero();
    }
}

package predictcovid.chart.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.chart.Examples;
import predictcovid.chart.Pixels;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.skill.ContributionsChart.Part;
import predictcovid.feature.PanelFeatures;
import predictcovid.feature.RealTimeSignal;
import predictcovid.feature.TargetKind;
import predictcovid.series.Panel;
import predictcovid.series.SmallCountry;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;
import predictcovid.text.FeatureWords;
import predictcovid.text.FeatureWords.Whole;
import predictcovid.text.Texts;

class ContributionsChartTest {
    private static final FeatureWords.Scope ALONE =
            new FeatureWords.Scope(Whole.NATION, Optional.empty());

    @Test
    void saysTheStrongestFeaturesInWords() {
        ContributionsChart chart =
                chart(
                        new Part("d1", 0.05, 0.1),
                        new Part("n_s3", -0.2, 0.1),
                        new Part("e_x", 0.1, Double.NaN),
                        new Part("flag", 0.01, 0));

        assertThat(chart.alternative(Locale.ENGLISH))
                .isEqualTo(
                        "Brazil: what moved the forecast of hospital admissions a week for EW 18 (May 2,"
                                + " 2020). Strongest: trend of 4 weeks (national) −18.1%; other signal"
                                + " against own trend +10.5%; latest change +5.1%.");
        assertThat(chart.alternative(Texts.BRAZIL))
                .endsWith(
                        "tendência de 4 semanas (nacional) −18,1%; outro sinal contra a própria"
                                + " tendência +10,5%; última variação +5,1%.");
    }

    /// ln 0.1 up and ln 0.2 down: the bar down is twice as long, and both start at one line.
    @Test
    void drawsRisesToTheRightAndFallsToTheLeft() {
        Pixels pixels =
                render(chart(new Part("d1", 0.1, Double.NaN), new Part("d2", -0.2, Double.NaN)));
        int[] rise = bar(pixels, Palette.PREDICTED);
        int[] fall = bar(pixels, Palette.OBSERVED);

        assertThat((fall[1] - fall[0]) / (double) (rise[1] - rise[0])).isBetween(1.97, 2.03);
        assertThat(rise[0] - fall[1]).isBetween(0, 6);
    }

    @Test
    void drawsImportanceWhereItIsKnown() {
        assertThat(render(chart(new Part("d1", 0.1, 0.3))).count(Palette.BASE))
                .isGreaterThan(1_000);
        assertThat(render(chart(new Part("d1", 0.1, Double.NaN))).count(Palette.BASE)).isZero();
    }

    @Test
    void drawsTwelveFeaturesAtMost() {
        Part[] many =
                IntStream.range(0, 44)
                        .mapToObj(i -> new Part("d1", 0.01 * i, 0.1))
                        .toArray(Part[]::new);

        assertThat(chart(many).contributions()).hasSize(12);
        assertThat(chart(many).contributions().getFirst().contribution()).isEqualTo(0.43);
    }

    @Test
    void drawsNothingOfNothingAndOfMissingNumbers() {
        assertThat(render(chart()).count(Palette.PREDICTED)).isZero();
        Part odd = new Part("d1", Double.NaN, Double.NaN);
        assertThat(render(chart(odd)).count(Palette.PREDICTED)).isZero();
    }

    /// No two features of a forecast with a companion may be called the same.
    @Test
    void givesEveryFeatureOfThePanelWordsOfItsOwn() {
        RealTimeSignal signal = signal();
        List<String> names = PanelFeatures.of(signal, Optional.of(signal)).names();
        assertThat(names).hasSize(57);
        for (Locale language : Texts.LANGUAGES) {
            FeatureWords words = new FeatureWords(language, ALONE);
            List<String> said = names.stream().map(words::of).toList();

            assertThat(said).doesNotHaveDuplicates().doesNotContainAnyElementsOf(names);
        }
    }

    @Test
    void hasRoomForTheWordsOfEveryFeature() {
        hasRoom(new FeatureWords.Scope(Whole.NATION, Optional.of("wk inc covid prop ed visits")));
        hasRoom(new FeatureWords.Scope(Whole.WORLD, Optional.of("wk inc case")));
    }

    private static void hasRoom(FeatureWords.Scope scope) {
        RealTimeSignal signal = signal();
        try (Sheet sheet = new Sheet()) {
            for (Locale language : Texts.LANGUAGES) {
                FeatureWords words = new FeatureWords(language, scope);
                for (String name : PanelFeatures.of(signal, Optional.of(signal)).names()) {
                    String said = words.of(name);

                    assertThat(sheet.fitted(said, sheet.bold(14), ContributionsChart.WORDS))
                            .isEqualTo(said);
                }
            }
        }
    }

    private static RealTimeSignal signal() {
        Panel panel = new Panel(Frequency.WEEKLY, Examples.FIRST, new double[5][20]);
        Vintage vintage = new Vintage(Examples.FIRST.plusWeeks(20), panel);
        return new RealTimeSignal(
                new Vintages("any", List.of(vintage)), SmallCountry.GEOGRAPHY, TargetKind.COUNT);
    }

    /// First and last column of the widest run of that colour, which is its bar and no letter.
    private static int[] bar(Pixels pixels, Color color) {
        int[] columns = pixels.columns(color);
        int[] widest = {0, 0};
        int start = columns[0];
        for (int i = 1; i <= columns.length; i++) {
            if (i == columns.length || columns[i] > columns[i - 1] + 1) {
                if (columns[i - 1] - start > widest[1] - widest[0]) {
                    widest = new int[] {start, columns[i - 1]};
                }
                start = i == columns.length ? start : columns[i];
            }
        }
        return widest;
    }

    private static ContributionsChart chart(Part... contributions) {
        return new ContributionsChart(
                Examples.ADMISSIONS, "Brazil", Examples.FIRST, List.of(contributions), ALONE);
    }

    private static Pixels render(ContributionsChart chart) {
        return Pixels.of(chart.render(Locale.ENGLISH, Examples.REAL));
    }
}

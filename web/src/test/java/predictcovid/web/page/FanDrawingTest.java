package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.target.Target;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.Outlooks;
import predictcovid.web.run.RunSeries;

class FanDrawingTest {
    private static final LocalDate LAST = LocalDate.of(2020, 7, 18);
    private static final PlaceTarget WEEKS =
            PlaceTarget.of(Target.named("wk inc case"), LAST, 4, Optional.empty());
    private static final double[] LEVELS = {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};

    private static FanDrawing draw(Outlook outlook) {
        return FanDrawing.of(outlook, TargetWords.of(outlook.target(), Words.in(Locale.ENGLISH)));
    }

    /// From 0 at 292 to the highest end of an interval, 400, at 12: 0.7 for each case.
    @Test
    void theScaleBeginsAtNothingAndHoldsTheWidestInterval() {
        FanDrawing drawing =
                draw(
                        Outlooks.of(
                                WEEKS, 100, LEVELS, new double[] {40, 60, 80, 100, 200, 300, 400}));

        assertThat(drawing.observed()).isEqualTo("M64 222");
        assertThat(drawing.median()).startsWith("M64 222L").endsWith("L786 222");
        assertThat(drawing.bands()).hasSize(3);
        assertThat(drawing.bands().getFirst())
                .startsWith("M64 222")
                .contains("L786 12L786 264")
                .endsWith("L64 222Z");
        assertThat(drawing.bands().getLast()).contains("L786 152L786 236");
        assertThat(drawing.grid())
                .extracting(FanDrawing.Label::text)
                .containsExactly("0", "100", "200", "300", "400");
        assertThat(drawing.grid().getLast().at()).isEqualTo("12");
        assertThat(drawing.dates())
                .extracting(FanDrawing.Label::text)
                .containsExactly("Jul 18, 2020", "Aug 15, 2020");
    }

    /// Two weeks to 4 have intervals of 80 %, the others only medians, at 100 of 400.
    @Test
    void aBandEndsWhereTheForecastKnowsNoMore() {
        Outlook whole =
                Outlooks.of(WEEKS, 100, new double[] {0.1, 0.5, 0.9}, new double[] {0, 100, 400});
        Outlook medians = Outlooks.of(WEEKS, 100, new double[] {0.5}, new double[] {100});
        Outlook outlook =
                new Outlook(
                        WEEKS,
                        LAST,
                        whole.observed(),
                        Stream.concat(
                                        whole.steps().stream().limit(2),
                                        medians.steps().stream().skip(2))
                                .toList());

        FanDrawing drawing = draw(outlook);

        assertThat(drawing.bands())
                .singleElement()
                .satisfies(band -> {
                    assertThat(band).contains("L425 12L425 292").doesNotContain("786");
                });
        assertThat(drawing.median()).endsWith("L786 222");
    }

    @Test
    void aMissingWeekParts() {
        Outlook whole = Outlooks.of(WEEKS, 1, LEVELS, new double[] {0, 0, 0, 1, 1, 1, 4});
        Outlook outlook =
                new Outlook(
                        WEEKS,
                        LAST,
                        new RunSeries(
                                List.of(LAST.minusWeeks(2), LAST.minusWeeks(1), LAST),
                                new double[] {1, Double.NaN, 1}),
                        whole.steps());

        assertThat(draw(outlook).observed()).matches("M64 222M\\S+ 222");
    }

    @Test
    void aPlaceWithoutAnyEventIsDrawn() {
        FanDrawing drawing = draw(Outlooks.of(WEEKS, 0, LEVELS, new double[7]));

        assertThat(drawing.median()).startsWith("M64 292").endsWith("786 292");
        assertThat(drawing.bands().getFirst()).doesNotContain("NaN", "Infinity");
    }
}

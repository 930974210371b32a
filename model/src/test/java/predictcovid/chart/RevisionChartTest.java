package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import predictcovid.chart.paint.Palette;
import predictcovid.series.vintage.LagRevision;
import predictcovid.series.vintage.RevisionReport;
import predictcovid.text.Texts;

class RevisionChartTest {
    private static final LocalDate DAY = LocalDate.parse("2024-11-20");

    @Test
    void saysEveryMedian() {
        RevisionChart chart =
                chart(
                        List.of(
                                lag("US", 0, 0.064),
                                lag("US", 1, 0.0001),
                                lag("01", 0, -0.2),
                                lag("02", 0, -0.2)));

        assertThat(chart.alternative(Locale.ENGLISH))
                .isEqualTo(
                        "Revisions of hospital admissions a week, Nov 20 – Nov 27, 2024. Median change"
                                + " from one vintage to the next, from the newest numbers back:"
                                + " United States +6.4%; 0.0% · median of 2 places −20.0%.");
        assertThat(chart.alternative(Texts.BRAZIL))
                .contains("Estados Unidos +6,4%; 0,0% · mediana de 2 lugares −20,0%");
    }

    /// Ten percent lie twice as far above zero as five.
    @Test
    void drawsMediansByTheirSize() {
        Pixels pixels =
                render(
                        Stream.of(lags("US", 0.1), lags("01", 0.05), lags("02", 0))
                                .flatMap(List::stream)
                                .toList());
        int column = 700;

        double zero = middle(pixels.span(Palette.BASE, 300));
        double places = middle(pixels.span(Palette.PREDICTED, column));
        double nation = middle(pixels.span(Palette.OBSERVED, column));
        // the median of 5 % and nothing, on the log scale
        double middle = Math.expm1(Math.log(1.05) / 2);
        assertThat((zero - places) / (zero - nation)).isCloseTo(middle / 0.1, within(0.02));
    }

    @Test
    void drawsWhatHasNoRatioAndNoNation() {
        assertThat(render(List.of()).count(Palette.OBSERVED)).isZero();
        Pixels odd = render(List.of(lag("US", 0, Double.NaN), lag("US", 1, Double.NaN)));
        // the share that changed is known
        assertThat(odd.count(Palette.OBSERVED)).isPositive();
        assertThat(render(lags("01", -0.9)).count(Palette.PREDICTED)).isPositive();
    }

    private static Pixels render(List<LagRevision> lags) {
        return Pixels.of(chart(lags).render(Locale.ENGLISH, Examples.REAL));
    }

    private static RevisionChart chart(List<LagRevision> lags) {
        RevisionReport report =
                new RevisionReport(
                        "wk inc covid hosp",
                        "US",
                        List.of(DAY, DAY.plusDays(7)),
                        lags,
                        List.of(),
                        List.of());
        return new RevisionChart(Examples.ADMISSIONS, "United States", report);
    }

    private static List<LagRevision> lags(String location, double change) {
        return IntStream.range(0, 12).mapToObj(lag -> lag(location, lag, change)).toList();
    }

    private static LagRevision lag(String location, int lag, double change) {
        double median = Math.log1p(change);
        return new LagRevision(location, lag, 9, median, median, median, 0.5);
    }

    private static double middle(int[] span) {
        return (span[0] + span[1]) / 2.0;
    }
}

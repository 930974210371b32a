package predictcovid.web.page.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.target.Target;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.Words;
import predictcovid.web.page.compare.CompareDrawing.Box;
import predictcovid.web.page.compare.CompareDrawing.Label;
import predictcovid.web.page.compare.CompareDrawing.Line;
import predictcovid.web.page.compare.ComparedSeries.Point;
import predictcovid.web.page.compare.ComparedSeries.Range;

/// In a box of 100 units from left to right and from top to bottom: four weeks are 25 units each.
class CompareDrawingTest {
    private static final Box BOX = new Box(130, 100 + Box.TOP + Box.BOTTOM, 10, 20, true);
    private static final LocalDate FIRST = LocalDate.parse("2020-06-06");
    private static final TargetWords TARGET =
            new TargetWords(Target.named("wk inc case"), 2, new Words(Locale.ENGLISH));

    private static LocalDate week(int number) {
        return FIRST.plusWeeks(number);
    }

    /// Two weeks observed, the second of them missing where it is NaN, and two forecast.
    private static ComparedSeries place(String name, double first, double second, double end) {
        return new ComparedSeries(
                name,
                name.substring(0, 3),
                week(2),
                List.of(
                        new Point(week(0), first),
                        new Point(week(1), second),
                        new Point(week(2), first)),
                List.of(
                        new Point(week(2), first),
                        new Point(week(3), first),
                        new Point(week(4), end)),
                List.of(new Range(week(2), first, first), new Range(week(4), 0, 2 * end)));
    }

    private static CompareDrawing drawing(boolean isLogarithmic, ComparedSeries... places) {
        CompareQuery query =
                new CompareQuery(
                        List.of(),
                        false,
                        "",
                        false,
                        isLogarithmic,
                        true,
                        Optional.of(80),
                        Optional.empty());
        return CompareDrawing.of(List.of(places), query, TARGET, BOX);
    }

    /// The interval's end at 200 is the top, 14, and zero the bottom, 114.
    @Test
    void theLargestValueReachesTheTop() {
        Line line = drawing(false, place("Brazil", 50, 150, 100)).lines().getFirst();

        assertThat(line.observed()).isEqualTo("M10 89L35 39L60 89");
        assertThat(line.forecast()).isEqualTo("M60 89L85 89L110 64");
        assertThat(line.band()).isEqualTo("M60 89L110 14L110 114L60 89Z");
        assertThat(line.at()).isEqualTo("64");
    }

    @Test
    void aMissingWeekInterruptsTheLine() {
        assertThat(
                        drawing(false, place("Brazil", 50, Double.NaN, 100))
                                .lines()
                                .getFirst()
                                .observed())
                .isEqualTo("M10 89M60 89");
    }

    /// From 1 at the bottom to 10,000 at the top each decade is 25 units high; zero has none, and
    /// an interval that ends there reaches the bottom.
    @Test
    void aDecadeIsAsHighAsTheNextOnALogarithmicScale() {
        CompareDrawing drawing = drawing(true, place("Brazil", 1, 0, 5000));
        Line line = drawing.lines().getFirst();

        assertThat(line.observed()).isEqualTo("M10 114M60 114");
        assertThat(line.band()).isEqualTo("M60 114L110 14L110 114L60 114Z");
        assertThat(drawing.grid())
                .containsExactly(
                        new Label("1", "114"),
                        new Label("10", "89"),
                        new Label("100", "64"),
                        new Label("1,000", "39"),
                        new Label("10,000", "14"));
    }

    @Test
    void namesNextToEachOtherAreMovedApartAndStayInTheDrawing() {
        List<Line> lines =
                drawing(
                                false,
                                place("Brazil", 100, 100, 0),
                                place("Portugal", 100, 100, 1),
                                place("Chile", 100, 100, 100))
                        .lines();

        assertThat(lines).extracting(Line::label).containsExactly("Brazil", "Portugal", "Chile");
        assertThat(lines).extracting(Line::at).containsExactly("114", "99", "64");
    }

    @Test
    void weeksAreNamedAndADateWithoutRoomIsLeftOut() {
        CompareDrawing drawing = drawing(false, place("Brazil", 50, 150, 100));

        assertThat(drawing.origin()).isEqualTo("60");
        assertThat(drawing.dates())
                .extracting(CompareDrawing.Date::week)
                .containsExactly("EW 23", "EW 27");
        assertThat(drawing.dates())
                .extracting(CompareDrawing.Date::text)
                .containsExactly("Jun 6, 2020", "Jul 4, 2020");
    }
}

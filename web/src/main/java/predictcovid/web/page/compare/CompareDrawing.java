package predictcovid.web.page.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.text.WeekName;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.compare.ComparedSeries.Point;
import predictcovid.web.page.compare.ComparedSeries.Range;

/// The lines of several places in one chart, each with its name at its end.
///
/// @param box what the drawing is made for
/// @param origin where the last observation of any place stands
public record CompareDrawing(
        Box box, List<Label> grid, List<Date> dates, String origin, List<Line> lines) {
    /// A text and where it stands.
    public record Label(String text, String at) {}

    /// A date and, of a week, its name.
    public record Date(String week, String text, String at) {}

    /// One place, in the colour and the dashes of its index.
    ///
    /// @param observed a path
    /// @param forecast a path
    /// @param band a path around the interval; empty where none is drawn
    /// @param label its name, to the right of its end
    /// @param at the label's height
    public record Line(
            int index, String observed, String forecast, String band, String label, String at) {}

    /// The drawing's measures in units of its own.
    ///
    /// @param right room for the names
    /// @param isWide whether there is room for names in full
    public record Box(int width, int height, int left, int right, boolean isWide) {
        static final Box WIDE = new Box(960, 400, 64, 150, true);
        static final Box NARROW = new Box(360, 300, 70, 44, false);
        static final int TOP = 14;
        static final int BOTTOM = 44;

        /// The end of the lines.
        public int end() {
            return width - right;
        }

        /// The bottom of the lines.
        public int base() {
            return height - BOTTOM;
        }
    }

    private static final int WIDTH_OF_DATE = 90;
    private static final int BETWEEN_NAMES = 15;
    private static final int LONGEST_NAME = 20;

    public CompareDrawing {
        grid = List.copyOf(grid);
        dates = List.copyOf(dates);
        lines = List.copyOf(lines);
    }

    /// The drawing of at least one place.
    static CompareDrawing of(
            List<ComparedSeries> places, CompareQuery query, TargetWords target, Box box) {
        CompareScale scale = CompareScale.of(places, query.isLogarithmic(), box);
        List<Line> lines =
                IntStream.range(0, places.size())
                        .mapToObj(i -> line(i, places.get(i), scale, box))
                        .toList();
        LocalDate origin =
                places.stream()
                        .map(ComparedSeries::origin)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return new CompareDrawing(
                box,
                scale.ticks().mapToObj(value -> grid(value, query, target, scale)).toList(),
                dates(scale, origin, target),
                number(scale.x(origin)),
                apart(lines, box));
    }

    /// The first, the last observed and the last date; the second only where it has room.
    private static List<Date> dates(CompareScale scale, LocalDate origin, TargetWords target) {
        return Stream.of(scale.first(), origin, scale.last())
                .distinct()
                .filter(date ->
                        !date.equals(origin)
                                || date.equals(scale.last())
                                || scale.x(scale.last()) - scale.x(date) > WIDTH_OF_DATE)
                .map(date -> date(date, scale, target))
                .toList();
    }

    private static Date date(LocalDate date, CompareScale scale, TargetWords target) {
        return new Date(
                target.period().equals("weekly")
                        ? new WeekName(date).shortIn(target.words().language())
                        : "",
                target.words().shortDate(date),
                number(scale.x(date)));
    }

    private static Label grid(
            double value, CompareQuery query, TargetWords target, CompareScale scale) {
        String text = query.isRate() ? target.words().threeDigits(value) : target.about(value);
        return new Label(text, number(scale.y(value)));
    }

    private static Line line(int index, ComparedSeries place, CompareScale scale, Box box) {
        Point end = place.forecast().getLast();
        String name = box.isWide ? place.label() : place.shortLabel();
        return new Line(
                index,
                scale.path(place.observed()),
                scale.path(place.forecast()),
                band(place.band(), scale),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name,
                number(scale.y(end.value())));
    }

    private static String band(List<Range> band, CompareScale scale) {
        if (band.isEmpty()) {
            return "";
        }
        List<Point> around = new ArrayList<>();
        band.forEach(each -> around.add(new Point(each.date(), scale.shown(each.upper()))));
        band.reversed()
                .forEach(each -> around.add(new Point(each.date(), scale.shown(each.lower()))));
        return scale.path(around) + "Z";
    }

    /// Names that would lie on each other are moved apart, as little as that needs.
    private static List<Line> apart(List<Line> lines, Box box) {
        List<Line> sorted =
                lines.stream()
                        .sorted(Comparator.comparingDouble(line -> Double.parseDouble(line.at)))
                        .toList();
        double[] at = sorted.stream().mapToDouble(line -> Double.parseDouble(line.at)).toArray();
        for (int i = 1; i < at.length; i++) {
            at[i] = Math.max(at[i], at[i - 1] + BETWEEN_NAMES);
        }
        for (int i = at.length - 1; i >= 0; i--) {
            double most = i == at.length - 1 ? box.base() : at[i + 1] - BETWEEN_NAMES;
            at[i] = Math.min(at[i], most);
        }
        return IntStream.range(0, at.length)
                .mapToObj(i -> {
                    Line line = sorted.get(i);
                    return new Line(
                            line.index,
                            line.observed,
                            line.forecast,
                            line.band,
                            line.label,
                            number(at[i]));
                })
                .sorted(Comparator.comparingInt(Line::index))
                .toList();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}

package predictcovid.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.RunSeries;
import predictcovid.web.run.Step;

/// The chart of a forecast as the server draws it: for readers without scripts, for paper, and
/// until the one that answers to the pointer is there.
///
/// @param bands paths around the intervals, the widest first
/// @param observed the path of what was observed
/// @param median the path of the medians
/// @param origin where the last observation stands
/// @param grid lines with what they stand for
/// @param dates words below the first, the last observed and the last date
public record FanDrawing(
        List<String> bands,
        String observed,
        String median,
        String origin,
        List<Label> grid,
        List<Label> dates) {
    /// A text and where it stands.
    public record Label(String text, String at) {}

    private static final double WIDTH = 800;
    private static final double HEIGHT = 320;
    private static final double LEFT = 64;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double BOTTOM = 28;
    private static final int WEEKS_BEFORE = 26;
    private static final int LINES = 4;
    private static final List<Double> COVERAGES = List.of(0.95, 0.8, 0.5);

    private record Point(LocalDate date, double value) {}

    private record Scale(LocalDate first, LocalDate last, double most) {
        double x(LocalDate date) {
            double days = Math.max(1, last.toEpochDay() - first.toEpochDay());
            return LEFT + (date.toEpochDay() - first.toEpochDay()) / days * (WIDTH - LEFT - RIGHT);
        }

        double y(double value) {
            return HEIGHT - BOTTOM - value / most * (HEIGHT - TOP - BOTTOM);
        }

        /// A line that begins anew after what is missing.
        String path(List<Point> points) {
            StringBuilder path = new StringBuilder();
            boolean isDrawn = false;
            for (Point point : points) {
                boolean isKnown = Double.isFinite(point.value);
                if (isKnown) {
                    path.append(isDrawn ? 'L' : 'M').append(number(x(point.date)));
                    path.append(' ').append(number(y(point.value)));
                }
                isDrawn = isKnown;
            }
            return path.toString();
        }
    }

    public FanDrawing {
        bands = List.copyOf(bands);
        grid = List.copyOf(grid);
        dates = List.copyOf(dates);
    }

    /// The drawing of an outlook.
    public static FanDrawing of(Outlook outlook, TargetWords target) {
        List<Point> observed = observed(outlook);
        LocalDate origin = outlook.target().lastDate();
        LocalDate end = outlook.steps().getLast().date();
        Scale scale =
                new Scale(
                        observed.isEmpty() ? origin : observed.getFirst().date,
                        end,
                        most(observed, outlook.steps()));
        List<Point> start = joined(outlook, origin);
        return new FanDrawing(
                COVERAGES.stream()
                        .map(it -> band(outlook.steps(), it, start, scale))
                        .filter(band -> !band.isEmpty())
                        .toList(),
                scale.path(observed),
                scale.path(line(outlook.steps(), start, step -> step.quantiles().median())),
                number(scale.x(origin)),
                grid(scale, target),
                Stream.of(scale.first, origin, end)
                        .distinct()
                        .map(date ->
                                new Label(target.words().shortDate(date), number(scale.x(date))))
                        .toList());
    }

    private static List<Point> observed(Outlook outlook) {
        LocalDate from = outlook.target().lastDate().minusWeeks(WEEKS_BEFORE);
        RunSeries series = outlook.observed();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < series.dates().size(); i++) {
            if (series.dates().get(i).isAfter(from)) {
                points.add(new Point(series.dates().get(i), series.value(i)));
            }
        }
        return points;
    }

    private static List<Point> joined(Outlook outlook, LocalDate origin) {
        OptionalDouble value = outlook.observed().on(origin);
        return value.isEmpty() ? List.of() : List.of(new Point(origin, value.getAsDouble()));
    }

    private static double most(List<Point> observed, List<Step> steps) {
        double most =
                Stream.concat(
                                observed.stream().map(Point::value),
                                steps.stream()
                                        .flatMap(step ->
                                                COVERAGES.stream()
                                                        .map(it -> interval(step, it).upper())))
                        .mapToDouble(Double::doubleValue)
                        .filter(Double::isFinite)
                        .reduce(0, Math::max);
        return most > 0 ? most : 1;
    }

    /// The median alone where the forecast lacks an end.
    private static Interval interval(Step step, double coverage) {
        double median = step.quantiles().median();
        return step.quantiles().interval(coverage).orElse(new Interval(coverage, median, median));
    }

    private static List<Point> line(
            List<Step> steps, List<Point> start, ToDoubleFunction<Step> value) {
        List<Point> points = new ArrayList<>(start);
        steps.forEach(step -> points.add(new Point(step.date(), value.applyAsDouble(step))));
        return points;
    }

    /// As far as the forecast has both ends; empty where it has none.
    private static String band(List<Step> all, double coverage, List<Point> start, Scale scale) {
        List<Step> steps =
                all.stream()
                        .filter(step -> step.quantiles().interval(coverage).isPresent())
                        .toList();
        if (steps.isEmpty()) {
            return "";
        }
        List<Point> upper = line(steps, start, step -> interval(step, coverage).upper());
        List<Point> lower = line(steps, start, step -> interval(step, coverage).lower());
        return scale.path(upper) + scale.path(lower.reversed()).replace('M', 'L') + "Z";
    }

    /// Lines at round numbers, from nothing on.
    private static List<Label> grid(Scale scale, TargetWords target) {
        double rough = scale.most / LINES;
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                Stream.of(1, 2, 5, 10)
                        .map(digit -> digit * magnitude)
                        .filter(each -> each >= rough)
                        .findFirst()
                        .orElse(rough);
        List<Label> lines = new ArrayList<>();
        for (int i = 0; i * step <= scale.most; i++) {
            lines.add(new Label(target.about(i * step), number(scale.y(i * step))));
        }
        return lines;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}

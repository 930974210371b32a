package predictcovid.web.page.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.RunSeries;
import predictcovid.web.run.Step;

/// The last weeks of a place and its forecast as a picture of a word's size, in its own units.
///
/// @param observed the path of what was observed
/// @param median the path of the medians, from the last observation on
/// @param fan the path around the intervals of 80 %
public record Sparkline(String observed, String median, String fan) {
    /// The picture's size.
    public static final int WIDTH = 120;

    public static final int HEIGHT = 30;

    private static final int DAYS_SHOWN = 7 * 12;
    private static final double COVERAGE = 0.8;
    private static final double EDGE = 2;

    private record Point(LocalDate date, double value) {}

    /// Draws an outlook.
    static Sparkline of(Outlook outlook) {
        List<Step> steps = outlook.steps();
        List<Point> observed = observed(outlook);
        List<Point> joined = joined(observed);
        List<Point> median = new ArrayList<>(joined);
        List<Point> upper = new ArrayList<>(joined);
        List<Point> lower = new ArrayList<>(joined);
        for (Step step : steps) {
            double middle = step.quantiles().median();
            Interval interval =
                    step.quantiles()
                            .interval(COVERAGE)
                            .orElse(new Interval(COVERAGE, middle, middle));
            median.add(new Point(step.date(), middle));
            upper.add(new Point(step.date(), interval.upper()));
            lower.add(new Point(step.date(), interval.lower()));
        }
        LocalDate first = observed.isEmpty() ? steps.getFirst().date() : observed.getFirst().date;
        double most =
                Stream.of(observed, upper)
                        .flatMap(List::stream)
                        .mapToDouble(Point::value)
                        .filter(Double::isFinite)
                        .reduce(0, Math::max);
        Scale scale = new Scale(first, steps.getLast().date(), most);
        return new Sparkline(
                scale.path(observed),
                scale.path(median),
                scale.path(upper) + scale.path(lower.reversed()).replace('M', 'L') + "Z");
    }

    /// What was observed shortly before the forecast, oldest first.
    private static List<Point> observed(Outlook outlook) {
        RunSeries series = outlook.observed();
        LocalDate from = outlook.target().lastDate().minusDays(DAYS_SHOWN);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < series.dates().size(); i++) {
            if (series.dates().get(i).isAfter(from)) {
                points.add(new Point(series.dates().get(i), series.value(i)));
            }
        }
        return points;
    }

    /// Where the forecast begins.
    private static List<Point> joined(List<Point> observed) {
        return observed.reversed().stream()
                .filter(point -> !Double.isNaN(point.value))
                .limit(1)
                .toList();
    }

    private record Scale(LocalDate first, LocalDate last, double most) {
        /// Lines through the points; where one is missing the line begins anew.
        String path(List<Point> points) {
            StringBuilder path = new StringBuilder();
            boolean isDrawn = false;
            for (Point point : points) {
                boolean isKnown = Double.isFinite(point.value);
                if (isKnown) {
                    path.append(isDrawn ? 'L' : 'M').append(at(point));
                }
                isDrawn = isKnown;
            }
            return path.toString();
        }

        private String at(Point point) {
            double days = Math.max(1, last.toEpochDay() - first.toEpochDay());
            double x = (point.date.toEpochDay() - first.toEpochDay()) / days;
            double y = most > 0 ? point.value / most : 0;
            return Stream.of(EDGE + x * (WIDTH - 2 * EDGE), HEIGHT - EDGE - y * (HEIGHT - 2 * EDGE))
                    .map(each -> String.format(Locale.ROOT, "%.1f", each).replace(".0", ""))
                    .collect(Collectors.joining(" "));
        }
    }
}

package predictcovid.web.page.compare;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.web.page.compare.CompareDrawing.Box;
import predictcovid.web.page.compare.ComparedSeries.Point;
import predictcovid.web.page.compare.ComparedSeries.Range;

/// From dates and values to the box.
record CompareScale(
        LocalDate first, LocalDate last, double least, double most, boolean isLog, Box box) {
    private static final int LINES = 4;
    private static final int DECADES = 4;

    static CompareScale of(List<ComparedSeries> places, boolean isLog, Box box) {
        List<Point> lines =
                places.stream()
                        .flatMap(
                                it -> Stream.concat(it.observed().stream(), it.forecast().stream()))
                        .filter(point -> Double.isFinite(point.value()))
                        .toList();
        double most =
                DoubleStream.concat(
                                lines.stream().mapToDouble(Point::value),
                                places.stream()
                                        .flatMap(it -> it.band().stream())
                                        .mapToDouble(Range::upper))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
        double least =
                lines.stream().mapToDouble(Point::value).filter(value -> value > 0).min().orElse(1);
        return new CompareScale(
                lines.stream().map(Point::date).min(Comparator.naturalOrder()).orElseThrow(),
                lines.stream().map(Point::date).max(Comparator.naturalOrder()).orElseThrow(),
                isLog ? bottom(least, most) : 0,
                most > 0 ? most : 1,
                isLog,
                box);
    }

    /// A power of ten, four of them below the top at most: a few events long ago must not squeeze
    /// the lines.
    private static double bottom(double least, double most) {
        double lowest = most > 0 ? Math.ceil(Math.log10(most)) - DECADES : 0;
        return Math.pow(10, Math.max(lowest, Math.floor(Math.log10(least))));
    }

    double x(LocalDate date) {
        double days = Math.max(1, last.toEpochDay() - first.toEpochDay());
        return box.left()
                + (date.toEpochDay() - first.toEpochDay()) / days * (box.end() - box.left());
    }

    double y(double value) {
        double part =
                isLog
                        ? Math.log(shown(value) / least) / Math.log(most / least)
                        : (value - least) / (most - least);
        return box.base() - part * (box.base() - Box.TOP);
    }

    /// A value below the scale is drawn at its bottom.
    double shown(double value) {
        return Math.max(value, least);
    }

    /// A line that begins anew after what is missing, and after what has no logarithm.
    String path(List<Point> points) {
        StringBuilder path = new StringBuilder();
        boolean isDrawn = false;
        for (Point point : points) {
            boolean isKnown = Double.isFinite(point.value()) && (!isLog || point.value() > 0);
            if (isKnown) {
                path.append(isDrawn ? 'L' : 'M').append(CompareDrawing.number(x(point.date())));
                path.append(' ').append(CompareDrawing.number(y(point.value())));
            }
            isDrawn = isKnown;
        }
        return path.toString();
    }

    /// Round values, from the bottom on.
    DoubleStream ticks() {
        if (isLog) {
            int decades = (int) Math.ceil(Math.log10(most / least));
            int every = Math.max(1, Math.ceilDiv(decades, LINES + 1));
            return IntStream.rangeClosed(0, decades / every)
                    .mapToDouble(i -> least * Math.pow(10, i * every))
                    .filter(value -> value <= most);
        }
        double rough = most / LINES;
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                DoubleStream.of(1, 2, 5, 10)
                        .map(digit -> digit * magnitude)
                        .filter(each -> each >= rough * 0.999)
                        .findFirst()
                        .orElse(rough);
        return IntStream.rangeClosed(0, LINES)
                .mapToDouble(i -> i * step)
                .filter(value -> value <= most);
    }
}

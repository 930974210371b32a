package predictcovid.chart.paint;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.style.markers.SeriesMarkers;
import predictcovid.chart.paint.Key.Entry;
import predictcovid.chart.paint.Key.Mark;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.ForecastPoint;
import predictcovid.forecast.Interval;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// The recent past as a line, and from its last value on the forecast with its intervals; what
/// others expect as thin lines.
///
/// @param target what its values tell
/// @param forecast that of the leading forecaster
/// @param beside those of others
public record ForecastPlot(
        Target target, TimeSeries history, Forecast forecast, List<Forecast> beside) {
    /// Coverage of the inner band.
    public static final double NARROW = 0.80;

    /// Coverage of the outer band.
    public static final double WIDE = 0.95;

    public static final Color NARROW_COLOR = Palette.tint(Palette.PREDICTED, 0.42);
    public static final Color WIDE_COLOR = Palette.tint(Palette.PREDICTED, 0.18);

    private static final int RECENT_DAYS = 56;
    private static final int RECENT_WEEKS = 52;
    private static final double TALLEST_BAND = 3;
    private static final int STEPS_WITH_DOTS = 31;
    private static final double LINE_HEIGHT = 20;

    private static final List<Color> BESIDE = List.of(Palette.VALIDATION, Palette.MUTED);

    public ForecastPlot {
        beside = List.copyOf(beside);
    }

    private record Corner(double day, double lower, double upper) {}

    /// The steps before the forecast that are shown.
    public TimeSeries recent() {
        LocalDate origin = forecast.origin();
        boolean daily = history.frequency() == Frequency.DAILY;
        return history.between(
                daily ? origin.minusDays(RECENT_DAYS - 1L) : origin.minusWeeks(RECENT_WEEKS - 1L),
                origin);
    }

    /// The last step of [#recent] that has a value.
    public OptionalInt lastObserved() {
        TimeSeries recent = recent();
        return IntStream.range(0, recent.size()).filter(i -> !Double.isNaN(recent.value(i))).max();
    }

    /// The interval of that coverage.
    public static Optional<Interval> interval(ForecastPoint point, double coverage) {
        return point.intervals().stream()
                .filter(interval -> Math.abs(interval.coverage() - coverage) < 1e-9)
                .findFirst();
    }

    /// Paints bands, lines, axes, key and the last point's numbers.
    public void paint(Sheet sheet, Wording wording) {
        key(wording).paint(sheet, 97);
        List<String> numbers = lastNumbers(wording);
        double widest =
                numbers.stream()
                        .mapToDouble(text -> sheet.width(text, sheet.bold(14)))
                        .max()
                        .orElse(0);
        Plot plot = plot(sheet, wording, widest + 14);
        addBand(plot, WIDE, WIDE_COLOR);
        addBand(plot, NARROW, NARROW_COLOR);
        addLines(plot);
        plot.paint();
        paintOrigin(sheet, plot, wording);
        paintNumbers(sheet, plot, numbers);
    }

    private Key key(Wording wording) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Mark.LINE, Palette.OBSERVED, wording.say("key.observed")));
        if (!forecast.points().isEmpty()) {
            entries.add(
                    new Entry(
                            Mark.LINE,
                            Palette.PREDICTED,
                            wording.say("key.forecast-by", forecast.forecaster())));
        }
        if (reaches(NARROW)) {
            entries.add(new Entry(Mark.BLOCK, NARROW_COLOR, coverage(wording, NARROW)));
        }
        if (reaches(WIDE)) {
            entries.add(new Entry(Mark.BLOCK, WIDE_COLOR, coverage(wording, WIDE)));
        }
        for (int i = 0; i < beside.size(); i++) {
            entries.add(new Entry(Mark.LINE, color(i), beside.get(i).forecaster()));
        }
        return new Key(entries);
    }

    private static Color color(int beside) {
        return BESIDE.get(Math.min(beside, BESIDE.size() - 1));
    }

    private boolean reaches(double coverage) {
        return forecast.points().stream().anyMatch(point -> interval(point, coverage).isPresent());
    }

    private static String coverage(Wording wording, double coverage) {
        return wording.say("key.interval", wording.percent(coverage));
    }

    private Plot plot(Sheet sheet, Wording wording, double right) {
        TimeSeries recent = recent();
        LocalDate first = recent.size() > 0 ? recent.firstDate() : forecast.origin();
        LocalDate last =
                forecast.points().isEmpty()
                        ? forecast.origin()
                        : forecast.points().getLast().targetEndDate();
        ValueAxis axis = valueAxis();
        Rectangle2D area = Plot.area(sheet, axis, axis.labels(target, wording), right);
        Plot plot = new Plot(sheet, area, first.toEpochDay(), last.toEpochDay(), axis);
        plot.valueGrid(axis.labels(target, wording));
        plot.dates(new DateAxis(first, last, forecast.origin(), wording.language()));
        return plot;
    }

    private ValueAxis valueAxis() {
        double[] values =
                DoubleStream.concat(
                                DoubleStream.of(recent().values()),
                                Stream.concat(Stream.of(forecast), beside.stream())
                                        .flatMap(each -> each.points().stream())
                                        .mapToDouble(ForecastPoint::value))
                        .filter(Double::isFinite)
                        .toArray();
        double highest = DoubleStream.of(values).max().orElse(0);
        double limit = highest > 0 ? TALLEST_BAND * highest : Double.POSITIVE_INFINITY;
        DoubleStream bands =
                forecast.points().stream()
                        .flatMap(point -> Stream.of(interval(point, NARROW), interval(point, WIDE)))
                        .flatMap(Optional::stream)
                        .mapToDouble(interval -> Math.min(interval.upper(), limit));
        return ValueAxis.fromZero(DoubleStream.concat(DoubleStream.of(values), bands).toArray());
    }

    private void addBand(Plot plot, double coverage, Color color) {
        List<Corner> corners = corners(coverage);
        int size = corners.size();
        if (size == 0) {
            return;
        }
        double[] x = new double[2 * size];
        double[] y = new double[2 * size];
        for (int i = 0; i < size; i++) {
            x[i] = x[2 * size - 1 - i] = corners.get(i).day;
            y[i] = plot.held(corners.get(i).upper);
            y[2 * size - 1 - i] = plot.held(corners.get(i).lower);
        }
        plot.polygon(x, y, color);
    }

    private List<Corner> corners(double coverage) {
        TimeSeries recent = recent();
        List<Corner> corners = new ArrayList<>();
        lastObserved()
                .ifPresent(
                        i -> corners.add(corner(recent.date(i), recent.value(i), recent.value(i))));
        for (ForecastPoint point : forecast.points()) {
            interval(point, coverage)
                    .map(range -> corner(point.targetEndDate(), range.lower(), range.upper()))
                    .ifPresent(corners::add);
        }
        return reaches(coverage) ? corners : List.of();
    }

    private static Corner corner(LocalDate date, double lower, double upper) {
        return new Corner(date.toEpochDay(), lower, upper);
    }

    private void addLines(Plot plot) {
        TimeSeries recent = recent();
        plot.line(SeriesPlot.days(recent), recent.values(), Palette.OBSERVED, 2);
        for (int i = 0; i < beside.size(); i++) {
            addLine(plot, beside.get(i), color(i), 1.5);
        }
        List<ForecastPoint> points = forecast.points();
        if (points.size() <= STEPS_WITH_DOTS) {
            plot.dots(
                    points.stream().mapToDouble(ForecastPlot::day).toArray(),
                    points.stream().mapToDouble(ForecastPoint::value).toArray(),
                    Palette.PREDICTED,
                    SeriesMarkers.CIRCLE);
        }
        addLine(plot, forecast, Palette.PREDICTED, 2.5);
    }

    /// From the last value observed on.
    private void addLine(Plot plot, Forecast of, Color color, double thickness) {
        TimeSeries recent = recent();
        double[] days = of.points().stream().mapToDouble(ForecastPlot::day).toArray();
        double[] values = of.points().stream().mapToDouble(ForecastPoint::value).toArray();
        OptionalInt last = lastObserved();
        if (days.length > 0 && last.isPresent()) {
            days = withStart(SeriesPlot.days(recent)[last.getAsInt()], days);
            values = withStart(recent.value(last.getAsInt()), values);
        }
        plot.line(days, values, color, thickness);
    }

    private static double day(ForecastPoint point) {
        return point.targetEndDate().toEpochDay();
    }

    private static double[] withStart(double start, double[] rest) {
        return DoubleStream.concat(DoubleStream.of(start), DoubleStream.of(rest)).toArray();
    }

    private void paintOrigin(Sheet sheet, Plot plot, Wording wording) {
        double x = plot.x(forecast.origin());
        double top = plot.area().getY();
        sheet.dashes(new Line2D.Double(x, top - 2, x, plot.area().getMaxY()), 1, Palette.BASE);
        String text =
                wording.say(
                        "forecast.origin", wording.step(forecast.origin(), forecast.frequency()));
        sheet.text(text, x, top - 7, sheet.regular(13), Palette.MUTED, Anchor.RIGHT);
    }

    private List<String> lastNumbers(Wording wording) {
        if (forecast.points().isEmpty()) {
            return List.of();
        }
        ForecastPoint point = forecast.points().getLast();
        List<String> lines = new ArrayList<>();
        lines.add(wording.value(target, point.value()));
        lines.add(wording.step(point.targetEndDate(), forecast.frequency()));
        for (double coverage : new double[] {NARROW, WIDE}) {
            interval(point, coverage).map(range -> said(range, wording)).ifPresent(lines::add);
        }
        return lines;
    }

    private String said(Interval range, Wording wording) {
        return wording.say(
                "forecast.range",
                wording.percent(range.coverage()),
                wording.value(target, range.lower()),
                wording.value(target, range.upper()));
    }

    private void paintNumbers(Sheet sheet, Plot plot, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        double y = plot.y(forecast.points().getLast().value()) + 5;
        y = Math.min(y, plot.area().getMaxY() - (lines.size() - 1) * LINE_HEIGHT);
        double x = plot.area().getMaxX() + 14;
        sheet.text(lines.getFirst(), x, y, sheet.bold(18), Palette.PREDICTED, Anchor.LEFT);
        for (String line : lines.subList(1, lines.size())) {
            y += LINE_HEIGHT;
            sheet.text(line, x, y, sheet.regular(13), Palette.INK, Anchor.LEFT);
        }
    }
}

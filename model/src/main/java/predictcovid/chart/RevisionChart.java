package predictcovid.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import predictcovid.chart.paint.Frame;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;
import predictcovid.series.vintage.LagRevision;
import predictcovid.series.vintage.RevisionReport;

/// How much the numbers of one target change from each vintage to the next, and how many of them
/// do, by lag: for the nation and the median place.
///
/// @param nation its name
public record RevisionChart(Quantity quantity, String nation, RevisionReport report)
        implements Chart {
    private static final double LEFT = 52;
    private static final double TOP = Frame.TOP + 34;
    private static final double GAP = 30;
    private static final double LEADER = 22;
    private static final double WIDEST_NAMES = 250;
    private static final double CHANGE_PART = 0.6;
    private static final double HARDLY = 0.05;

    @Override
    public String name() {
        return Quantity.fileName("revisions", quantity.target().name());
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say(
                "revision.title",
                quantity.words(wording),
                wording.period(report.vintages().getFirst(), report.vintages().getLast()));
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        String medians =
                lines(wording).stream()
                        .map(line -> line.name() + " " + medians(line, wording))
                        .collect(Collectors.joining(" · "));
        return wording.say("revision.alternative", title(locale), medians);
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        String subtitle = wording.say("revision.subtitle", report.vintages().size());
        return footer.frame(this, wording, subtitle, sheet -> paint(sheet, wording));
    }

    private List<RevisionLine> lines(Wording wording) {
        long places = report.lags().stream().map(LagRevision::location).distinct().count();
        long others = places - (report.national().isEmpty() ? 0 : 1);
        RevisionLine whole = new RevisionLine(wording.place(nation), true, report.national());
        RevisionLine median =
                new RevisionLine(
                        wording.say("revision.median-place", others), false, report.medianPlace());
        return List.of(whole, median).stream().filter(line -> !line.lags().isEmpty()).toList();
    }

    private static String medians(RevisionLine line, Wording wording) {
        return line.lags().stream()
                .map(lag -> signed(wording, 1).apply(100 * lag.change()))
                .collect(Collectors.joining("; "));
    }

    private void paint(Sheet sheet, Wording wording) {
        List<RevisionLine> lines = lines(wording);
        double names =
                lines.stream()
                        .mapToDouble(line -> sheet.width(line.name(), sheet.bold(13)))
                        .max()
                        .orElse(0);
        double width =
                Sheet.WIDTH
                        - 2 * (Frame.MARGIN + LEFT)
                        - GAP
                        - LEADER
                        - Math.min(names, WIDEST_NAMES);
        double left = Frame.MARGIN + LEFT;
        paintChanges(sheet, lines, area(left, CHANGE_PART * width), wording);
        double right = left + CHANGE_PART * width + GAP + LEFT;
        paintShares(sheet, lines, area(right, (1 - CHANGE_PART) * width), wording);
    }

    private void paintChanges(
            Sheet sheet, List<RevisionLine> lines, Rectangle2D area, Wording wording) {
        ValueAxis axis = axis(lines);
        RevisionPanel panel =
                new RevisionPanel(
                        wording.say("revision.change"),
                        lines,
                        LagRevision::change,
                        axis,
                        value -> axis.labels(wording).apply(value) + "%",
                        signed(wording, 1));
        Plot plot = panel.plot(sheet, area, quantity.frequency(), wording);
        lines.reversed().forEach(line -> line.addBand(plot));
        panel.paint(sheet, plot);
    }

    private void paintShares(
            Sheet sheet, List<RevisionLine> lines, Rectangle2D area, Wording wording) {
        RevisionPanel panel =
                new RevisionPanel(
                        wording.say("revision.share"),
                        lines,
                        LagRevision::shareChanged,
                        new ValueAxis(0, 100, 20),
                        value -> wording.fixed(value, 0) + "%",
                        value -> wording.fixed(value, 0) + "%");
        Plot plot = panel.plot(sheet, area, quantity.frequency(), wording);
        panel.paint(sheet, plot);
        panel.paintNames(sheet, plot);
    }

    /// Holds zero and all quartiles but those that are hardly on the other side of zero.
    private static ValueAxis axis(List<RevisionLine> lines) {
        double[] quartiles =
                lines.stream()
                        .flatMapToDouble(line ->
                                DoubleStream.concat(
                                        DoubleStream.of(line.percents(LagRevision::lowerChange)),
                                        DoubleStream.of(line.percents(LagRevision::upperChange))))
                        .filter(Double::isFinite)
                        .toArray();
        double farthest = DoubleStream.of(quartiles).map(Math::abs).max().orElse(0);
        return ValueAxis.fromZero(
                DoubleStream.of(quartiles)
                        .filter(value -> Math.abs(value) > HARDLY * farthest)
                        .toArray());
    }

    private static DoubleFunction<String> signed(Wording wording, int decimals) {
        return percent -> {
            String text = wording.fixed(percent, decimals);
            boolean isShown = !text.equals(wording.fixed(0, decimals));
            return (isShown && percent > 0 ? "+" : "") + text + "%";
        };
    }

    private static Rectangle2D area(double left, double width) {
        return new Rectangle2D.Double(left, TOP, width, Frame.BOTTOM - 50 - TOP);
    }
}

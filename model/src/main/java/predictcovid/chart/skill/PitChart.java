package predictcovid.chart.skill;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import predictcovid.backtest.summary.PitHistogram;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.chart.Picture;
import predictcovid.chart.Quantity;
import predictcovid.chart.paint.Frame;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;

/// Into which parts of the forecast distributions the observations fell, for each forecaster, six
/// at most: level bars mean honest uncertainty. All panels have the same scale.
///
/// @param panels our own forecaster first
public record PitChart(Judged judged, List<Panel> panels) implements Chart {
    private static final int SHOWN = 6;
    private static final int COLUMNS = 3;
    private static final double TOP = Frame.TOP + 30;
    private static final double LEFT = 48;
    private static final double HEAD = 24;
    private static final double FOOT = 56;

    /// The histogram of one forecaster.
    public record Panel(String forecaster, PitHistogram histogram) {
        private double[] shares() {
            return IntStream.range(0, histogram.bins()).mapToDouble(histogram::share).toArray();
        }
    }

    public PitChart {
        panels = List.copyOf(panels.subList(0, Math.min(SHOWN, panels.size())));
    }

    @Override
    public String name() {
        return Quantity.fileName("pit", judged.quantity().target().name());
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say("pit.title", judged.words(wording));
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        String all =
                panels.stream()
                        .map(panel -> panel.forecaster + ": " + numbers(panel, wording))
                        .collect(Collectors.joining(" · "));
        return wording.say("pit.alternative", title(locale), all);
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        return footer.frame(
                this, wording, wording.say("pit.subtitle"), sheet -> paint(sheet, wording));
    }

    private static String numbers(Panel panel, Wording wording) {
        return Arrays.stream(panel.shares())
                .mapToObj(wording::share)
                .collect(Collectors.joining("; "));
    }

    private void paint(Sheet sheet, Wording wording) {
        int columns = panels.size() == 4 ? 2 : Math.clamp(panels.size(), 1, COLUMNS);
        int rows = Math.max(1, Math.ceilDiv(panels.size(), columns));
        double width = (Sheet.WIDTH - 2 * Frame.MARGIN) / columns;
        double height = (Frame.BOTTOM - TOP + 12) / rows;
        for (int i = 0; i < panels.size(); i++) {
            int row = i / columns;
            double left = Frame.MARGIN + i % columns * width + LEFT;
            double top = TOP + row * height + HEAD;
            Rectangle2D area =
                    new Rectangle2D.Double(left, top, width - LEFT - 20, height - HEAD - FOOT);
            paint(i, sheet, area, wording);
        }
    }

    private void paint(int position, Sheet sheet, Rectangle2D area, Wording wording) {
        Panel panel = panels.get(position);
        double[] shares = panel.shares();
        ValueAxis axis =
                ValueAxis.fromZero(
                        panels.stream()
                                .flatMapToDouble(each -> Arrays.stream(each.shares()))
                                .toArray());
        Plot plot = new Plot(sheet, area, 0, 1, axis);
        plot.valueGrid(wording::percent);
        double bin = 1.0 / shares.length;
        double[] middles = new double[shares.length];
        Arrays.setAll(middles, i -> (i + 0.5) * bin);
        plot.bars(
                middles,
                shares,
                0.9 * bin,
                Palette.tint(position == 0 ? Palette.PREDICTED : Palette.OBSERVED, 0.75));
        plot.paint();
        paintUniform(sheet, plot, bin);
        paintAxis(sheet, plot, wording);
        paintHead(sheet, area, panel, wording);
    }

    private static void paintUniform(Sheet sheet, Plot plot, double share) {
        Rectangle2D area = plot.area();
        double y = plot.y(share);
        sheet.dashes(new Line2D.Double(area.getX(), y, area.getMaxX(), y), 1.5, Palette.INK);
    }

    private static void paintAxis(Sheet sheet, Plot plot, Wording wording) {
        Font font = sheet.regular(13);
        double foot = plot.area().getMaxY();
        for (double tick : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            double x = plot.x(tick);
            sheet.rule(new Line2D.Double(x, foot, x, foot + 5), 1, Palette.BASE);
            sheet.text(wording.percent(tick), x, foot + 20, font, Palette.MUTED, Anchor.CENTER);
        }
        sheet.text(
                wording.say("pit.axis"),
                plot.area().getCenterX(),
                foot + 38,
                font,
                Palette.MUTED,
                Anchor.CENTER);
    }

    private static void paintHead(Sheet sheet, Rectangle2D area, Panel panel, Wording wording) {
        String tasks = wording.say("pit.tasks", panel.histogram.observations());
        double foot = area.getY() - 10;
        double room = area.getWidth() - sheet.width(tasks, sheet.regular(13)) - 10;
        String name = sheet.fitted(panel.forecaster, sheet.bold(15), room);
        sheet.text(name, area.getX(), foot, sheet.bold(15), Palette.INK, Anchor.LEFT);
        sheet.text(tasks, area.getMaxX(), foot, sheet.regular(13), Palette.MUTED, Anchor.RIGHT);
    }
}

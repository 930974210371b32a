package predictcovid.chart.paint;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import predictcovid.chart.paint.Sheet.Anchor;

/// Bars from the left below each other, their names before and their numbers behind them.
public final class LabelledBars {
    private static final double GAP = 14;
    private static final double NUMBERS = 90;
    private static final double THICKEST_ROW = 116;

    private final Sheet sheet;
    private final double labels;

    /// @param labels width of the room for names
    public LabelledBars(Sheet sheet, double labels) {
        this.sheet = sheet;
        this.labels = labels;
    }

    /// One bar.
    ///
    /// @param technical a second name, in small letters unless it is the same
    /// @param length none where it is not a number or below 0
    /// @param number the length as text
    public record Bar(String words, String technical, double length, String number) {}

    /// Fills the frame, the first bar on top.
    public void paint(List<Bar> bars) {
        if (bars.isEmpty()) {
            return;
        }
        double[] lengths = bars.stream().mapToDouble(Bar::length).toArray();
        double[] rows = new double[lengths.length];
        Arrays.setAll(rows, i -> lengths.length - i - 0.5);
        double height = Math.min(Frame.BOTTOM - 24 - Frame.TOP, lengths.length * THICKEST_ROW);
        double left = Frame.MARGIN + labels;
        Rectangle2D area =
                new Rectangle2D.Double(
                        left, Frame.TOP + 8, Sheet.WIDTH - Frame.MARGIN - NUMBERS - left, height);
        double longest = Arrays.stream(lengths).filter(Double::isFinite).max().orElse(0);
        Plot plot =
                new Plot(
                        sheet,
                        area,
                        0,
                        longest > 0 ? longest : 1,
                        new ValueAxis(0, lengths.length, 1));
        plot.rows(lengths, rows, 0.58, Palette.OBSERVED);
        plot.paint();
        for (int i = 0; i < rows.length; i++) {
            paintTexts(plot, bars.get(i), rows[i]);
        }
    }

    private void paintTexts(Plot plot, Bar bar, double row) {
        double y = plot.y(row);
        double right = plot.area().getX() - GAP;
        boolean technical = !bar.words.equals(bar.technical);
        sheet.text(
                sheet.fitted(bar.words, sheet.bold(15), labels - GAP),
                right,
                y + (technical ? -1 : 5),
                sheet.bold(15),
                Palette.INK,
                Anchor.RIGHT);
        if (technical) {
            sheet.text(
                    bar.technical, right, y + 16, sheet.regular(12), Palette.MUTED, Anchor.RIGHT);
        }
        double end = plot.x(Double.isNaN(bar.length) ? 0 : Math.max(0, bar.length)) + 10;
        sheet.text(bar.number, end, y + 5.5, sheet.bold(15), Palette.OBSERVED, Anchor.LEFT);
    }
}

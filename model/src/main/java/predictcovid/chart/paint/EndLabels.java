package predictcovid.chart.paint;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import predictcovid.chart.paint.Sheet.Anchor;

/// Names at the right ends of lines, moved apart where they would overlap.
public final class EndLabels {
    private static final double LINE_HEIGHT = 19;
    private static final double LEADER = 22;

    private record Label(String text, Color color, double x, double y) {}

    private final List<Label> labels = new ArrayList<>();

    /// Adds a name for the line that ends at `x`, `y` on the sheet.
    public void add(String text, Color color, double x, double y) {
        labels.add(new Label(text, color, x, y));
    }

    /// Writes all names from `left` on, within `top` and `bottom`, each joined to its line.
    public void paint(Sheet sheet, double left, double top, double bottom) {
        Font font = sheet.bold(13);
        List<Label> sorted = labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList();
        double[] heights = apart(sorted, top, bottom);
        for (int i = 0; i < heights.length; i++) {
            Label label = sorted.get(i);
            Line2D leader =
                    new Line2D.Double(label.x() + 3, label.y(), left + LEADER - 5, heights[i]);
            sheet.rule(leader, 0.75, label.color());
            double width = Sheet.WIDTH - Frame.MARGIN - left - LEADER;
            String text = sheet.fitted(label.text(), font, width);
            sheet.text(text, left + LEADER, heights[i] + 4.5, font, label.color(), Anchor.LEFT);
        }
    }

    private static double[] apart(List<Label> sorted, double top, double bottom) {
        double[] heights = new double[sorted.size()];
        double next = top;
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.max(sorted.get(i).y(), next);
            next = heights[i] + LINE_HEIGHT;
        }
        double limit = bottom;
        for (int i = heights.length - 1; i >= 0; i--) {
            heights[i] = Math.min(heights[i], limit);
            limit = heights[i] - LINE_HEIGHT;
        }
        return heights;
    }
}

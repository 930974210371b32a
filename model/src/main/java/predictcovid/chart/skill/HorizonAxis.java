package predictcovid.chart.skill;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.Wording;
import predictcovid.target.Frequency;

/// Horizons from left to right.
///
/// @param horizons ascending, without repetition
record HorizonAxis(List<Integer> horizons, Frequency frequency) {
    private static final double MARGIN = 0.4;
    private static final double NEEDED = 30;

    static HorizonAxis of(List<Integer> horizons, Frequency frequency) {
        SortedSet<Integer> sorted = new TreeSet<>(horizons);
        return new HorizonAxis(sorted.isEmpty() ? List.of(0) : List.copyOf(sorted), frequency);
    }

    double min() {
        return horizons.getFirst() - margin();
    }

    double max() {
        return horizons.getLast() + margin();
    }

    /// Paints the horizons below the plot, and what they are below them.
    void paint(Sheet sheet, Plot plot, Wording wording) {
        Rectangle2D area = plot.area();
        Font font = sheet.regular(13);
        double foot = area.getMaxY();
        for (int i = 0; i < horizons.size(); i += every(area.getWidth())) {
            double x = plot.x(horizons.get(i));
            sheet.rule(new Line2D.Double(x, foot, x, foot + 5), 1, Palette.BASE);
            String text = Integer.toString(horizons.get(i));
            sheet.text(text, x, foot + 20, font, Palette.MUTED, Anchor.CENTER);
        }
        sheet.text(
                wording.say(frequency, "axis.horizon"),
                area.getCenterX(),
                foot + 38,
                font,
                Palette.MUTED,
                Anchor.CENTER);
    }

    /// How many horizons share a label where `width` logical pixels are at hand.
    int every(double width) {
        return Math.max(1, (int) Math.ceil(NEEDED * horizons.size() / width));
    }

    private double margin() {
        return MARGIN * Math.max(1, (horizons.getLast() - horizons.getFirst()) / 4.0);
    }
}

package predictcovid.chart.paint;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import predictcovid.chart.paint.Sheet.Anchor;

/// One row that says what each kind of mark means.
public record Key(List<Entry> entries) {
    /// How a mark looks.
    public enum Mark {
        LINE,
        BLOCK,
        DOT
    }

    /// One mark and its meaning.
    public record Entry(Mark mark, Color color, String meaning) {}

    public Key {
        entries = List.copyOf(entries);
    }

    /// Paints the row from the left margin, its letters' foot at `y`.
    public void paint(Sheet sheet, double y) {
        Font font = sheet.regular(13);
        double x = Frame.MARGIN;
        for (Entry entry : entries) {
            paintMark(sheet, entry, x, y - 4.5);
            sheet.text(entry.meaning(), x + 28, y, font, Palette.INK, Anchor.LEFT);
            x += 28 + sheet.width(entry.meaning(), font) + 26;
        }
    }

    private static void paintMark(Sheet sheet, Entry entry, double x, double y) {
        switch (entry.mark()) {
            case LINE -> sheet.rule(new Line2D.Double(x, y, x + 22, y), 2.5, entry.color());
            case BLOCK -> sheet.fill(new Rectangle2D.Double(x + 2, y - 6, 18, 12), entry.color());
            case DOT -> sheet.fill(new Ellipse2D.Double(x + 7, y - 4, 8, 8), entry.color());
        }
    }
}

package predictcovid.chart.paint;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import predictcovid.chart.paint.Sheet.Anchor;

/// What surrounds every picture: title and subtitle above, source below, and a mark across data
/// that is not real.
///
/// @param mark shown when the data is simulated
public record Frame(String title, String subtitle, String source, Optional<String> mark) {
    /// Left and right margin.
    public static final double MARGIN = 40;

    /// Where the space below title and subtitle begins.
    public static final double TOP = 92;

    /// Where the space above the source ends.
    public static final double BOTTOM = Sheet.HEIGHT - 44.0;

    private static final double RIGHT = Sheet.WIDTH - MARGIN;

    /// Paints title, subtitle and source.
    public void paint(Sheet sheet) {
        double width = RIGHT - MARGIN - mark.map(text -> tagWidth(sheet, text) + 24).orElse(0.0);
        Font font = titleFont(sheet, width);
        sheet.text(sheet.fitted(title, font, width), MARGIN, 46, font, Palette.INK, Anchor.LEFT);
        Font small = sheet.regular(15);
        String line = sheet.fitted(subtitle, small, RIGHT - MARGIN);
        sheet.text(line, MARGIN, 71, small, Palette.MUTED, Anchor.LEFT);
        paintSource(sheet);
    }

    /// Paints the mark over everything else.
    public void paintMark(Sheet sheet) {
        mark.ifPresent(text -> {
            paintTag(sheet, text);
            paintAcross(sheet, text);
        });
    }

    private Font titleFont(Sheet sheet, double width) {
        double size = 24;
        while (size > 14 && sheet.width(title, sheet.bold(size)) > width) {
            size -= 0.5;
        }
        return sheet.bold(size);
    }

    private void paintSource(Sheet sheet) {
        double y = Sheet.HEIGHT - 34.0;
        sheet.rule(new Line2D.Double(MARGIN, y, RIGHT, y), 0.75, Palette.GRID);
        Font font = sheet.regular(12);
        String line = sheet.fitted(source, font, RIGHT - MARGIN);
        sheet.text(line, MARGIN, Sheet.HEIGHT - 14.0, font, Palette.MUTED, Anchor.LEFT);
    }

    private static double tagWidth(Sheet sheet, String text) {
        return sheet.width(text, sheet.bold(15)) + 28;
    }

    private static void paintTag(Sheet sheet, String text) {
        double width = tagWidth(sheet, text);
        double left = RIGHT - width;
        sheet.fill(new RoundRectangle2D.Double(left, 22, width, 30, 8, 8), Palette.PREDICTED);
        Font font = sheet.bold(15);
        sheet.text(text, left + width / 2, 42.5, font, Palette.PAPER, Anchor.CENTER);
    }

    private static void paintAcross(Sheet sheet, String text) {
        Graphics2D graphics = sheet.graphicsAt(Sheet.WIDTH / 2.0, (TOP + BOTTOM) / 2);
        graphics.rotate(Math.toRadians(-18));
        Font font = sheet.bold(92);
        graphics.setFont(font);
        graphics.setColor(Palette.translucent(Palette.INK, 0.10));
        graphics.drawString(text, (float) (-sheet.width(text, font) / 2), 32f);
        graphics.dispose();
    }
}

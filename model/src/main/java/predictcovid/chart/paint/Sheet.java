package predictcovid.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import predictcovid.text.Fault;

/// A white sheet of 1200 × 640 logical pixels, painted at twice that resolution. Positions and
/// sizes are logical pixels from the upper left corner.
public final class Sheet implements AutoCloseable {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 640;

    private static final int SCALE = 2;
    private static final FontRenderContext LETTER_CONTEXT = new FontRenderContext(null, true, true);

    /// Which end of a text stands at its position.
    public enum Anchor {
        LEFT(0),
        CENTER(0.5),
        RIGHT(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }
    }

    private final BufferedImage image =
            new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_3BYTE_BGR);
    private final Graphics2D graphics;
    private final Font letters;

    /// An empty sheet.
    ///
    /// @throws Fault when the machine has no font at all
    public Sheet() {
        letters = installedFont();
        graphics = image.createGraphics();
        hint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        hint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        hint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        graphics.setColor(Palette.PAPER);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
    }

    /// What is painted so far.
    public BufferedImage image() {
        return image;
    }

    /// Regular letters of `size` logical pixels.
    public Font regular(double size) {
        return letters.deriveFont((float) size);
    }

    /// Bold letters of `size` logical pixels.
    public Font bold(double size) {
        return letters.deriveFont(Font.BOLD, (float) size);
    }

    /// Writes one line whose foot stands at `y`.
    public void text(String text, double x, double y, Font font, Color color, Anchor anchor) {
        graphics.setFont(font);
        graphics.setColor(color);
        graphics.drawString(text, (float) (x - anchor.share * width(text, font)), (float) y);
    }

    /// Logical pixels that the text takes.
    public double width(String text, Font font) {
        return font.getStringBounds(text, LETTER_CONTEXT).getWidth();
    }

    /// The text as it is, or its beginning with an ellipsis, at most `width` wide.
    public String fitted(String text, Font font, double width) {
        String kept = text;
        String shown = text;
        while (width(shown, font) > width && !kept.isEmpty()) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
            shown = kept + "…";
        }
        return shown;
    }

    /// A straight line of `thickness` logical pixels.
    public void rule(Line2D line, double thickness, Color color) {
        graphics.setColor(color);
        graphics.setStroke(
                new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(line);
    }

    /// A line of short dashes.
    public void dashes(Line2D line, double thickness, Color color) {
        graphics.setColor(color);
        graphics.setStroke(
                new BasicStroke(
                        (float) thickness,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {4, 4},
                        0));
        graphics.draw(line);
    }

    /// A filled shape.
    public void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    /// A copy of the graphics whose origin is moved to `x`, `y`; whoever asks disposes of it.
    Graphics2D graphicsAt(double x, double y) {
        Graphics2D moved = (Graphics2D) graphics.create();
        moved.translate(x, y);
        return moved;
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    private static Font installedFont() {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
            font.getStringBounds("x", LETTER_CONTEXT);
            return font;
        } catch (LinkageError | InternalError | RuntimeException e) {
            throw new Fault(Fault.Kind.STORE, e, "chart.no-font");
        }
    }

    private void hint(RenderingHints.Key key, Object value) {
        graphics.setRenderingHint(key, value);
    }
}

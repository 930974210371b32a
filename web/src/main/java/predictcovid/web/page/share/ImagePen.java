package predictcovid.web.page.share;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Draws a PNG.
final class ImagePen implements Pen {
    private static final Pattern STEP = Pattern.compile("([MLZ])(?:([-\\d.]+) ([-\\d.]+))?");
    private static final float[] DASHES = {6, 3};

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final AffineTransform whole;

    ImagePen(int width, int height) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        this.whole = graphics.getTransform();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
    }

    @Override
    public void fill(String path, Color color, double opacity) {
        Composite before = graphics.getComposite();
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
        graphics.setColor(color);
        graphics.fill(shape(path));
        graphics.setComposite(before);
    }

    @Override
    public void line(String path, Color color, double width, boolean isDashed) {
        graphics.setColor(color);
        graphics.setStroke(
                new BasicStroke(
                        (float) width,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        isDashed ? DASHES : null,
                        0));
        graphics.draw(shape(path));
    }

    @Override
    public void write(String words, double x, double y, Lettering lettering, boolean isBefore) {
        graphics.setFont(
                new Font(
                                Font.SANS_SERIF,
                                lettering.isBold() ? Font.BOLD : Font.PLAIN,
                                (int) lettering.size())
                        .deriveFont((float) lettering.size()));
        graphics.setColor(lettering.color());
        double left = isBefore ? graphics.getFontMetrics().stringWidth(words) : 0;
        graphics.drawString(words, (float) (x - left), (float) y);
    }

    @Override
    public void transform(double x, double y, double scale) {
        graphics.translate(x, y);
        graphics.scale(scale, scale);
    }

    @Override
    public void restore() {
        graphics.setTransform(whole);
    }

    private static Path2D shape(String path) {
        Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        STEP.matcher(path).results().forEach(step -> add(step, shape));
        return shape;
    }

    private static void add(MatchResult step, Path2D shape) {
        switch (step.group(1)) {
            case "M" -> shape.moveTo(number(step, 2), number(step, 3));
            case "L" -> shape.lineTo(number(step, 2), number(step, 3));
            default -> shape.closePath();
        }
    }

    private static double number(MatchResult step, int group) {
        return Double.parseDouble(step.group(group));
    }

    /// The whole file.
    byte[] file() {
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}

package predictcovid.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A rendered chart as a PNG file.
public final class Picture {
    /// Where compressing harder costs time and saves little: flat colours are small at any level.
    private static final float QUALITY = 0.7f;

    private final String name;
    private final byte[] png;
    private final int width;
    private final int height;

    private Picture(String name, byte[] png, int width, int height) {
        this.name = name;
        this.png = png;
        this.width = width;
        this.height = height;
    }

    static Picture of(String name, BufferedImage image) {
        return new Picture(name, encoded(image), image.getWidth(), image.getHeight());
    }

    /// The file's name without its ending.
    public String name() {
        return name;
    }

    /// A copy of the file's bytes.
    public byte[] png() {
        return png.clone();
    }

    /// Pixels from left to right.
    public int width() {
        return width;
    }

    /// Pixels from top to bottom.
    public int height() {
        return height;
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

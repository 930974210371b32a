package predictcovid.chart;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// What a reader of the PNG file sees, in pixels.
public record Pixels(BufferedImage image) {
    public static Pixels of(Picture picture) {
        try {
            return new Pixels(
                    Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture.png()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Pixels of exactly that colour below the title and above the source.
    public long count(Color color) {
        return count(color, 0, image.getWidth());
    }

    /// The same, from one column to before another.
    public long count(Color color, int left, int right) {
        return IntStream.range(left, right)
                .mapToLong(x -> rows().filter(y -> is(color, x, y)).count())
                .sum();
    }

    /// The columns that hold a pixel of that colour below the key.
    public int[] columns(Color color) {
        return IntStream.range(0, image.getWidth())
                .filter(x -> rows().anyMatch(y -> is(color, x, y)))
                .toArray();
    }

    /// The highest and lowest row of that colour in a column.
    public int[] span(Color color, int x) {
        int[] rows = rows().filter(y -> is(color, x, y)).toArray();
        return new int[] {rows[0], rows[rows.length - 1]};
    }

    public long distinctColors() {
        return IntStream.range(0, image.getWidth())
                .flatMap(x -> rows().map(y -> image.getRGB(x, y)))
                .distinct()
                .count();
    }

    private IntStream rows() {
        return IntStream.range(220, 1200);
    }

    private boolean is(Color color, int x, int y) {
        return image.getRGB(x, y) == color.getRGB();
    }
}

package predictcovid.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Puts shapes on a grid: points that fall together are one, for neighbours, too, so that nothing
/// gapes between them. Degrees are drawn as wide as they are in the middle of the map.
final class Canvas {
    private static final double MOST_DEGREES = 360;

    /// On a map of the whole world.
    private static final double WIDEST_STRETCH = 0.8;

    private static final double MOST_HEIGHT = 0.9;
    private static final double SMALL = 7;

    private final double grid;
    private final double left;
    private final double top;
    private final double scaleX;
    private final double scaleY;
    private final int width;
    private final int height;

    Canvas(List<Shape> shapes, double pixels, double grid) {
        double[] box = box(shapes);
        double middle = Math.toRadians((box[1] + box[3]) / 2);
        boolean isOfDegrees =
                box[0] >= -MOST_DEGREES
                        && box[2] <= MOST_DEGREES
                        && box[1] >= -MOST_DEGREES / 4
                        && box[3] <= MOST_DEGREES / 4;
        double stretch =
                isOfDegrees
                        ? box[2] - box[0] > MOST_DEGREES / 2 ? WIDEST_STRETCH : Math.cos(middle)
                        : 1;
        double wide = Math.max(1e-9, (box[2] - box[0]) * stretch);
        double high = Math.max(1e-9, box[3] - box[1]);
        double scale = pixels / Math.max(wide, high / MOST_HEIGHT) / grid;
        this.grid = grid;
        this.left = box[0];
        this.top = box[3];
        this.scaleX = scale * stretch;
        this.scaleY = scale;
        this.width = (int) Math.ceil(wide * scale) + 2;
        this.height = (int) Math.ceil(high * scale) + 2;
    }

    private static double[] box(List<Shape> shapes) {
        double[] box = {
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        for (Shape shape : shapes) {
            for (Ring ring : shape.rings()) {
                for (int i = 0; i < ring.size(); i++) {
                    box[0] = Math.min(box[0], ring.x(i));
                    box[1] = Math.min(box[1], ring.y(i));
                    box[2] = Math.max(box[2], ring.x(i));
                    box[3] = Math.max(box[3], ring.y(i));
                }
            }
        }
        return box;
    }

    Drawing draw(List<Shape> shapes, Map<Shape, String> codes) {
        List<Outline> outlines = new ArrayList<>();
        StringBuilder others = new StringBuilder();
        for (Shape shape : shapes) {
            String code = codes.get(shape);
            if (code == null) {
                others.append(path(shape));
            } else {
                outlines.add(outline(shape, code));
            }
        }
        return new Drawing(width, height, outlines, others.toString());
    }

    private Outline outline(Shape shape, String code) {
        double[] box = box(List.of(shape));
        double large = Math.max((box[2] - box[0]) * scaleX, (box[3] - box[1]) * scaleY) * grid;
        return new Outline(
                code,
                path(shape),
                x((box[0] + box[2]) / 2),
                y((box[1] + box[3]) / 2),
                large < SMALL);
    }

    private int x(double value) {
        return (int) Math.round((value - left) * scaleX) + 1;
    }

    private int y(double value) {
        return (int) Math.round((top - value) * scaleY) + 1;
    }

    private String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        shape.rings().forEach(ring -> append(ring, path));
        return path.toString();
    }

    /// Nothing remains of a ring smaller than the grid.
    private void append(Ring ring, StringBuilder path) {
        StringBuilder line = new StringBuilder();
        int points = 0;
        int lastX = 0;
        int lastY = 0;
        for (int i = 0; i < ring.size(); i++) {
            int x = x(ring.x(i));
            int y = y(ring.y(i));
            if (i == 0) {
                line.append('M').append(x).append(' ').append(y).append('l');
            } else if (x != lastX || y != lastY) {
                line.append(points > 0 ? " " : "").append(x - lastX).append(' ').append(y - lastY);
                points++;
            }
            lastX = x;
            lastY = y;
        }
        if (points > 2) {
            path.append(line).append('z');
        }
    }
}

package predictcovid.web.map;

import java.util.List;
import java.util.Map;

/// A map as it is drawn: a canvas of whole numbers, of which one is less than a pixel.
///
/// @param outlines of the places of a run
/// @param others the shapes of no place, in one path
public record Drawing(int width, int height, List<Outline> outlines, String others) {
    private static final double PIXELS = 960;

    /// So many points are drawn in no time.
    private static final int MOST_POINTS = 45_000;

    private static final double[] GRIDS = {0.4, 0.6, 0.9, 1.3, 2};

    public Drawing {
        outlines = List.copyOf(outlines);
    }

    /// Draws shapes, as finely as few points allow.
    ///
    /// @param codes of the shapes that are places
    static Drawing of(List<Shape> shapes, Map<Shape, String> codes) {
        Drawing drawing = new Canvas(shapes, PIXELS, GRIDS[0]).draw(shapes, codes);
        for (int i = 1; i < GRIDS.length && drawing.points() > MOST_POINTS; i++) {
            drawing = new Canvas(shapes, PIXELS, GRIDS[i]).draw(shapes, codes);
        }
        return drawing;
    }

    private long points() {
        return others.chars().filter(each -> each == ' ').count()
                + outlines.stream()
                        .mapToLong(it -> it.path().chars().filter(each -> each == ' ').count())
                        .sum();
    }
}

package predictcovid.web.page.share;

import java.awt.Color;

/// Draws on a sheet, whose points count from its top left.
interface Pen {
    /// Fills what a path of straight lines surrounds, such as `M0 0L4 0L4 3Z`.
    void fill(String path, Color color, double opacity);

    /// Draws along a path.
    void line(String path, Color color, double width, boolean isDashed);

    /// Writes to the right of a point on the base line; to the left, when `isBefore`.
    void write(String text, double x, double y, Lettering lettering, boolean isBefore);

    /// Moves and enlarges all that is drawn until [#restore].
    void transform(double x, double y, double scale);

    void restore();

    /// How letters look.
    record Lettering(double size, boolean isBold, Color color) {}
}

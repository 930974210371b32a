package predictcovid.chart.skill;

import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;

/// How the line of a forecaster looks: by colour and, for those who see colours otherwise, by the
/// shape of its dots. Our own comes first and is thicker; those beyond the last colour are grey.
record ForecasterStyle(Color color, Marker marker, double thickness) {
    private static final List<Color> COLORS =
            List.of(
                    Palette.PREDICTED,
                    Palette.OBSERVED,
                    Palette.VALIDATION,
                    new Color(0xA94F86),
                    new Color(0x9A6A00));

    private static final List<Marker> MARKERS =
            List.of(
                    SeriesMarkers.CIRCLE,
                    SeriesMarkers.SQUARE,
                    SeriesMarkers.TRIANGLE_UP,
                    SeriesMarkers.DIAMOND,
                    SeriesMarkers.TRIANGLE_DOWN);

    /// The style of the forecaster at that position.
    static ForecasterStyle of(int position) {
        return new ForecasterStyle(
                position < COLORS.size() ? COLORS.get(position) : Palette.BASE,
                MARKERS.get(position % MARKERS.size()),
                position == 0 ? 3 : 1.75);
    }

    /// Adds a line with its dots; missing values (NaN) are gaps.
    void add(Plot plot, double[] x, double[] y) {
        plot.line(x, y, color, thickness);
        plot.dots(x, y, color, marker);
    }
}

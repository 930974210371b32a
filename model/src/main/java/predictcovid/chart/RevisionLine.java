package predictcovid.chart;

import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.series.vintage.LagRevision;

/// The revisions of the nation or of the median place as a line with dots, in percent.
///
/// @param lags ascending
record RevisionLine(String name, boolean isNation, List<LagRevision> lags) {
    RevisionLine {
        lags = List.copyOf(lags);
    }

    Color color() {
        return isNation ? Palette.OBSERVED : Palette.PREDICTED;
    }

    /// One figure at each lag; missing ones (NaN) are gaps.
    double[] percents(ToDoubleFunction<LagRevision> share) {
        return lags.stream().mapToDouble(lag -> 100 * share.applyAsDouble(lag)).toArray();
    }

    /// Adds the line with its dots.
    void add(Plot plot, ToDoubleFunction<LagRevision> share) {
        double[] x = x(lags);
        plot.line(x, percents(share), color(), 2.5);
        plot.dots(x, percents(share), color(), marker());
    }

    /// Adds the band between the quartiles, as far as the plot reaches.
    void addBand(Plot plot) {
        List<LagRevision> known =
                lags.stream().filter(lag -> !Double.isNaN(lag.lowerChange())).toList();
        int size = known.size();
        double[] x = new double[2 * size];
        double[] y = new double[2 * size];
        for (int i = 0; i < size; i++) {
            x[i] = x[2 * size - 1 - i] = known.get(i).lag();
            y[i] = plot.held(100 * known.get(i).upperChange());
            y[2 * size - 1 - i] = plot.held(100 * known.get(i).lowerChange());
        }
        if (size > 0) {
            plot.polygon(x, y, Palette.translucent(color(), 0.22));
        }
    }

    private Marker marker() {
        return isNation ? SeriesMarkers.CIRCLE : SeriesMarkers.SQUARE;
    }

    private static double[] x(List<LagRevision> lags) {
        return lags.stream().mapToDouble(LagRevision::lag).toArray();
    }
}

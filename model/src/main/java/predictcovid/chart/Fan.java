package predictcovid.chart;

import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.knowm.xchart.style.markers.SeriesMarkers;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;

/// The quantile forecasts of one place as seen from one date: a median with bands around it, which
/// may open from the last observation.
final class Fan {
    private static final double TALLEST_BAND = 3;
    private static final double WIDEST = 0.975;
    private static final double LONE_HALF_WIDTH = 2;
    private static final int STEPS_WITH_DOTS = 8;

    private record Step(double day, List<Double> quantiles) {
        double at(double level) {
            return quantiles.get(QuantileLevels.HUB.indexOf(level));
        }
    }

    private final List<Step> steps;
    private final boolean anchored;

    private Fan(List<Step> steps, boolean anchored) {
        this.steps = steps;
        this.anchored = anchored;
    }

    /// The fan of forecasts in any order.
    static Fan of(List<QuantileForecast> forecasts) {
        return new Fan(
                forecasts.stream()
                        .map(forecast ->
                                new Step(
                                        forecast.task().targetEndDate().toEpochDay(),
                                        DoubleStream.of(forecast.quantiles()).boxed().toList()))
                        .sorted(Comparator.comparingDouble(Step::day))
                        .toList(),
                false);
    }

    /// The fan that opens from what was observed.
    Fan from(LocalDate date, double observed) {
        List<Double> certain =
                DoubleStream.generate(() -> observed)
                        .limit(QuantileLevels.HUB.size())
                        .boxed()
                        .toList();
        List<Step> longer = new ArrayList<>(steps);
        longer.addFirst(new Step(date.toEpochDay(), certain));
        return new Fan(longer, true);
    }

    /// The colour of the band of that coverage.
    static Color color(double coverage) {
        return Palette.tint(Palette.PREDICTED, 0.12 + 0.85 * (1 - coverage));
    }

    /// The axis that holds what was observed and all fans; a band more than three times as high as
    /// all else is cut off.
    static ValueAxis axis(double[] observed, List<Fan> fans) {
        double[] values =
                DoubleStream.concat(
                                DoubleStream.of(observed),
                                fans.stream().flatMapToDouble(fan -> fan.values(0.5)))
                        .filter(Double::isFinite)
                        .toArray();
        double highest = DoubleStream.of(values).max().orElse(0);
        double limit = highest > 0 ? TALLEST_BAND * highest : Double.POSITIVE_INFINITY;
        DoubleStream tops =
                fans.stream()
                        .flatMapToDouble(fan -> fan.values(WIDEST))
                        .map(value -> Math.min(value, limit));
        return ValueAxis.fromZero(DoubleStream.concat(DoubleStream.of(values), tops).toArray());
    }

    /// Where its widest band ends at the highest; NaN without any step.
    double highest() {
        return values(WIDEST).max().orElse(Double.NaN);
    }

    /// Adds the bands, widest first, and the median.
    ///
    /// @param coverages descending
    void add(Plot plot, List<Double> coverages, double thickness) {
        if (steps.isEmpty()) {
            return;
        }
        coverages.forEach(coverage -> addBand(plot, coverage));
        plot.line(each(Step::day), values(0.5).toArray(), Palette.PREDICTED, thickness);
        List<Step> forecast = anchored ? steps.subList(1, steps.size()) : steps;
        if (forecast.size() <= STEPS_WITH_DOTS) {
            plot.dots(
                    forecast.stream().mapToDouble(Step::day).toArray(),
                    forecast.stream().mapToDouble(step -> step.at(0.5)).toArray(),
                    Palette.PREDICTED,
                    SeriesMarkers.CIRCLE);
        }
    }

    private void addBand(Plot plot, double coverage) {
        double margin = steps.size() == 1 ? LONE_HALF_WIDTH : 0;
        List<Step> corners = new ArrayList<>(steps);
        corners.addAll(margin > 0 ? steps : List.of());
        int size = corners.size();
        double[] x = new double[2 * size];
        double[] y = new double[2 * size];
        for (int i = 0; i < size; i++) {
            double shift = i == 0 ? -margin : margin;
            x[i] = x[2 * size - 1 - i] = corners.get(i).day + shift;
            y[i] = plot.held(corners.get(i).at((1 + coverage) / 2));
            y[2 * size - 1 - i] = plot.held(corners.get(i).at((1 - coverage) / 2));
        }
        plot.polygon(x, y, color(coverage));
    }

    private DoubleStream values(double level) {
        return steps.stream().mapToDouble(step -> step.at(level));
    }

    private double[] each(ToDoubleFunction<Step> property) {
        return steps.stream().mapToDouble(property).toArray();
    }
}

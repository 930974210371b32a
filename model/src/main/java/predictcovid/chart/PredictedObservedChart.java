package predictcovid.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.knowm.xchart.style.markers.SeriesMarkers;
import predictcovid.backtest.Validation;
import predictcovid.backtest.ValidationPoint;
import predictcovid.chart.paint.DateAxis;
import predictcovid.chart.paint.Key;
import predictcovid.chart.paint.Key.Entry;
import predictcovid.chart.paint.Key.Mark;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;
import predictcovid.target.Frequency;

/// One-step-ahead predictions of the validation window against what came: over time to the left; to
/// the right each against the other, where a perfect prediction lies on the diagonal and the
/// baseline repeats the step before.
public record PredictedObservedChart(String location, Quantity quantity, Validation validation)
        implements Chart {
    /// Predictions of new cases.
    public PredictedObservedChart(String location, Frequency frequency, Validation validation) {
        this(location, Quantity.ofCases(frequency), validation);
    }

    private static final double SQUARE = 370;
    private static final int STEPS_WITH_DOTS = 60;
    private static final double RIGHT_OF_SQUARE = 24;

    @Override
    public String name() {
        return "predicted_observed";
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        if (points().isEmpty()) {
            return wording.say("series.empty");
        }
        String dates =
                wording.period(
                        points().getFirst().targetEndDate(), points().getLast().targetEndDate());
        return wording.say(
                "predicted.title", wording.place(location), dates, quantity.words(wording));
    }

    @Override
    public String alternative(Locale locale) {
        return title(locale) + ". " + message(Wording.in(locale));
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        return footer.frame(this, wording, message(wording), sheet -> paint(sheet, wording));
    }

    private List<ValidationPoint> points() {
        return validation.points();
    }

    private String message(Wording wording) {
        boolean better = validation.rmsle() < validation.baselineRmsle();
        return wording.say(
                better ? "predicted.better" : "predicted.worse",
                wording.error(validation.rmsle()),
                wording.error(validation.baselineRmsle()),
                points().size());
    }

    private void paint(Sheet sheet, Wording wording) {
        if (points().isEmpty()) {
            return;
        }
        new Key(
                        List.of(
                                new Entry(Mark.LINE, Palette.OBSERVED, wording.say("key.observed")),
                                new Entry(
                                        Mark.DOT, Palette.PREDICTED, wording.say("key.predicted")),
                                new Entry(
                                        Mark.DOT,
                                        Palette.BASE,
                                        wording.say(quantity.frequency(), "key.baseline"))))
                .paint(sheet, 97);
        ValueAxis axis = ValueAxis.around(values());
        Rectangle2D whole = Plot.area(sheet, axis, axis.labels(wording), RIGHT_OF_SQUARE);
        paintOverTime(sheet, axis, whole, wording);
        paintAgainst(sheet, axis, whole, wording);
    }

    private double[] values() {
        return points().stream()
                .flatMapToDouble(point ->
                        DoubleStream.of(point.observed(), point.predicted(), point.lastObserved()))
                .toArray();
    }

    private void paintOverTime(Sheet sheet, ValueAxis axis, Rectangle2D whole, Wording wording) {
        LocalDate first = points().getFirst().targetEndDate();
        LocalDate last = points().getLast().targetEndDate();
        double width = whole.getMaxX() - SQUARE - whole.getX() - (whole.getX() - 40) - 44;
        Rectangle2D area =
                new Rectangle2D.Double(whole.getX(), whole.getY(), width, whole.getHeight());
        Plot plot = new Plot(sheet, area, first.toEpochDay() - 0.5, last.toEpochDay() + 0.5, axis);
        plot.valueGrid(axis.labels(wording));
        plot.dates(DateAxis.of(first, last, wording.language()));
        double[] days = new double[steps()];
        Arrays.setAll(days, i -> first.toEpochDay() + (double) i * quantity.frequency().days());
        plot.line(days, byStep(ValidationPoint::observed), Palette.OBSERVED, 2);
        double[] predicted = byStep(ValidationPoint::predicted);
        plot.line(days, predicted, Palette.PREDICTED, 1.25);
        if (steps() <= STEPS_WITH_DOTS) {
            plot.dots(days, predicted, Palette.PREDICTED, SeriesMarkers.CIRCLE);
        }
        plot.paint();
    }

    private int steps() {
        return step(points().getLast()) + 1;
    }

    private int step(ValidationPoint point) {
        LocalDate first = points().getFirst().targetEndDate();
        return (int)
                (ChronoUnit.DAYS.between(first, point.targetEndDate())
                        / quantity.frequency().days());
    }

    /// One value a step; a step without a prediction is missing.
    private double[] byStep(ToDoubleFunction<ValidationPoint> value) {
        double[] values = new double[steps()];
        Arrays.fill(values, Double.NaN);
        points().forEach(point -> values[step(point)] = value.applyAsDouble(point));
        return values;
    }

    private void paintAgainst(Sheet sheet, ValueAxis axis, Rectangle2D whole, Wording wording) {
        Rectangle2D area =
                new Rectangle2D.Double(
                        whole.getMaxX() - SQUARE, whole.getY(), SQUARE, whole.getHeight());
        Plot plot = new Plot(sheet, area, axis.min(), axis.max(), axis);
        plot.values(axis, axis.labels(wording));
        plot.valueGrid(axis.labels(wording));
        sheet.dashes(
                new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getY()),
                1.25,
                Palette.BASE);
        double[] observed = column(ValidationPoint::observed);
        plot.dots(
                observed,
                column(ValidationPoint::lastObserved),
                Palette.BASE,
                SeriesMarkers.CIRCLE);
        plot.dots(
                observed,
                column(ValidationPoint::predicted),
                Palette.PREDICTED,
                SeriesMarkers.CIRCLE);
        plot.paint();
        paintLabels(sheet, area, wording);
    }

    private double[] column(ToDoubleFunction<ValidationPoint> value) {
        return points().stream().mapToDouble(value).toArray();
    }

    private static void paintLabels(Sheet sheet, Rectangle2D area, Wording wording) {
        sheet.text(
                wording.say("predicted.across"),
                area.getMaxX(),
                area.getMaxY() + 38,
                sheet.bold(13),
                Palette.OBSERVED,
                Anchor.RIGHT);
        sheet.text(
                wording.say("predicted.up"),
                area.getX(),
                area.getY() - 14,
                sheet.bold(13),
                Palette.PREDICTED,
                Anchor.LEFT);
    }
}

package predictcovid.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.chart.paint.DateAxis;
import predictcovid.chart.paint.Key;
import predictcovid.chart.paint.Key.Entry;
import predictcovid.chart.paint.Key.Mark;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.SeriesPlot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// What the model learns to predict: the change from each step to the next, in events and not
/// normalised, inside the training window and inside the validation window.
public record DifferenceChart(Quantity quantity, TimeSeries train, TimeSeries validation)
        implements Chart {
    /// Changes of new cases.
    public DifferenceChart(TimeSeries train, TimeSeries validation) {
        this(Quantity.ofCases(train.frequency()), train, validation);
    }

    private record Change(String date, double value) {}

    @Override
    public String name() {
        return "normalized_diff_data";
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        TimeSeries latest = validation.size() > 0 ? validation : train;
        return wording.say(
                frequency(),
                "difference.title",
                wording.place(train.location()),
                wording.period(train.firstDate(), latest.lastDate()),
                wording.events(quantity.target(), 2));
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

    /// The value minus the one before it; missing for the first step and beside missing values.
    static double[] differences(TimeSeries series) {
        double[] values = series.values();
        double[] differences = new double[values.length];
        Arrays.setAll(differences, i -> i == 0 ? Double.NaN : values[i] - values[i - 1]);
        return differences;
    }

    private Frequency frequency() {
        return train.frequency();
    }

    private String message(Wording wording) {
        List<Change> changes =
                Stream.of(train, validation).flatMap(series -> changes(series, wording)).toList();
        Optional<Change> rise = changes.stream().reduce((a, b) -> b.value > a.value ? b : a);
        Optional<Change> fall = changes.stream().reduce((a, b) -> b.value < a.value ? b : a);
        if (rise.isEmpty() || fall.isEmpty()) {
            return wording.say("series.empty");
        }
        return wording.say(
                "difference.message",
                wording.change(rise.get().value),
                rise.get().date,
                wording.change(fall.get().value),
                fall.get().date,
                quantity.value(typicalSize(changes), wording));
    }

    private static Stream<Change> changes(TimeSeries series, Wording wording) {
        double[] differences = differences(series);
        return IntStream.range(0, differences.length)
                .filter(i -> !Double.isNaN(differences[i]))
                .mapToObj(i -> new Change(wording.date(series.date(i)), differences[i]));
    }

    private static double typicalSize(List<Change> changes) {
        double[] sizes =
                changes.stream().mapToDouble(change -> Math.abs(change.value)).sorted().toArray();
        return (sizes[(sizes.length - 1) / 2] + sizes[sizes.length / 2]) / 2;
    }

    private void paint(Sheet sheet, Wording wording) {
        Key key =
                new Key(
                        List.of(
                                new Entry(Mark.BLOCK, Palette.OBSERVED, wording.say("key.train")),
                                new Entry(
                                        Mark.BLOCK,
                                        Palette.VALIDATION,
                                        wording.say("key.validation"))));
        key.paint(sheet, 97);
        Plot plot = plot(sheet, wording);
        addBars(plot, train, Palette.OBSERVED);
        addBars(plot, validation, Palette.VALIDATION);
        plot.paint();
        paintZero(sheet, plot);
    }

    private Plot plot(Sheet sheet, Wording wording) {
        double[] all =
                DoubleStream.concat(
                                Arrays.stream(differences(train)),
                                Arrays.stream(differences(validation)))
                        .toArray();
        ValueAxis axis = ValueAxis.fromZero(all);
        Rectangle2D area = Plot.area(sheet, axis, quantity.labels(axis, wording), 0);
        TimeSeries latest = validation.size() > 0 ? validation : train;
        double half = frequency().days() / 2.0;
        double first = train.firstDate().toEpochDay() - half;
        Plot plot = new Plot(sheet, area, first, latest.lastDate().toEpochDay() + half, axis);
        plot.valueGrid(quantity.labels(axis, wording));
        plot.dates(DateAxis.of(train.firstDate(), latest.lastDate(), wording.language()));
        return plot;
    }

    private void addBars(Plot plot, TimeSeries series, Color color) {
        double share = train.size() + validation.size() > 250 ? 1 : 0.7;
        plot.bars(SeriesPlot.days(series), differences(series), share * frequency().days(), color);
    }

    private static void paintZero(Sheet sheet, Plot plot) {
        double y = plot.y(0);
        sheet.rule(
                new Line2D.Double(plot.area().getX(), y, plot.area().getMaxX(), y),
                1,
                Palette.BASE);
    }
}

package predictcovid.chart.skill;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import predictcovid.backtest.Coverage;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.chart.Picture;
import predictcovid.chart.Quantity;
import predictcovid.chart.paint.EndLabels;
import predictcovid.chart.paint.Frame;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;

/// How often the 50 %, 80 % and 95 % intervals held what came, by horizon, beside what they claim;
/// two points to either side are good enough. All panels have the same scale.
///
/// @param lines our own forecaster first
public record CoverageChart(Judged judged, List<Line> lines) implements Chart {
    private static final List<Double> NOMINAL = List.of(0.5, 0.8, 0.95);
    private static final double GOOD = 0.02;
    private static final Color BAND = Palette.tint(Palette.VALIDATION, 0.18);
    private static final double LEFT = 56;
    private static final double LEADER = 34;
    private static final double WIDEST_NAMES = 260;
    private static final double TOP = Frame.TOP + 36;

    /// The coverages of one forecaster.
    public record Line(String forecaster, List<AtHorizon> horizons) {
        public Line {
            horizons = List.copyOf(horizons);
        }
    }

    /// The coverages at one horizon; nominal ones other than 0.5, 0.8 and 0.95 are not drawn.
    public record AtHorizon(int horizon, List<Coverage> coverages) {
        public AtHorizon {
            coverages = List.copyOf(coverages);
        }

        private double measured(double nominal) {
            OptionalDouble found =
                    coverages.stream()
                            .filter(each -> Math.abs(each.nominal() - nominal) < 1e-9)
                            .mapToDouble(Coverage::measured)
                            .findFirst();
            return found.orElse(Double.NaN);
        }
    }

    public CoverageChart {
        lines = List.copyOf(lines);
    }

    @Override
    public String name() {
        return Quantity.fileName("coverage", judged.quantity().target());
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say("coverage.title", judged.words(wording));
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        String all =
                lines.stream()
                        .map(line -> line.forecaster + ": " + numbers(line, wording))
                        .collect(Collectors.joining(" · "));
        return wording.say("coverage.alternative", title(locale), all);
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        String subtitle = wording.say("coverage.subtitle", wording.fixed(100 * GOOD, 0));
        return footer.frame(this, wording, subtitle, sheet -> paint(sheet, wording));
    }

    private static String numbers(Line line, Wording wording) {
        return NOMINAL.stream()
                .map(nominal ->
                        wording.percent(nominal)
                                + " → "
                                + line.horizons.stream()
                                        .map(each -> percent(each.measured(nominal), wording))
                                        .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(", "));
    }

    private static String percent(double share, Wording wording) {
        return Double.isNaN(share) ? "–" : wording.share(share);
    }

    private void paint(Sheet sheet, Wording wording) {
        double names =
                LEADER
                        + lines.stream()
                                .mapToDouble(line -> sheet.width(line.forecaster, sheet.bold(13)))
                                .max()
                                .orElse(0);
        double pitch =
                (Sheet.WIDTH - 2 * Frame.MARGIN - Math.min(names, WIDEST_NAMES)) / NOMINAL.size();
        for (int i = 0; i < NOMINAL.size(); i++) {
            Rectangle2D area =
                    new Rectangle2D.Double(
                            Frame.MARGIN + i * pitch + LEFT,
                            TOP,
                            pitch - LEFT - 8,
                            Frame.BOTTOM - 50 - TOP);
            paint(NOMINAL.get(i), sheet, area, wording);
        }
    }

    private void paint(double nominal, Sheet sheet, Rectangle2D area, Wording wording) {
        HorizonAxis horizons = horizons();
        Plot plot = new Plot(sheet, area, horizons.min(), horizons.max(), axis());
        plot.dotSize(8);
        String head = wording.say("key.interval", wording.percent(nominal));
        sheet.text(head, area.getX(), area.getY() - 14, sheet.bold(15), Palette.INK, Anchor.LEFT);
        paintBand(sheet, plot);
        paintGrid(sheet, plot, nominal, wording);
        horizons.paint(sheet, plot, wording);
        for (int i = lines.size() - 1; i >= 0; i--) {
            add(plot, lines.get(i), nominal, i);
        }
        plot.paint();
        if (lines.size() == 1) {
            paintNumbers(sheet, plot, lines.getFirst(), nominal, wording);
        }
        if (nominal == NOMINAL.getLast()) {
            paintNames(sheet, plot, nominal);
        }
    }

    /// What came more or less often than claimed, in points.
    private ValueAxis axis() {
        double farthest =
                lines.stream()
                        .flatMap(line -> line.horizons.stream())
                        .flatMap(each -> each.coverages.stream())
                        .filter(each -> NOMINAL.contains(each.nominal()))
                        .mapToDouble(each -> Math.abs(each.measured() - each.nominal()))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
        ValueAxis half = ValueAxis.fromZero(Math.max(0.05, farthest));
        return new ValueAxis(-half.max(), half.max(), half.step());
    }

    private static void paintBand(Sheet sheet, Plot plot) {
        Rectangle2D area = plot.area();
        double top = plot.y(GOOD);
        sheet.fill(
                new Rectangle2D.Double(area.getX(), top, area.getWidth(), plot.y(-GOOD) - top),
                BAND);
    }

    private void paintGrid(Sheet sheet, Plot plot, double nominal, Wording wording) {
        Rectangle2D area = plot.area();
        for (double tick : axis().ticks()) {
            if (nominal + tick < -1e-9 || nominal + tick > 1 + 1e-9) {
                continue;
            }
            double y = plot.y(tick);
            boolean claimed = Math.abs(tick) < 1e-9;
            Line2D line = new Line2D.Double(area.getX(), y, area.getMaxX(), y);
            sheet.rule(line, claimed ? 1.5 : 1, claimed ? Palette.VALIDATION : Palette.GRID);
            sheet.text(
                    wording.percent(nominal + tick),
                    area.getX() - 10,
                    y + 4.5,
                    claimed ? sheet.bold(13) : sheet.regular(13),
                    claimed ? Palette.VALIDATION : Palette.MUTED,
                    Anchor.RIGHT);
        }
    }

    private static void add(Plot plot, Line line, double nominal, int position) {
        double[] x = line.horizons.stream().mapToDouble(AtHorizon::horizon).toArray();
        double[] y = deviations(line, nominal);
        ForecasterStyle.of(position).add(plot, x, y);
    }

    private static double[] deviations(Line line, double nominal) {
        return line.horizons.stream()
                .mapToDouble(each -> each.measured(nominal) - nominal)
                .toArray();
    }

    private static void paintNumbers(
            Sheet sheet, Plot plot, Line line, double nominal, Wording wording) {
        if (line.horizons.size() > 8) {
            return;
        }
        double[] y = deviations(line, nominal);
        for (int i = 0; i < y.length; i++) {
            if (!Double.isNaN(y[i])) {
                sheet.text(
                        wording.share(nominal + y[i]),
                        plot.x(line.horizons.get(i).horizon),
                        plot.y(y[i]) + (isLow(y, i) ? 21 : -11),
                        sheet.bold(13),
                        ForecasterStyle.of(0).color(),
                        Anchor.CENTER);
            }
        }
    }

    /// True when the line comes from above and so leaves room below.
    private static boolean isLow(double[] y, int i) {
        double before = y[Math.max(0, i - 1)];
        double after = y[Math.min(y.length - 1, i + 1)];
        return before + after > 2 * y[i];
    }

    private void paintNames(Sheet sheet, Plot plot, double nominal) {
        EndLabels names = new EndLabels();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double[] y =
                    DoubleStream.of(deviations(line, nominal))
                            .filter(value -> !Double.isNaN(value))
                            .toArray();
            if (y.length > 0) {
                double x = plot.x(line.horizons.getLast().horizon);
                names.add(
                        line.forecaster, ForecasterStyle.of(i).color(), x, plot.y(y[y.length - 1]));
            }
        }
        Rectangle2D area = plot.area();
        names.paint(sheet, area.getMaxX(), area.getY(), area.getMaxY());
    }

    private HorizonAxis horizons() {
        return HorizonAxis.of(
                lines.stream()
                        .flatMap(line -> line.horizons.stream())
                        .map(AtHorizon::horizon)
                        .toList(),
                judged.quantity().frequency());
    }
}

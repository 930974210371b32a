package predictcovid.chart.skill;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import predictcovid.chart.paint.EndLabels;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;
import predictcovid.chart.skill.CoverageChart.AtHorizon;
import predictcovid.chart.skill.CoverageChart.Line;

/// The coverage of the intervals of one nominal coverage, by horizon, beside what they claim.
///
/// @param lines our own forecaster first
record CoveragePanel(double nominal, List<Line> lines, HorizonAxis horizons) {
    /// What measured and claimed coverage may differ by, as a fraction.
    static final double GOOD = 0.02;

    private static final Color BAND = Palette.tint(Palette.VALIDATION, 0.18);
    private static final int MOST_NUMBERS = 8;

    /// Paints everything inside and around `area`.
    ///
    /// @param named whether the forecasters' names stand to the right
    void paint(Sheet sheet, Rectangle2D area, boolean named, Wording wording) {
        Plot plot = new Plot(sheet, area, horizons.min(), horizons.max(), axis());
        plot.dotSize(8);
        String head = wording.say("key.interval", wording.percent(nominal));
        sheet.text(head, area.getX(), area.getY() - 14, sheet.bold(15), Palette.INK, Anchor.LEFT);
        paintBand(sheet, plot);
        paintGrid(sheet, plot, wording);
        horizons.paint(sheet, plot, wording);
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            double[] x = line.horizons().stream().mapToDouble(AtHorizon::horizon).toArray();
            ForecasterStyle.of(i).add(plot, x, line.deviations(nominal));
        }
        plot.paint();
        if (lines.size() == 1) {
            paintNumbers(sheet, plot, lines.getFirst(), wording);
        }
        if (named) {
            paintNames(sheet, plot);
        }
    }

    /// The same for all panels of a picture: 0 is what the intervals claim.
    private ValueAxis axis() {
        double farthest =
                lines.stream()
                        .flatMap(line -> line.horizons().stream())
                        .flatMap(each -> each.coverages().stream())
                        .filter(each -> CoverageChart.NOMINAL.contains(each.nominal()))
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

    private void paintGrid(Sheet sheet, Plot plot, Wording wording) {
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

    private void paintNumbers(Sheet sheet, Plot plot, Line line, Wording wording) {
        if (line.horizons().size() > MOST_NUMBERS) {
            return;
        }
        double[] y = line.deviations(nominal);
        for (int i = 0; i < y.length; i++) {
            if (!Double.isNaN(y[i])) {
                sheet.text(
                        wording.share(nominal + y[i]),
                        plot.x(line.horizons().get(i).horizon()),
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

    private void paintNames(Sheet sheet, Plot plot) {
        EndLabels names = new EndLabels();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double[] y = line.deviations(nominal);
            Color color = ForecasterStyle.of(i).color();
            IntStream.range(0, y.length)
                    .filter(k -> !Double.isNaN(y[k]))
                    .max()
                    .ifPresent(k -> {
                        double x = plot.x(line.horizons().get(k).horizon());
                        names.add(line.forecaster(), color, x, plot.y(y[k]));
                    });
        }
        Rectangle2D area = plot.area();
        names.paint(sheet, area.getMaxX(), area.getY(), area.getMaxY());
    }
}

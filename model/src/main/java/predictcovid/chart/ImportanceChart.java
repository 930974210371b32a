package predictcovid.chart;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import predictcovid.chart.paint.Frame;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;

/// How much each column contributes to the forest's predictions, the most important one first; ten
/// at most.
public record ImportanceChart(Subject subject, List<ColumnImportance> columns) implements Chart {
    private static final int SHOWN = 10;
    private static final double LABELS = 240;
    private static final double THICKEST_ROW = 116;

    /// One column's part.
    ///
    /// @param share of the whole, 0 to 1
    public record ColumnImportance(String column, double share) {}

    public ImportanceChart {
        columns =
                columns.stream()
                        .sorted(Comparator.comparingDouble(ColumnImportance::share).reversed())
                        .toList();
    }

    @Override
    public String name() {
        return "feature_importance";
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say(
                "importance.title",
                wording.place(subject.location()),
                wording.period(subject.from(), subject.to()));
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        String parts =
                String.join(
                        ", ",
                        shown().stream()
                                .map(column ->
                                        wording.column(column.column())
                                                + " "
                                                + wording.share(column.share()))
                                .toList());
        return title(locale) + ": " + parts + ".";
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        return footer.frame(
                this, wording, wording.say("importance.subtitle"), sheet -> paint(sheet, wording));
    }

    private List<ColumnImportance> shown() {
        return columns.subList(0, Math.min(SHOWN, columns.size()));
    }

    private void paint(Sheet sheet, Wording wording) {
        List<ColumnImportance> shown = shown();
        if (shown.isEmpty()) {
            return;
        }
        double[] shares = shown.stream().mapToDouble(ColumnImportance::share).toArray();
        double[] rows = new double[shares.length];
        Arrays.setAll(rows, i -> shares.length - i - 0.5);
        double height = Math.min(Frame.BOTTOM - 24 - Frame.TOP, shares.length * THICKEST_ROW);
        double left = Frame.MARGIN + LABELS;
        Rectangle2D area =
                new Rectangle2D.Double(
                        left, Frame.TOP + 8, Sheet.WIDTH - Frame.MARGIN - 90 - left, height);
        double longest = Arrays.stream(shares).filter(Double::isFinite).max().orElse(0);
        Plot plot =
                new Plot(
                        sheet,
                        area,
                        0,
                        longest > 0 ? longest : 1,
                        new ValueAxis(0, shares.length, 1));
        plot.rows(shares, rows, 0.58, Palette.OBSERVED);
        plot.paint();
        for (int i = 0; i < shares.length; i++) {
            paintTexts(sheet, plot, shown.get(i), rows[i], wording);
        }
    }

    private static void paintTexts(
            Sheet sheet, Plot plot, ColumnImportance column, double row, Wording wording) {
        double y = plot.y(row);
        double right = plot.area().getX() - 14;
        String word = wording.column(column.column());
        boolean technical = !word.equals(column.column());
        sheet.text(
                sheet.fitted(word, sheet.bold(15), LABELS - 14),
                right,
                y + (technical ? -1 : 5),
                sheet.bold(15),
                Palette.INK,
                Anchor.RIGHT);
        if (technical) {
            sheet.text(
                    column.column(), right, y + 16, sheet.regular(12), Palette.MUTED, Anchor.RIGHT);
        }
        double end = plot.x(Double.isNaN(column.share()) ? 0 : Math.max(0, column.share())) + 10;
        sheet.text(
                wording.share(column.share()),
                end,
                y + 5.5,
                sheet.bold(15),
                Palette.OBSERVED,
                Anchor.LEFT);
    }
}

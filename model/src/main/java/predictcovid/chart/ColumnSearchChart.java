package predictcovid.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import predictcovid.chart.paint.Frame;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;

/// What each set of columns errs one step ahead: a dot for each column in the set, a bar for the
/// error, the chosen set in another colour. Of many sets the best ones, the chosen one and the
/// worst.
///
/// @param subject the place, and the days on which the sets were compared
/// @param ranking best first
/// @param baselineRmsle the error of "the next step equals this one"
public record ColumnSearchChart(Subject subject, List<RankedColumns> ranking, double baselineRmsle)
        implements Chart {
    private static final int SHOWN = 22;
    private static final double RANKS = 44;
    private static final double MATRIX = 500;
    private static final double HEAD = 136;
    private static final double THICKEST_ROW = 44;

    /// One set of columns and what it errs.
    ///
    /// @param rmsle as a fraction
    /// @param chosen whether the model uses this set
    public record RankedColumns(List<String> columns, double rmsle, boolean chosen) {
        public RankedColumns {
            columns = List.copyOf(columns);
        }
    }

    private record Row(int rank, RankedColumns set) {}

    public ColumnSearchChart {
        ranking = List.copyOf(ranking);
    }

    @Override
    public String name() {
        return "column_search";
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say(
                "search.title",
                ranking.size(),
                wording.place(subject.location()),
                wording.period(subject.from(), subject.to()));
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        if (ranking.isEmpty()) {
            return title(locale) + ".";
        }
        RankedColumns best = ranking.getFirst();
        String columns = String.join(", ", best.columns.stream().map(wording::column).toList());
        return wording.say(
                "search.alternative",
                title(locale),
                columns,
                wording.error(best.rmsle),
                wording.error(ranking.getLast().rmsle),
                wording.error(baselineRmsle));
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        String subtitle = wording.say("search.subtitle", wording.error(baselineRmsle));
        return footer.frame(this, wording, subtitle, sheet -> paint(sheet, wording));
    }

    /// The rows to draw, best first.
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ranking.size(); i++) {
            int free = SHOWN - rows.size();
            boolean last = i == ranking.size() - 1;
            if (free > 2 || last || (free > 1 && ranking.get(i).chosen)) {
                rows.add(new Row(i + 1, ranking.get(i)));
            }
        }
        return rows;
    }

    private List<String> columns() {
        return ranking.stream()
                .flatMap(set -> set.columns.stream())
                .distinct()
                .sorted(Wording.COLUMN_ORDER)
                .toList();
    }

    private void paint(Sheet sheet, Wording wording) {
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = columns();
        Plot plot = plot(sheet, rows);
        plot.paint();
        paintBaseline(sheet, plot, wording);
        paintHeads(sheet, columns, wording);
        for (int i = 0; i < rows.size(); i++) {
            double y = plot.y(rows.size() - i - 0.5);
            if (i > 0 && rows.get(i).rank > rows.get(i - 1).rank + 1) {
                paintGap(sheet, (y + plot.y(rows.size() - i + 0.5)) / 2);
            }
            paintSet(sheet, rows.get(i), columns, y);
            paintError(sheet, rows.get(i), plot, y, wording);
        }
    }

    private Plot plot(Sheet sheet, List<Row> rows) {
        double[] errors = rows.stream().mapToDouble(row -> row.set.rmsle).toArray();
        double longest =
                DoubleStream.concat(Arrays.stream(errors), DoubleStream.of(baselineRmsle))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
        double left = Frame.MARGIN + RANKS + MATRIX + 20;
        double height = Math.min(Frame.BOTTOM - 6 - HEAD, rows.size() * THICKEST_ROW);
        Rectangle2D area =
                new Rectangle2D.Double(left, HEAD, Sheet.WIDTH - Frame.MARGIN - 110 - left, height);
        Plot plot =
                new Plot(
                        sheet,
                        area,
                        0,
                        longest > 0 ? longest : 1,
                        new ValueAxis(0, rows.size(), 1));
        addBars(plot, rows, false);
        addBars(plot, rows, true);
        return plot;
    }

    private static void addBars(Plot plot, List<Row> rows, boolean chosen) {
        int[] picked =
                IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).set.chosen == chosen)
                        .toArray();
        double[] errors = Arrays.stream(picked).mapToDouble(i -> rows.get(i).set.rmsle).toArray();
        double[] heights = Arrays.stream(picked).mapToDouble(i -> rows.size() - i - 0.5).toArray();
        plot.rows(errors, heights, 0.66, color(chosen));
    }

    private static Color color(boolean chosen) {
        return chosen ? Palette.PREDICTED : Palette.tint(Palette.OBSERVED, 0.6);
    }

    private void paintBaseline(Sheet sheet, Plot plot, Wording wording) {
        if (!Double.isFinite(baselineRmsle)) {
            return;
        }
        double x = plot.x(baselineRmsle);
        Rectangle2D area = plot.area();
        sheet.dashes(new Line2D.Double(x, area.getY() - 4, x, area.getMaxY()), 1.25, Palette.INK);
        String text = wording.say("search.baseline", wording.error(baselineRmsle));
        double half = sheet.width(text, sheet.regular(13)) / 2;
        double middle = Math.clamp(x, area.getX() + half, Sheet.WIDTH - Frame.MARGIN - half);
        sheet.text(text, middle, area.getY() - 10, sheet.regular(13), Palette.INK, Anchor.CENTER);
    }

    private static void paintHeads(Sheet sheet, List<String> columns, Wording wording) {
        Font font = sheet.regular(12);
        for (int i = 0; i < columns.size(); i++) {
            double width = MATRIX / columns.size();
            double x = Frame.MARGIN + RANKS + (i + 0.5) * width;
            String word = wording.column(columns.get(i));
            int space = sheet.width(word, font) > width - 8 ? word.lastIndexOf(' ') : -1;
            String upper = sheet.fitted(word.substring(0, Math.max(0, space)), font, width - 4);
            String lower = sheet.fitted(word.substring(space + 1), font, width - 4);
            sheet.text(upper, x, HEAD - 25, font, Palette.INK, Anchor.CENTER);
            sheet.text(lower, x, HEAD - 10, font, Palette.INK, Anchor.CENTER);
        }
    }

    private static void paintGap(Sheet sheet, double y) {
        Line2D line = new Line2D.Double(Frame.MARGIN, y, Sheet.WIDTH - Frame.MARGIN, y);
        sheet.dashes(line, 0.75, Palette.BASE);
    }

    private static void paintSet(Sheet sheet, Row row, List<String> columns, double y) {
        Color color = row.set.chosen ? Palette.PREDICTED : Palette.OBSERVED;
        double width = MATRIX / columns.size();
        for (int i = 0; i < columns.size(); i++) {
            boolean used = row.set.columns.contains(columns.get(i));
            double radius = used ? 5.5 : 2.5;
            double x = Frame.MARGIN + RANKS + (i + 0.5) * width;
            sheet.fill(
                    new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius),
                    used ? color : Palette.GRID);
        }
        String rank = row.rank + ".";
        sheet.text(
                rank, Frame.MARGIN + 30, y + 4.5, sheet.regular(12), Palette.MUTED, Anchor.RIGHT);
    }

    private static void paintError(Sheet sheet, Row row, Plot plot, double y, Wording wording) {
        double rmsle = row.set.rmsle;
        double x = plot.x(Double.isFinite(rmsle) ? rmsle : 0) + 8;
        String text = wording.error(rmsle);
        if (row.set.chosen) {
            text += " " + wording.say("search.chosen");
        }
        Font font = row.set.chosen ? sheet.bold(13) : sheet.regular(13);
        Color ink = row.set.chosen ? Palette.PREDICTED : Palette.INK;
        double width = sheet.width(text, font);
        sheet.fill(new Rectangle2D.Double(x - 3, y - 8, width + 6, 16), Palette.PAPER);
        sheet.text(text, x, y + 4.5, font, ink, Anchor.LEFT);
    }
}

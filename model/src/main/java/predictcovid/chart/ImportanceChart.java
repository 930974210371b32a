package predictcovid.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import predictcovid.chart.paint.LabelledBars;
import predictcovid.chart.paint.LabelledBars.Bar;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Wording;

/// How much each column contributes to the forest's predictions, the most important one first; ten
/// at most.
public record ImportanceChart(Subject subject, List<ColumnImportance> columns) implements Chart {
    private static final int SHOWN = 10;
    private static final double LABELS = 240;

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
        new LabelledBars(sheet, LABELS)
                .paint(
                        shown().stream()
                                .map(column ->
                                        new Bar(
                                                wording.column(column.column()),
                                                column.column(),
                                                column.share(),
                                                wording.share(column.share())))
                                .toList());
    }
}

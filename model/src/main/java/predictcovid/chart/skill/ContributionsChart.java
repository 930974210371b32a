package predictcovid.chart.skill;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.chart.Picture;
import predictcovid.chart.Quantity;
import predictcovid.chart.paint.Frame;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.Wording;
import predictcovid.text.FeatureWords;

/// What moved one forecast, the strongest features first, twelve at most; and how much the
/// forecaster relies on each of them in general, where that is known.
///
/// @param place its name
/// @param targetEndDate the step that is forecast
/// @param scope what its features measure besides the place's own series
public record ContributionsChart(
        Quantity quantity,
        String place,
        LocalDate targetEndDate,
        List<Part> contributions,
        FeatureWords.Scope scope)
        implements Chart {
    private static final int SHOWN = 12;
    private static final int SAID = 3;
    private static final double TOP = Frame.TOP + 42;
    private static final double LABELS = 440;

    /// Width of a feature's words.
    static final double WORDS = LABELS - 16;

    private static final double IMPORTANCE = 250;
    private static final double NUMBERS = 64;
    private static final double THICKEST_ROW = 60;

    /// One feature's part.
    ///
    /// @param feature its technical name
    /// @param contribution what it added to the natural logarithm of the forecast: 0.1 made it
    ///   about 10 % higher
    /// @param importance how much the error grows when the feature's values are shuffled, as a
    ///   fraction; NaN when unknown
    public record Part(String feature, double contribution, double importance) {}

    public ContributionsChart {
        contributions =
                contributions.stream()
                        .sorted(Comparator.comparingDouble((Part each) -> size(each)).reversed())
                        .limit(SHOWN)
                        .toList();
    }

    @Override
    public String name() {
        return Quantity.fileName("drivers", quantity.target().name(), place);
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say(
                "contributions.title",
                wording.place(place),
                quantity.words(wording),
                wording.step(targetEndDate, quantity.target().frequency()));
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        String parts =
                contributions.stream()
                        .limit(SAID)
                        .map(each -> words(each, wording) + " " + effect(each, wording))
                        .collect(Collectors.joining("; "));
        return wording.say("contributions.alternative", title(locale), parts);
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        return footer.frame(
                this,
                wording,
                wording.say("contributions.subtitle"),
                sheet -> paint(sheet, wording));
    }

    private static double size(Part each) {
        return Double.isFinite(each.contribution) ? Math.abs(each.contribution) : -1;
    }

    private static String effect(Part each, Wording wording) {
        double change = Math.expm1(each.contribution);
        return (change > 0 ? "+" : "") + wording.share(change);
    }

    private void paint(Sheet sheet, Wording wording) {
        if (contributions.isEmpty()) {
            return;
        }
        boolean known = contributions.stream().anyMatch(each -> each.importance > 0);
        double height = Math.min(THICKEST_ROW, (Frame.BOTTOM - 8 - TOP) / contributions.size());
        double left = Frame.MARGIN + LABELS;
        double right = Sheet.WIDTH - Frame.MARGIN - (known ? IMPORTANCE + 40 : 0);
        Rectangle2D effects =
                new Rectangle2D.Double(left, TOP, right - left, height * contributions.size());
        head(sheet, wording.say("contributions.effect"), effects);
        paintEffects(sheet, effects, height, wording);
        if (known) {
            Rectangle2D area =
                    new Rectangle2D.Double(right + 40, TOP, IMPORTANCE, effects.getHeight());
            head(sheet, wording.say("contributions.importance"), area);
            paintImportance(sheet, area, height, wording);
        }
        for (int i = 0; i < contributions.size(); i++) {
            paintName(sheet, contributions.get(i), TOP + (i + 0.5) * height, wording);
        }
    }

    private static void head(Sheet sheet, String text, Rectangle2D area) {
        sheet.text(text, area.getX(), TOP - 14, sheet.bold(14), Palette.INK, Anchor.LEFT);
    }

    /// Bars from a common zero to both sides, their numbers beyond their ends.
    private void paintEffects(Sheet sheet, Rectangle2D area, double height, Wording wording) {
        double least = Math.min(0, bars(each -> each.contribution).min().orElse(0));
        double most = Math.max(0, bars(each -> each.contribution).max().orElse(0));
        double span = most > least ? most - least : 1;
        double scale = (area.getWidth() - 2 * NUMBERS) / span;
        double zero = area.getX() + NUMBERS - least * scale;
        for (int i = 0; i < contributions.size(); i++) {
            double part = contributions.get(i).contribution;
            double length = Double.isFinite(part) ? Math.abs(part) * scale : 0;
            double y = area.getY() + (i + 0.5) * height;
            boolean rises = part > 0;
            Color color = rises ? Palette.PREDICTED : Palette.OBSERVED;
            double start = rises ? zero : zero - length;
            bar(sheet, start, y, length, height, color);
            sheet.text(
                    effect(contributions.get(i), wording),
                    rises ? zero + length + 8 : zero - length - 8,
                    y + 4.5,
                    sheet.bold(13),
                    color,
                    rises ? Anchor.LEFT : Anchor.RIGHT);
        }
        sheet.rule(
                new Line2D.Double(zero, area.getY() - 2, zero, area.getMaxY() + 2),
                1.25,
                Palette.INK);
    }

    private void paintImportance(Sheet sheet, Rectangle2D area, double height, Wording wording) {
        double most = bars(each -> each.importance).max().orElse(1);
        for (int i = 0; i < contributions.size(); i++) {
            double importance = contributions.get(i).importance;
            double share = Double.isFinite(importance) ? Math.max(0, importance) / most : 0;
            double length = share * (area.getWidth() - NUMBERS);
            double y = area.getY() + (i + 0.5) * height;
            bar(sheet, area.getX(), y, length, height, Palette.BASE);
            String text = Double.isNaN(importance) ? "–" : "+" + wording.share(importance);
            sheet.text(
                    text.replace("+−", "−"),
                    area.getX() + length + 8,
                    y + 4.5,
                    sheet.regular(13),
                    Palette.INK,
                    Anchor.LEFT);
        }
        sheet.rule(
                new Line2D.Double(area.getX(), area.getY() - 2, area.getX(), area.getMaxY() + 2),
                1.25,
                Palette.INK);
    }

    private DoubleStream bars(Function<Part, Double> length) {
        return contributions.stream().mapToDouble(length::apply).filter(Double::isFinite);
    }

    private static void bar(
            Sheet sheet, double x, double y, double length, double height, Color color) {
        double thickness = 0.6 * height;
        sheet.fill(new Rectangle2D.Double(x, y - thickness / 2, length, thickness), color);
    }

    private String words(Part each, Wording wording) {
        return new FeatureWords(wording.language(), scope).of(each.feature);
    }

    private void paintName(Sheet sheet, Part each, double y, Wording wording) {
        String words = words(each, wording);
        boolean technical = !words.equals(each.feature);
        double right = Frame.MARGIN + WORDS;
        sheet.text(
                sheet.fitted(words, sheet.bold(14), WORDS),
                right,
                y + (technical ? -0.5 : 5),
                sheet.bold(14),
                Palette.INK,
                Anchor.RIGHT);
        if (technical) {
            sheet.text(each.feature, right, y + 14, sheet.regular(11), Palette.MUTED, Anchor.RIGHT);
        }
    }
}

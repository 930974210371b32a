package predictcovid.chart;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.chart.paint.DateAxis;
import predictcovid.chart.paint.Frame;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.SeriesPlot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;
import predictcovid.series.TimeSeries;

/// The forecasts of many places side by side, each on its own scale, the largest first; as many
/// pages as it takes.
///
/// @param panels the places of this page
/// @param page counted from 1
/// @param places number of places on all pages
public record SmallMultiplesChart(
        Quantity quantity, List<PlacePanel> panels, int page, int pages, int places)
        implements Chart {
    /// Places a page.
    public static final int PANELS = 24;

    private static final List<Double> COVERAGES = List.of(0.95, 0.5);
    private static final int NAMED = 5;
    private static final int RECENT_STEPS = 26;
    private static final int RECENT_DAYS = 56;
    private static final double TOP = 112;
    private static final double FOOT = Frame.BOTTOM - 40;
    private static final double GAP = 26;
    private static final double HEAD = 22;
    private static final double LABEL = 10.5;

    /// Stands where a band goes on.
    private static final String CUT = "▲";

    public SmallMultiplesChart {
        panels = List.copyOf(panels);
    }

    /// All pages, the places in the order of what is expected.
    public static List<SmallMultiplesChart> pages(Quantity quantity, List<PlacePanel> places) {
        List<PlacePanel> sorted =
                places.stream()
                        .sorted(Comparator.comparingDouble((PlacePanel place) -> -place.expected()))
                        .toList();
        int pages = Math.ceilDiv(sorted.size(), PANELS);
        List<SmallMultiplesChart> charts = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            List<PlacePanel> panels =
                    sorted.subList((page - 1) * PANELS, Math.min(page * PANELS, sorted.size()));
            charts.add(new SmallMultiplesChart(quantity, panels, page, pages, sorted.size()));
        }
        return charts;
    }

    @Override
    public String name() {
        return Quantity.fileName("places", quantity.target().name(), Integer.toString(page));
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say(
                "places.title",
                places,
                quantity.words(wording),
                wording.step(last(), quantity.target().frequency()));
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        String most =
                panels.stream()
                        .limit(NAMED)
                        .map(panel ->
                                wording.place(panel.history().location())
                                        + " "
                                        + quantity.value(panel.expected(), wording))
                        .collect(Collectors.joining(", "));
        String said = (subtitle(wording) + " " + cut(wording)).strip();
        return wording.say("places.alternative", title(locale), said, most);
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        return footer.frame(this, wording, subtitle(wording), sheet -> paint(sheet, wording));
    }

    private String subtitle(Wording wording) {
        String farFetched =
                panels.stream()
                        .filter(PlacePanel::isFarFetched)
                        .map(panel -> wording.place(panel.history().location()))
                        .collect(Collectors.joining(", "));
        return farFetched.isEmpty()
                ? shown(wording)
                : wording.say("places.far-fetched", farFetched) + " " + shown(wording);
    }

    private String shown(Wording wording) {
        if (pages == 1) {
            return wording.say("places.all");
        }
        int first = (page - 1) * PANELS + 1;
        return page == 1
                ? wording.say("places.largest", panels.size(), places)
                : wording.say("places.page", first, first + panels.size() - 1, places);
    }

    private void paint(Sheet sheet, Wording wording) {
        FanPlot.key(COVERAGES, wording).paint(sheet, 97);
        sheet.text(
                cut(wording),
                Sheet.WIDTH - Frame.MARGIN,
                97,
                sheet.regular(13),
                Palette.INK,
                Anchor.RIGHT);
        int columns = columns();
        int rows = Math.max(1, Math.ceilDiv(panels.size(), columns));
        double width = (Sheet.WIDTH - 2 * Frame.MARGIN + GAP) / columns;
        double height = (FOOT - TOP) / rows;
        for (int i = 0; i < panels.size(); i++) {
            int row = i / columns;
            double left = Frame.MARGIN + i % columns * width;
            double top = TOP + row * height + HEAD;
            Rectangle2D area = new Rectangle2D.Double(left, top, width - GAP, height - HEAD - 8);
            paint(panels.get(i), sheet, area, i + columns >= panels.size(), wording);
        }
    }

    private int columns() {
        if (panels.size() > 6) {
            return panels.size() > 12 ? 6 : 4;
        }
        return Math.clamp(panels.size(), 1, 3);
    }

    private void paint(
            PlacePanel panel, Sheet sheet, Rectangle2D area, boolean dated, Wording wording) {
        TimeSeries recent = panel.history().between(first(), last());
        Fan fan = fan(panel);
        ValueAxis axis = axis(panel);
        double label = widestLabel(sheet, wording);
        Rectangle2D inner =
                new Rectangle2D.Double(
                        area.getX() + label,
                        area.getY(),
                        area.getWidth() - label,
                        area.getHeight());
        Plot plot = new Plot(sheet, inner, first().toEpochDay(), last().toEpochDay(), axis);
        plot.dotSize(3);
        paintGrid(sheet, plot, axis, wording);
        if (dated) {
            plot.dates(DateAxis.of(first(), last(), wording.language()));
        }
        fan.add(plot, COVERAGES, 1.5);
        plot.line(SeriesPlot.days(recent), recent.values(), Palette.OBSERVED, 1.5);
        plot.paint();
        if (isCut(panel)) {
            paintCut(sheet, area, fan, wording);
        }
        paintHead(sheet, area, panel, wording);
    }

    /// Whether a band goes on above what is drawn.
    private boolean isCut(PlacePanel panel) {
        return fan(panel).highest() > axis(panel).max();
    }

    private String cut(Wording wording) {
        return panels.stream().anyMatch(this::isCut) ? wording.say("places.cut") : "";
    }

    /// Says how far the band goes.
    private void paintCut(Sheet sheet, Rectangle2D area, Fan fan, Wording wording) {
        sheet.text(
                CUT + " " + quantity.value(fan.highest(), wording),
                area.getMaxX() - 2,
                area.getY() + LABEL,
                sheet.bold(LABEL),
                Palette.INK,
                Anchor.RIGHT);
    }

    private Fan fan(PlacePanel panel) {
        TimeSeries recent = panel.history().between(first(), last());
        return new FanPlot(quantity, recent, panel.forecasts()).fan();
    }

    private ValueAxis axis(PlacePanel panel) {
        double[] recent = panel.history().between(first(), last()).values();
        return Fan.axis(recent, List.of(fan(panel)));
    }

    /// Room left of every plot of the page, so that all have one width.
    private double widestLabel(Sheet sheet, Wording wording) {
        return panels.stream()
                        .map(this::axis)
                        .map(axis -> quantity.labels(axis, wording).apply(axis.max()))
                        .mapToDouble(text -> sheet.width(text, sheet.regular(LABEL)))
                        .max()
                        .orElse(0)
                + 6;
    }

    private void paintGrid(Sheet sheet, Plot plot, ValueAxis axis, Wording wording) {
        Rectangle2D area = plot.area();
        sheet.rule(line(area, plot.y(axis.max())), 1, Palette.GRID);
        sheet.rule(line(area, plot.y(0)), 1, Palette.BASE);
        DoubleFunction<String> label = quantity.labels(axis, wording);
        for (double tick : new double[] {0, axis.max()}) {
            sheet.text(
                    tick == 0 ? "0" : label.apply(tick),
                    area.getX() - 5,
                    plot.y(tick) + (tick == 0 ? 1 : 8),
                    sheet.regular(LABEL),
                    Palette.MUTED,
                    Anchor.RIGHT);
        }
    }

    private static Line2D line(Rectangle2D area, double y) {
        return new Line2D.Double(area.getX(), y, area.getMaxX(), y);
    }

    private void paintHead(Sheet sheet, Rectangle2D area, PlacePanel panel, Wording wording) {
        Font font = sheet.bold(12.5);
        double foot = area.getY() - 5;
        String value = quantity.value(panel.expected(), wording);
        double room = area.getWidth() - sheet.width(value, font) - 8;
        String name = wording.place(panel.history().location());
        Font narrow = sheet.width(name, font) > room ? sheet.bold(10.5) : font;
        String fitted = sheet.fitted(name, narrow, room);
        sheet.text(fitted, area.getX(), foot, narrow, Palette.INK, Anchor.LEFT);
        sheet.text(value, area.getMaxX(), foot, font, Palette.PREDICTED, Anchor.RIGHT);
    }

    private LocalDate first() {
        LocalDate newest =
                panels.stream()
                        .map(panel -> panel.history().lastDate())
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH);
        int days = quantity.frequency().days();
        return newest.minusDays(days == 1 ? RECENT_DAYS : (long) days * RECENT_STEPS);
    }

    private LocalDate last() {
        return panels.stream()
                .flatMap(panel ->
                        Stream.concat(
                                Stream.of(panel.history().lastDate()),
                                panel.forecasts().stream()
                                        .map(each -> each.task().targetEndDate())))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }
}

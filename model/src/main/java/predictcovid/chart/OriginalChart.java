package predictcovid.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import predictcovid.chart.paint.DateAxis;
import predictcovid.chart.paint.EndLabels;
import predictcovid.chart.paint.Key;
import predictcovid.chart.paint.Key.Entry;
import predictcovid.chart.paint.Key.Mark;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.target.Event;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.text.EventWords;

/// All rows of the source as published: a thin line for each place on a logarithmic scale, the five
/// places with the most cases by name; of many places the others as means of seven days. Aggregates
/// are left out unless there is nothing else.
///
/// Days of zero and negative corrections cannot stand on such a scale and are passed over for up to
/// a week; a blank or absent day breaks the line. Of more days than the picture has room for, the
/// highest of each few is drawn.
public record OriginalChart(Target target, List<Observation> observations) implements Chart {
    /// Observations of new cases.
    public OriginalChart(List<Observation> observations) {
        this(Target.counting(Event.CASES, Frequency.DAILY), observations);
    }

    private static final int NAMED = 5;

    /// Of more places, weekends and days without reports make a hairball of the lines.
    private static final int MANY = 40;

    private static final int HALF_A_WEEK = 3;
    private static final int LONGEST_PASS = 7;
    private static final int DAYS_WITH_ROOM = 300;
    private static final double NAMES_WIDTH = 180;

    private record Curve(String place, double total, List<Observation> rows) {
        /// The mean of the seven days around each, as far as they are known.
        Curve smooth() {
            Map<LocalDate, Double> known = new HashMap<>();
            rows.stream()
                    .filter(row -> !Double.isNaN(row.value()))
                    .forEach(row -> known.put(row.date(), Math.max(0, row.value())));
            return new Curve(
                    place,
                    total,
                    rows.stream()
                            .map(row ->
                                    new Observation(
                                            row.place(), row.date(), mean(known, row.date())))
                            .toList());
        }

        private static double mean(Map<LocalDate, Double> known, LocalDate day) {
            return IntStream.rangeClosed(-HALF_A_WEEK, HALF_A_WEEK)
                    .mapToObj(day::plusDays)
                    .filter(known::containsKey)
                    .mapToDouble(known::get)
                    .average()
                    .orElse(Double.NaN);
        }
    }

    private record Dot(long day, double exponent) {}

    public OriginalChart {
        observations = List.copyOf(observations);
    }

    @Override
    public String name() {
        return "original_data";
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return observations.isEmpty()
                ? wording.say("series.empty")
                : wording.say(
                        "original.title", wording.period(first(), last()), wording.every(target));
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        if (observations.isEmpty()) {
            return wording.say("series.empty");
        }
        List<Curve> curves = curves();
        String most =
                curves.stream()
                        .limit(NAMED)
                        .map(curve -> curve.place + " (" + wording.count(curve.total) + ")")
                        .collect(Collectors.joining(", "));
        return wording.say(
                "original.alternative",
                title(locale),
                observations.size(),
                curves.size(),
                most,
                events(wording));
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        List<Curve> curves = curves();
        String subtitle =
                wording.say(
                        "original.subtitle", observations.size(), curves.size(), events(wording));
        return footer.frame(this, wording, subtitle, sheet -> paint(sheet, curves, wording));
    }

    private String events(Wording wording) {
        return new EventWords(target).brief().in(wording.language());
    }

    private LocalDate first() {
        return observations.stream()
                .map(Observation::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private LocalDate last() {
        return observations.stream()
                .map(Observation::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// Most cases first.
    private List<Curve> curves() {
        Map<Place, List<Observation>> places = new LinkedHashMap<>();
        observations.forEach(
                row -> places.computeIfAbsent(row.place(), place -> new ArrayList<>()).add(row));
        boolean hasPlaces = places.keySet().stream().anyMatch(place -> !place.isAggregate());
        return places.entrySet().stream()
                .filter(entry -> !(hasPlaces && entry.getKey().isAggregate()))
                .map(entry -> curve(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Curve::total).reversed())
                .toList();
    }

    private static Curve curve(Place place, List<Observation> rows) {
        double total = rows.stream().mapToDouble(Observation::value).filter(Double::isFinite).sum();
        List<Observation> sorted =
                rows.stream().sorted(Comparator.comparing(Observation::date)).toList();
        return new Curve(place.name(), total, sorted);
    }

    private void paint(Sheet sheet, List<Curve> curves, Wording wording) {
        if (observations.isEmpty()) {
            return;
        }
        if (curves.size() > NAMED) {
            new Key(
                            List.of(
                                    new Entry(
                                            Mark.LINE,
                                            Palette.BASE,
                                            wording.say(
                                                    curves.size() > MANY
                                                            ? "key.place.mean"
                                                            : "key.place",
                                                    events(wording)))))
                    .paint(sheet, 97);
        }
        Plot plot = plot(sheet, curves, wording);
        long bucket = bucket();
        EndLabels names = new EndLabels();
        int named = Math.min(NAMED, curves.size());
        Color faint = Palette.translucent(Palette.INK, curves.size() > MANY ? 0.16 : 0.4);
        for (Curve curve : curves.subList(named, curves.size())) {
            draw(plot, dots(curves.size() > MANY ? curve.smooth() : curve, bucket), faint, 0.75);
        }
        for (int i = named - 1; i >= 0; i--) {
            List<Dot> dots = dots(curves.get(i), bucket);
            draw(plot, dots, Palette.NAMED.get(i), 1.75);
            if (!dots.isEmpty()) {
                double x = plot.x(LocalDate.ofEpochDay(dots.getLast().day));
                double y = plot.y(dots.getLast().exponent);
                names.add(curves.get(i).place, Palette.NAMED.get(i), x, y);
            }
        }
        plot.paint();
        names.paint(sheet, plot.area().getMaxX(), plot.area().getY(), plot.area().getMaxY());
    }

    private Plot plot(Sheet sheet, List<Curve> curves, Wording wording) {
        ValueAxis axis = exponents(curves);
        DoubleFunction<String> label = exponent -> wording.count(Math.pow(10, exponent));
        Rectangle2D area = Plot.area(sheet, axis, label, NAMES_WIDTH);
        Plot plot = new Plot(sheet, area, first().toEpochDay(), last().toEpochDay(), axis);
        plot.dotSize(3);
        plot.valueGrid(label);
        plot.dates(DateAxis.of(first(), last(), wording.language()));
        return plot;
    }

    private static ValueAxis exponents(List<Curve> curves) {
        DoubleSummaryStatistics positive =
                curves.stream()
                        .flatMap(curve -> curve.rows.stream())
                        .mapToDouble(Observation::value)
                        .filter(cases -> cases > 0 && Double.isFinite(cases))
                        .summaryStatistics();
        if (positive.getCount() == 0) {
            return new ValueAxis(0, 1, 1);
        }
        double bottom = Math.clamp(Math.floor(Math.log10(positive.getMin())), -3, 0);
        return new ValueAxis(
                bottom, Math.max(bottom + 1, Math.ceil(Math.log10(positive.getMax()))), 1);
    }

    /// Whole weeks, or weekends would come and go as the buckets move over them.
    private long bucket() {
        long days = ChronoUnit.DAYS.between(first(), last());
        return days <= DAYS_WITH_ROOM ? 1 : 7 * Math.ceilDiv(days, 7 * DAYS_WITH_ROOM);
    }

    private static void draw(Plot plot, List<Dot> dots, Color color, double thickness) {
        double[] x = dots.stream().mapToDouble(Dot::day).toArray();
        double[] y = dots.stream().mapToDouble(Dot::exponent).toArray();
        plot.line(x, y, color, thickness);
    }

    /// The dots to join; one whose exponent is missing breaks the line.
    private static List<Dot> dots(Curve curve, long bucket) {
        List<Dot> dots = new ArrayList<>();
        long expected = Long.MIN_VALUE;
        boolean broken = false;
        for (Observation row : curve.rows) {
            long day = row.date().toEpochDay();
            broken |= Double.isNaN(row.value()) || day != expected;
            expected = day + 1;
            if (row.value() > 0) {
                add(dots, new Dot(day, Math.log10(row.value())), broken, bucket);
                broken = false;
            }
        }
        return dots;
    }

    private static void add(List<Dot> dots, Dot dot, boolean broken, long bucket) {
        if (dots.isEmpty()) {
            dots.add(dot);
            return;
        }
        Dot before = dots.getLast();
        if (!broken && dot.day / bucket == before.day / bucket) {
            dots.set(dots.size() - 1, dot.exponent > before.exponent ? dot : before);
            return;
        }
        if (broken || dot.day - before.day > LONGEST_PASS) {
            dots.add(new Dot(dot.day, Double.NaN));
        }
        dots.add(dot);
    }
}

package predictcovid.series.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.Measure;
import predictcovid.series.Panel;
import predictcovid.series.Place;
import predictcovid.series.TimeSeries;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;
import predictcovid.text.Notice;
import predictcovid.text.PlaceName;

/// All measures of all areas in weeks that end on one common last day: the newest on which places
/// with nine tenths of the recent events have reported, or the last weekday before it on which
/// weeks end.
///
/// @param asOf day as of which everything is known
/// @param panels by measure, all on `calendar`
public record WeeklyPanel(
        LocalDate asOf, Geography geography, WeekCalendar calendar, Map<Measure, Panel> panels) {
    /// Measures that are complete later than this after the newest one have their last week later.
    private static final int MOST_DAYS_WAITED = 2;

    private static final long DAYS = 7;

    public WeeklyPanel {
        panels = Map.copyOf(panels);
    }

    /// The weeks that end on the newest day on which the measures are complete. A measure that is
    /// more than two days behind the newest one does not move that day: its last weeks are missing.
    public static WeeklyPanel of(PlacesAsOf places) {
        return of(places, lastDay(places));
    }

    /// The weeks that end on a weekday, to the last one that is finished.
    public static WeeklyPanel of(PlacesAsOf places, DayOfWeek weekEnd) {
        LocalDate last = lastDay(places);
        LocalDate end = last.with(TemporalAdjusters.previousOrSame(weekEnd));
        // a source of a few days has no whole week
        boolean isWhole = !end.minusDays(DAYS - 1).isBefore(places.earliest());
        return of(places, isWhole ? end : last);
    }

    private static WeeklyPanel of(PlacesAsOf places, LocalDate last) {
        WeekCalendar calendar = WeekCalendar.between(places.earliest(), last);
        return new WeeklyPanel(
                places.asOf(),
                places.geography(),
                calendar,
                panels(places, places.geography(), calendar));
    }

    private static LocalDate lastDay(PlacesAsOf places) {
        List<LocalDate> complete =
                places.measures().stream()
                        .map(measure -> places.counts(measure).completeDay())
                        .toList();
        LocalDate newest = complete.stream().max(Comparator.naturalOrder()).orElseThrow();
        return complete.stream()
                .filter(day -> !day.isBefore(newest.minusDays(MOST_DAYS_WAITED)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// Weeks of all areas, missing ones included.
    public long rows() {
        return (long) calendar.weeks() * geography.areas().size();
    }

    /// The weeks of a measure; empty when nothing is known of it.
    public Optional<Panel> panel(Measure measure) {
        return Optional.ofNullable(panels.get(measure));
    }

    /// What an older vintage knew of the same areas and weeks; weeks in which it was not complete
    /// are missing.
    public WeeklyPanel asKnownIn(PlacesAsOf older) {
        return new WeeklyPanel(
                older.asOf(), geography, calendar, panels(older, geography, calendar));
    }

    /// Places that are forecast by the rules but not by the week, because their last weeks are
    /// missing.
    ///
    /// @param places of this panel
    public List<LeftOut> late(PlacesAsOf places) {
        List<LeftOut> late = new ArrayList<>();
        for (Measure measure : places.measures()) {
            Panel panel = Objects.requireNonNull(panels.get(measure));
            int last = panel.lastKnown();
            for (int area : places.forecast(measure)) {
                if (last < 0 || panel.origin(area) < 0) {
                    late.add(late(places, measure, area, calendar.end(last)));
                }
            }
        }
        return late;
    }

    private LeftOut late(PlacesAsOf places, Measure measure, int area, LocalDate week) {
        Area of = geography.areas().get(area);
        LocalDate known = places.series(measure, area).orElseThrow().lastKnown();
        return new LeftOut(
                new Place(of.code(), of.name(), of.region()),
                measure,
                new Notice(
                        "series.left-out.late",
                        new PlaceName(of.name()),
                        measure.word(),
                        week,
                        known));
    }

    /// Everything that was known to the end of the last week, target by target: by the week what
    /// `places` and older vintages knew, by the day what `places` does.
    ///
    /// @param places of this panel
    /// @param older what [#asKnownIn] made of older vintages, in any order
    public ReportArchive archive(PlacesAsOf places, List<WeeklyPanel> older) {
        Map<String, Vintages> targets = new TreeMap<>(weeks(older).targets());
        for (Measure measure : panels.keySet()) {
            String days = measure.target(Frequency.DAILY).name();
            Vintage newest = new Vintage(asOf, places.daily(measure).until(calendar.lastDay()));
            targets.put(days, new Vintages(days, List.of(newest)));
        }
        return new ReportArchive(geography, targets);
    }

    /// What was known by the week alone.
    ///
    /// @param older what [#asKnownIn] made of older vintages, in any order
    public ReportArchive weeks(List<WeeklyPanel> older) {
        Map<String, Vintages> targets = new TreeMap<>();
        for (Measure measure : panels.keySet()) {
            String weeks = measure.target(Frequency.WEEKLY).name();
            List<Vintage> vintages =
                    Stream.concat(older.stream(), Stream.of(this))
                            .flatMap(panel -> panel.vintage(measure).stream())
                            .toList();
            if (!vintages.isEmpty()) {
                targets.put(weeks, new Vintages(weeks, vintages));
            }
        }
        return new ReportArchive(geography, targets);
    }

    private Optional<Vintage> vintage(Measure measure) {
        return Optional.ofNullable(panels.get(measure))
                .map(panel -> new Vintage(asOf, panel))
                .filter(vintage -> vintage.lastStep() >= 0);
    }

    private static Map<Measure, Panel> panels(
            PlacesAsOf places, Geography geography, WeekCalendar calendar) {
        Map<Measure, Panel> panels = new TreeMap<>();
        places.measures()
                .forEach(measure ->
                        panels.put(measure, panel(places.counts(measure), geography, calendar)));
        return panels;
    }

    private static Panel panel(PlaceCounts counts, Geography geography, WeekCalendar calendar) {
        double[][] values = new double[geography.areas().size()][];
        for (int area = 0; area < values.length; area++) {
            String code =
                    area == geography.nation()
                            ? PlacesAsOf.WORLD.code()
                            : geography.areas().get(area).code();
            values[area] =
                    counts.weekly(code, calendar)
                            .map(weeks -> upTo(counts.completeDay(), weeks, calendar))
                            .orElseGet(() -> missing(calendar));
        }
        return new Panel(Frequency.WEEKLY, calendar.end(0), values);
    }

    private static double[] upTo(LocalDate complete, TimeSeries weekly, WeekCalendar calendar) {
        double[] values = missing(calendar);
        for (int week = 0; week < weekly.size(); week++) {
            boolean isComplete = !calendar.end(week).isAfter(complete);
            values[week] = isComplete ? weekly.value(week) : Double.NaN;
        }
        return values;
    }

    private static double[] missing(WeekCalendar calendar) {
        double[] values = new double[calendar.weeks()];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}

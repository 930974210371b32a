package predictcovid.series.vintage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import predictcovid.series.Geography;
import predictcovid.series.Groups;
import predictcovid.series.Panel;
import predictcovid.target.Frequency;

/// Everything that was ever reported: by target, place, date and the day on which it was so known.
/// All targets share one calendar.
///
/// @param geography the areas that have series
public record ReportArchive(Geography geography, Map<String, Vintages> targets) {
    public ReportArchive {
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    }

    /// Sorts reports into vintages. [Misfit]s are left out; of two reports of the same number in
    /// one vintage the later in the list stands.
    ///
    /// @param frequency of all series
    public static ReportArchive of(List<Report> reports, Geography geography, Frequency frequency) {
        Set<Report> misfits =
                Misfit.among(reports, geography, frequency).stream()
                        .map(Misfit::report)
                        .collect(Collectors.toSet());
        List<Report> known = reports.stream().filter(report -> !misfits.contains(report)).toList();
        if (known.isEmpty()) {
            return new ReportArchive(geography, Map.of());
        }
        Calendar calendar = Calendar.of(known, frequency);
        Map<String, Vintages> targets = new TreeMap<>();
        Groups.by(known, Report::target)
                .forEach((target, of) ->
                        targets.put(target, vintages(target, of, geography, calendar)));
        return new ReportArchive(geography, targets);
    }

    /// What was known on `date`: of every target no later vintage, and no target without one.
    public ReportArchive knownAt(LocalDate date) {
        Map<String, Vintages> known = new TreeMap<>();
        targets.forEach((target, vintages) -> {
            Vintages before = vintages.knownAt(date);
            if (!before.isEmpty()) {
                known.put(target, before);
            }
        });
        return new ReportArchive(geography, known);
    }

    /// The newest vintages cut on `date`, as if they had been published then: what was known, and
    /// what became known later of the steps before; no target without a value.
    public ReportArchive until(LocalDate date) {
        return between(LocalDate.MIN, date);
    }

    /// The same without the steps that end by `start`.
    public ReportArchive between(LocalDate start, LocalDate date) {
        Map<String, Vintages> before = new TreeMap<>();
        targets.forEach((target, vintages) -> {
            Vintage cut = new Vintage(date, vintages.newest().panel().until(date).after(start));
            if (cut.lastStep() >= 0) {
                before.put(target, new Vintages(target, List.of(cut)));
            }
        });
        return new ReportArchive(geography, before);
    }

    /// The same with some of the targets.
    public ReportArchive only(Predicate<String> wanted) {
        Map<String, Vintages> some = new TreeMap<>(targets);
        some.keySet().removeIf(wanted.negate());
        return new ReportArchive(geography, some);
    }

    /// The vintages of a target; nothing when it was never reported.
    public Optional<Vintages> vintages(String target) {
        return Optional.ofNullable(targets.get(target));
    }

    private static Vintages vintages(
            String target, List<Report> reports, Geography geography, Calendar calendar) {
        List<Vintage> vintages = new ArrayList<>();
        Groups.by(reports, Report::asOf)
                .forEach((asOf, of) -> {
                    Vintage vintage = new Vintage(asOf, panel(of, geography, calendar));
                    if (vintage.lastStep() >= 0) {
                        vintages.add(vintage);
                    }
                });
        return new Vintages(target, vintages);
    }

    private static Panel panel(List<Report> reports, Geography geography, Calendar calendar) {
        double[][] values = new double[geography.areas().size()][calendar.steps()];
        for (double[] series : values) {
            Arrays.fill(series, Double.NaN);
        }
        for (Report report : reports) {
            int step = calendar.step(report.targetEndDate());
            values[geography.indexOf(report.location())][step] = report.value();
        }
        return new Panel(calendar.frequency(), calendar.first(), values);
    }

    private record Calendar(Frequency frequency, LocalDate first, int steps) {
        static Calendar of(List<Report> reports, Frequency frequency) {
            Comparator<LocalDate> order = Comparator.naturalOrder();
            LocalDate first = reports.stream().map(Report::targetEndDate).min(order).orElseThrow();
            LocalDate last = reports.stream().map(Report::targetEndDate).max(order).orElseThrow();
            Calendar open = new Calendar(frequency, first, 0);
            return new Calendar(frequency, first, open.step(last) + 1);
        }

        int step(LocalDate date) {
            return (int) ((date.toEpochDay() - first.toEpochDay()) / frequency.days());
        }
    }
}

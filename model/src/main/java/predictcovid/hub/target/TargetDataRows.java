package predictcovid.hub.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.target.TargetProblem.Kind;
import predictcovid.hub.task.HubTasks;
import predictcovid.series.vintage.Report;
import predictcovid.target.Target;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Takes the rows of target data one by one; whatever is wrong with one is noted and stays there.
final class TargetDataRows {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /// Fewer numbers may all belong to one outbreak.
    private static final int FEWEST_WEEKS = 50;

    private final TableFile file;
    private final TargetColumns columns;
    private final LocationLookup places;
    private final HubTasks tasks;
    private final ProblemLog problems;
    private final List<Report> reports = new ArrayList<>();
    private final Map<String, Target> targets = new HashMap<>();
    private final Map<Key, Integer> positions = new HashMap<>();
    private final List<Integer> rows = new ArrayList<>();
    private final Map<String, List<Report>> shares = new TreeMap<>();

    /// Numbers whose week before is known, and those of them that are far from it.
    private int weeks;

    private int leaps;

    /// What one number is about.
    private record Key(String target, String location, LocalDate date, LocalDate asOf) {
        static Key of(Report report) {
            return new Key(
                    report.target(), report.location(), report.targetEndDate(), report.asOf());
        }

        Key weekBefore() {
            return new Key(target, location, date.minusWeeks(1), asOf);
        }
    }

    TargetDataRows(
            TableFile file,
            TargetColumns columns,
            LocationLookup places,
            HubTasks tasks,
            ProblemLog problems) {
        this.file = file;
        this.columns = columns;
        this.places = places;
        this.tasks = tasks;
        this.problems = problems;
    }

    /// The reports of all usable rows, in the order of the file.
    List<Report> reports() {
        for (int row = 0; row < file.table().rows(); row++) {
            take(row);
        }
        for (int i = 0; i < reports.size(); i++) {
            noteJump(i);
        }
        requireSteadiness();
        shares.values().forEach(this::checkShare);
        return List.copyOf(reports);
    }

    private void checkShare(List<Report> share) {
        ShareLevels levels = new ShareLevels(file.name(), share);
        levels.check();
        levels.high()
                .ifPresent(report ->
                        problems.addAll(Kind.HIGH_SHARE, share.size(), ShareStep.example(report)));
    }

    static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private void take(int row) {
        Optional<LocalDate> date = columns.date().get(row).filter(TargetDataRows::isOfOurTime);
        Optional<LocalDate> asOf = columns.asOf().get(row).filter(TargetDataRows::isOfOurTime);
        Optional<String> code = places.code(columns.location().get(row));
        String target = columns.target().get(row);
        @Nullable Kind wrong = null;
        if (date.isEmpty()) {
            wrong = Kind.NO_DATE;
        } else if (asOf.isEmpty()) {
            wrong = Kind.NO_AS_OF;
        } else if (target.isEmpty()) {
            wrong = Kind.NO_TARGET;
        } else if (code.isEmpty()) {
            wrong = Kind.UNKNOWN_LOCATION;
        } else if (date.get().isAfter(asOf.get())) {
            wrong = Kind.TOO_EARLY;
        }
        if (wrong == null) {
            String location = code.orElseThrow();
            if (!location.equals(columns.location().get(row))) {
                note(Kind.LOST_ZERO, row);
            }
            keep(row, target, location, date.orElseThrow(), asOf.orElseThrow());
        } else {
            note(wrong, row);
        }
    }

    private void keep(int row, String target, String location, LocalDate date, LocalDate asOf) {
        columns.value().note(row).ifPresent(kind -> note(kind, row));
        Target told = target(target);
        if (told.isShare() && told.whole() == 1) {
            double written = columns.value().get(row).orElse(Double.NaN);
            shares.computeIfAbsent(target, _ -> new ArrayList<>())
                    .add(new Report(target, location, date, asOf, written));
        }
        keep(new Report(target, location, date, asOf, value(row, target, location)), row);
    }

    private Target target(String name) {
        return targets.computeIfAbsent(name, tasks::target);
    }

    private double value(int row, String target, String location) {
        OptionalDouble value = columns.value().get(row);
        Optional<Kind> wrong =
                value.isPresent()
                        ? TargetValues.wrong(
                                value.getAsDouble(), target(target), places.population(location))
                        : Optional.of(Kind.NOT_A_NUMBER);
        wrong.ifPresent(kind -> note(kind, row));
        return wrong.isPresent() ? Double.NaN : value.getAsDouble();
    }

    private void keep(Report report, int row) {
        @Nullable Integer known = positions.putIfAbsent(Key.of(report), reports.size());
        if (known == null) {
            reports.add(report);
            rows.add(row);
        } else if (reports.get(known).equals(report)) {
            note(Kind.REPEATED, row);
        } else {
            note(Kind.CONTRADICTING, row);
            reports.set(known, report);
            rows.set(known, row);
        }
    }

    private void noteJump(int position) {
        Report report = reports.get(position);
        @Nullable Integer at = positions.get(Key.of(report).weekBefore());
        double before = at == null ? Double.NaN : reports.get(at).value();
        if (Double.isNaN(before) || Double.isNaN(report.value())) {
            return;
        }
        weeks++;
        if (TargetValues.leaps(before, report.value(), target(report.target()))) {
            leaps++;
        }
        if (TargetValues.jumps(before, report.value(), target(report.target()))) {
            int row = rows.get(position);
            problems.add(Kind.JUMP, () -> example(row, places.name(report.location())));
        }
    }

    /// A damaged file may still be read: its numbers belong to other places and weeks then, or are
    /// any.
    ///
    /// @throws Fault when most numbers are many times those of the week before, or a small part
    private void requireSteadiness() {
        if (weeks >= FEWEST_WEEKS && 2 * leaps > weeks) {
            throw new Fault("hub.target.leaps", file.name(), leaps, weeks);
        }
    }

    private void note(Kind kind, int row) {
        problems.add(kind, () -> example(row, columns.location().get(row)));
    }

    private Notice example(int row, String place) {
        return new Notice(
                "hub.target.example",
                file.place(row),
                place,
                columns.date().get(row).map(LocalDate::toString).orElse("?"),
                columns.valueAsWritten().get(row));
    }
}

package predictcovid.hub.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import predictcovid.hub.file.IsoDate;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.text.Notice;

/// How many days must lie between the dates in two columns.
///
/// @param horizon the column whose number of steps that is; without one it is a single step
/// @param days of a step
record TimeDifference(String from, String to, Optional<String> horizon, int days) {
    /// What a hub's `opt_check_tbl_horizon_timediff` asks for; empty when its arguments cannot be
    /// understood.
    static Optional<TimeDifference> byHorizon(OptionalCheck check) {
        return of(check, Optional.of(check.text("horizon_colname", Expected.HORIZON)), "weeks()");
    }

    /// What a hub's `opt_check_tbl_col_timediff` asks for.
    static Optional<TimeDifference> fixed(OptionalCheck check) {
        return of(check, Optional.empty(), "weeks(2)");
    }

    private static Optional<TimeDifference> of(
            OptionalCheck check, Optional<String> horizon, String usual) {
        OptionalInt days = RExpression.days(check.text("timediff", usual));
        String from = check.text("t0_colname", "");
        String to = check.text("t1_colname", "");
        return from.isEmpty() || to.isEmpty() || days.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeDifference(from, to, horizon, days.getAsInt()));
    }

    /// Whether every submission is held against it anyway.
    boolean isUsual(Expected expected) {
        return from.equals(expected.idColumn())
                && to.equals(Expected.END_DATE)
                && horizon.filter(Expected.HORIZON::equals).isPresent()
                && expected.round().tasks().stream()
                        .allMatch(task -> task.stepDays() == 0 || task.stepDays() == days);
    }

    /// Notes the rows where the dates lie otherwise; those without one of them do not count.
    void check(TableFile file, Expected expected, FindingLog findings) {
        TextCells first = expected.cells(file, from);
        TextCells last = expected.cells(file, to);
        TextCells steps = horizon.map(column -> expected.cells(file, column)).orElse(_ -> "1");
        for (int row = 0; row < file.table().rows(); row++) {
            Optional<LocalDate> start = IsoDate.of(first.get(row));
            Optional<LocalDate> end = IsoDate.of(last.get(row));
            if (start.isPresent() && end.isPresent() && steps.get(row).matches("-?\\d{1,4}")) {
                LocalDate right =
                        start.get().plusDays((long) days * Integer.parseInt(steps.get(row)));
                check(file.place(row), end.get(), right, findings);
            }
        }
    }

    private void check(Notice place, LocalDate end, LocalDate right, FindingLog findings) {
        if (!end.equals(right)) {
            findings.addAt(
                    () -> new Notice("hub.check.instead", place, end.toString(), right.toString()),
                    Rule.TIME_DIFFERENCE,
                    to,
                    from,
                    days);
        }
    }
}

package predictcovid.hub.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import predictcovid.hub.file.IsoDate;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.hub.submission.RoundWeek;
import predictcovid.hub.task.ModelTask;
import predictcovid.text.Notice;

/// Checks the dates of each row: the round's, and the one that follows from it and the horizon.
final class DateCheck {
    private final Expected expected;
    private final TableFile file;
    private final FindingLog findings;
    private final TextCells id;
    private final TextCells end;
    private final TextCells horizon;
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();
    private final RoundWeek week;

    DateCheck(Expected expected, TableFile file, FindingLog findings) {
        this.expected = expected;
        this.file = file;
        this.findings = findings;
        this.id = expected.cells(file, expected.idColumn());
        this.end = expected.cells(file, Expected.END_DATE);
        this.horizon = expected.cells(file, Expected.HORIZON);
        this.week = week();
    }

    /// Which week horizon 0 is: the one that ends on the round's date, unless no week of the hub
    /// ends on such a weekday; then the one that most rows tell.
    private RoundWeek week() {
        Set<DayOfWeek> ends =
                expected.round().values(Expected.END_DATE).stream()
                        .flatMap(text -> IsoDate.of(text).stream())
                        .map(LocalDate::getDayOfWeek)
                        .collect(Collectors.toSet());
        boolean isAnotherDay =
                IsoDate.of(expected.roundId())
                        .filter(round -> !ends.isEmpty() && !ends.contains(round.getDayOfWeek()))
                        .isPresent();
        return isAnotherDay
                ? RoundWeek.of(file, expected.idColumn()).orElse(RoundWeek.SAME)
                : RoundWeek.SAME;
    }

    /// Checks a row.
    ///
    /// @param group the tasks that it belongs to; empty when the hub does not ask for it
    void check(int row, Optional<ModelTask> group) {
        Optional<LocalDate> from = expected.idColumn().isEmpty() ? Optional.empty() : round(row);
        String cell = end.get(row);
        boolean isLacking =
                group.map(task -> task.lacks(Expected.END_DATE))
                        .orElse(cell.isEmpty() && expected.isLacking(Expected.END_DATE));
        if (isLacking) {
            checkBlank(row, cell);
        } else if (expected.columns().contains(Expected.END_DATE)) {
            int stepDays = group.map(ModelTask::stepDays).orElseGet(this::longestStep);
            Optional<LocalDate> to = day(cell);
            if (stepDays > 0 && to.isEmpty()) {
                noDate(row, Expected.END_DATE, cell);
            } else if (stepDays > 0 && from.isPresent()) {
                checkEnd(row, from.get(), to.get(), stepDays);
            }
        }
    }

    private int longestStep() {
        return expected.round().tasks().stream().mapToInt(ModelTask::stepDays).max().orElse(0);
    }

    private void checkBlank(int row, String cell) {
        if (!cell.isEmpty()) {
            findings.addAt(() -> example(row, cell), Rule.TASK_VALUE, Expected.END_DATE, "NA");
        }
    }

    /// The round's date: the file's own where its name has one, so that a wrong cell breaks one
    /// rule only.
    private Optional<LocalDate> round(int row) {
        String cell = id.get(row);
        Optional<LocalDate> day = day(cell);
        String roundId = expected.roundId();
        boolean isDay = expected.idColumn().endsWith("date");
        if (isDay && day.isEmpty()) {
            noDate(row, expected.idColumn(), cell);
        } else if (!roundId.isEmpty() && !cell.equals(roundId)) {
            findings.addAt(
                    () -> example(row, cell), Rule.REFERENCE_DATE, expected.idColumn(), roundId);
        }
        return roundId.isEmpty() ? day : day(roundId);
    }

    private void checkEnd(int row, LocalDate from, LocalDate to, int stepDays) {
        String steps = horizon.get(row);
        if (steps.matches("-?\\d{1,4}")) {
            LocalDate right = week.end(from).plusDays((long) stepDays * Integer.parseInt(steps));
            if (!right.equals(to)) {
                findings.addAt(
                        () ->
                                new Notice(
                                        "hub.check.instead",
                                        file.place(row),
                                        to.toString(),
                                        right.toString()),
                        Rule.END_DATE,
                        stepDays);
            }
        }
    }

    private void noDate(int row, String column, String cell) {
        findings.addAt(() -> example(row, cell), Rule.DATE, column);
    }

    private Notice example(int row, String cell) {
        return new Notice("hub.check.example", file.place(row), Written.shown(cell));
    }

    private Optional<LocalDate> day(String text) {
        return days.computeIfAbsent(text, IsoDate::of);
    }
}

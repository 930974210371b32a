package predictcovid.hub.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import predictcovid.text.Notice;

/// Checks the cells that name tasks, column by column.
final class CellCheck {
    private final Expected expected;
    private final FindingLog findings;
    private final Map<String, Map<String, Optional<Rule>>> known = new HashMap<>();

    CellCheck(Expected expected, FindingLog findings) {
        this.expected = expected;
        this.findings = findings;
    }

    /// Whether the hub asks for the value in any task.
    boolean check(String column, String value, Supplier<Notice> place) {
        Optional<Rule> broken =
                known.computeIfAbsent(column, _ -> new HashMap<>())
                        .computeIfAbsent(value, _ -> broken(column, value));
        broken.ifPresent(rule ->
                findings.addAt(
                        () -> new Notice("hub.check.example", place.get(), Written.shown(value)),
                        rule,
                        column,
                        expected.allowed(column)));
        return broken.isEmpty();
    }

    private Optional<Rule> broken(String column, String value) {
        if (value.isEmpty() && expected.isLacking(column)) {
            return Optional.empty();
        }
        boolean isNumber = !column.equals(Expected.HORIZON) || value.matches("-?\\d{1,4}");
        boolean isBare = column.equals(Expected.LOCATION) && value.matches("\\d");
        boolean isGeneral = expected.tasks().isGeneral();
        if (!value.isEmpty()
                && isNumber
                && expected.allows(column, value)
                && !(isGeneral && isBare)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (column) {
                    case Expected.HORIZON -> Rule.HORIZON;
                    case Expected.TARGET -> Rule.TARGET;
                    case Expected.LOCATION ->
                            !value.isEmpty() && expected.allows(column, "0" + value)
                                    ? Rule.LOST_ZERO
                                    : Rule.LOCATION;
                    default -> Rule.TASK_VALUE;
                });
    }
}

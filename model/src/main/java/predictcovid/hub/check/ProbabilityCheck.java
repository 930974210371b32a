package predictcovid.hub.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import predictcovid.hub.task.OutputType;
import predictcovid.text.Notice;

/// Checks the probabilities that a file gives to what may happen to a task.
final class ProbabilityCheck {
    /// What R's `all.equal` takes for equal, and so do the hubs.
    private static final double TOLERANCE = 1.5e-8;

    private final Expected expected;
    private final FindingLog findings;

    ProbabilityCheck(Expected expected, FindingLog findings) {
        this.expected = expected;
        this.findings = findings;
    }

    void check(Unit unit, OutputType.Other type) {
        Map<String, Double> told = unit.others(type.name());
        if (OtherSeason.of(type, expected.roundId()).isEmpty()) {
            checkIds(unit, type, told);
        }
        switch (type.name()) {
            case OutputType.Other.PMF -> checkSum(unit, told);
            case OutputType.Other.CDF -> checkOrder(unit, type, told);
            default -> {}
        }
    }

    private void checkIds(Unit unit, OutputType.Other type, Map<String, Double> told) {
        List<String> missing = new ArrayList<>(type.required());
        missing.removeAll(told.keySet());
        if (!missing.isEmpty()) {
            findings.addAt(
                    () -> new Notice("hub.check.example", unit.described(), shown(missing)),
                    Rule.IDS_MISSING,
                    type.name(),
                    type.required().size());
        }
    }

    private static String shown(List<String> ids) {
        return Expected.listed(ids);
    }

    /// A number that cannot be read is told already, and has no sum.
    private void checkSum(Unit unit, Map<String, Double> told) {
        double sum = told.values().stream().mapToDouble(value -> value).sum();
        if (Math.abs(sum - 1) > TOLERANCE * Math.max(sum, Double.MIN_NORMAL)) {
            findings.addAt(() -> new Notice("hub.check.sum", unit.described(), sum), Rule.PMF_SUM);
        }
    }

    private void checkOrder(Unit unit, OutputType.Other type, Map<String, Double> told) {
        double highest = Double.NEGATIVE_INFINITY;
        for (String id : type.ids()) {
            double value = told.getOrDefault(id, Double.NaN);
            if (value < highest) {
                findings.addAt(
                        () -> new Notice("hub.check.example", unit.described(), id),
                        Rule.CDF_FALLING);
                return;
            }
            highest = Double.isNaN(value) ? highest : value;
        }
    }
}

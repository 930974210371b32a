package predictcovid.hub.check;

import java.util.List;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.task.ModelTask;
import predictcovid.hub.task.OutputType;
import predictcovid.hub.task.OutputType.Quantiles;
import predictcovid.text.Notice;

/// Checks what a file says of each task as a whole.
final class UnitCheck {
    private final TableFile file;
    private final FindingLog findings;
    private final ProbabilityCheck probabilities;

    public UnitCheck(TableFile file, Expected expected, FindingLog findings) {
        this.file = file;
        this.findings = findings;
        this.probabilities = new ProbabilityCheck(expected, findings);
    }

    public void check(List<Unit> units) {
        units.forEach(unit -> unit.group().ifPresent(group -> check(unit, group)));
    }

    private void check(Unit unit, ModelTask group) {
        for (OutputType type : group.outputTypes()) {
            boolean isTold = unit.types().contains(type.name());
            if (!isTold && type.isRequired()) {
                findings.addAt(unit::described, Rule.TYPE_MISSING, type.name());
            }
            if (isTold && type instanceof Quantiles quantiles) {
                checkLevels(unit, quantiles);
                checkOrder(unit);
            } else if (isTold && type instanceof OutputType.Other other) {
                probabilities.check(unit, other);
            }
        }
    }

    private void checkLevels(Unit unit, Quantiles type) {
        List<Double> missing = unit.missing(type);
        if (!missing.isEmpty()) {
            String levels = Levels.listed(missing);
            findings.addAt(
                    () -> new Notice("hub.check.example", unit.described(), levels),
                    Rule.LEVELS_MISSING,
                    type.required().size());
        }
    }

    private void checkOrder(Unit unit) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < unit.levels().values().size(); k++) {
            double value = unit.quantile(k);
            if (value < highest) {
                int at = k;
                findings.addAt(() -> falling(unit, at), Rule.DECREASING);
                return;
            }
            highest = Math.max(highest, Double.isNaN(value) ? highest : value);
        }
    }

    private Notice falling(Unit unit, int k) {
        return new Notice(
                "hub.check.falling",
                file.place(unit.row(k)),
                unit.described(),
                unit.levels().values().get(k));
    }
}

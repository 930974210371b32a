package predictcovid.hub.target;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import predictcovid.hub.target.TargetProblem.Kind;
import predictcovid.series.vintage.Report;

/// What numbers a target can have.
final class TargetValues {
    /// From one week to the next, no epidemic has been seen to grow so much: six-week totals in the
    /// place of one week's were the reason (Michigan and Pennsylvania, week of 2024-11-16, as
    /// reported on 2024-11-20).
    private static final double JUMP = 4;

    /// Below this, a few cases more make a large ratio.
    private static final double FEW_CASES = 20;

    private static final double SMALL_SHARE = 0.004;

    private static final List<String> NO_COUNTS =
            List.of("prop", "percent", "pct", "share", "rate", "positivity", "incidence");

    private TargetValues() {}

    /// Whether the target is a share between 0 and 1, which hubs tell by the name.
    static boolean isProportion(String target) {
        return (" " + target + " ").contains(" prop ");
    }

    /// Whether the target counts, so that its numbers have no decimals but may have thousands; a
    /// rate or a percentage has decimals.
    static boolean isCount(String target) {
        String name = target.toLowerCase(Locale.ROOT);
        return NO_COUNTS.stream().noneMatch(name::contains);
    }

    /// What is wrong with a value of the target in a place of this population, if anything.
    static Optional<Kind> wrong(double value, String target, double population) {
        if (Double.isNaN(value)) {
            return Optional.of(Kind.BLANK);
        }
        if (value < 0) {
            return Optional.of(Kind.NEGATIVE);
        }
        boolean isAbsurd =
                Double.isInfinite(value) || value > (isProportion(target) ? 1 : population);
        return isAbsurd ? Optional.of(Kind.ABSURD) : Optional.empty();
    }

    /// Whether a value is many times that of the week before.
    static boolean jumps(double before, Report report) {
        double small = isProportion(report.target()) ? SMALL_SHARE : FEW_CASES;
        return report.value() + small > JUMP * (before + small);
    }
}

package predictcovid.hub.target;

import java.util.Optional;
import predictcovid.hub.target.TargetProblem.Kind;
import predictcovid.target.Target;

/// What numbers a target can have.
final class TargetValues {
    /// From one week to the next, no epidemic has been seen to grow so much: six-week totals in the
    /// place of one week's were the reason (Michigan and Pennsylvania, week of 2024-11-16, as
    /// reported on 2024-11-20).
    private static final double JUMP = 4;

    /// Below this, a few cases more make a large ratio.
    private static final double FEW_CASES = 20;

    private static final double SMALL_SHARE = 0.004;

    private TargetValues() {}

    /// What is wrong with a value of the target in a place of this population, if anything.
    static Optional<Kind> wrong(double value, Target target, double population) {
        if (Double.isNaN(value)) {
            return Optional.of(Kind.BLANK);
        }
        if (value < 0) {
            return Optional.of(Kind.NEGATIVE);
        }
        boolean isAbsurd = Double.isInfinite(value) || value > most(target, population);
        return isAbsurd ? Optional.of(Kind.ABSURD) : Optional.empty();
    }

    private static double most(Target target, double population) {
        if (target.isRate()) {
            return Double.POSITIVE_INFINITY;
        }
        return target.isShare() ? target.whole() : population;
    }

    /// Whether one of two values of successive weeks is many times the other.
    static boolean leaps(double before, double value, Target target) {
        return jumps(before, value, target) || jumps(value, before, target);
    }

    /// Whether a value is many times that of the week before.
    static boolean jumps(double before, double value, Target target) {
        double small = target.isShare() ? SMALL_SHARE * target.whole() : FEW_CASES;
        return value + small > JUMP * (before + small);
    }
}

package predictcovid.forecast.pooled;

/// What the members of one forecast have in common.
final class MemberSetting {
    private final int[] leads;
    private final Prior prior;
    private final int origin;
    private final int trainingSteps;
    private final int stepDays;
    private final int trees;
    private final long seed;

    /// @param leads steps from the last known one to those forecast
    MemberSetting(TargetPlan plan, TargetRows own, int[] leads, PooledOptions options) {
        this.leads = leads.clone();
        this.prior = plan.prior();
        this.origin = own.signal().lastStep();
        this.trainingSteps = own.signal().trainingSteps();
        this.stepDays = own.signal().current().panel().frequency().days();
        this.trees = options.trees();
        this.seed = options.seed();
    }

    int[] leads() {
        return leads.clone();
    }

    Prior prior() {
        return prior;
    }

    int origin() {
        return origin;
    }

    int trainingSteps() {
        return trainingSteps;
    }

    int stepDays() {
        return stepDays;
    }

    int trees() {
        return trees;
    }

    long seed() {
        return seed;
    }
}

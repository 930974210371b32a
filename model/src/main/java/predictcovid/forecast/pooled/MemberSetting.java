package predictcovid.forecast.pooled;

/// What the members of one forecast have in common.
final class MemberSetting {
    private final Prior prior;
    private final ErrorModel[] priors;
    private final int origin;
    private final int trainingSteps;
    private final int stepDays;
    private final int trees;
    private final long seed;

    MemberSetting(TargetPlan plan, TargetRows own, Leads leads, PooledOptions options) {
        this.prior = plan.prior();
        this.priors =
                leads.stream()
                        .mapToObj(lead -> plan.prior().at(own.outcomes().steps(lead)))
                        .toArray(ErrorModel[]::new);
        this.origin = own.signal().lastStep();
        this.trainingSteps = own.signal().trainingSteps();
        this.stepDays = own.signal().current().panel().frequency().days();
        this.trees = options.trees();
        this.seed = options.seed();
    }

    /// The weight of what was learnt against the prior.
    ///
    /// @param pooled whether another target's rows taught, too
    double trust(boolean pooled) {
        return (double) trainingSteps / (trainingSteps + prior.steps(pooled));
    }

    /// For each lead what is expected before there is history.
    ErrorModel[] priors() {
        return priors.clone();
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

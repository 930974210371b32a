package predictcovid.forecast.pooled.member;

import predictcovid.forecast.pooled.rows.Leads;
import predictcovid.forecast.pooled.rows.TargetRows;

/// What the members of one forecast have in common.
public final class MemberSetting {
    private final Prior prior;
    private final ErrorModel[] priors;
    private final int origin;
    private final int trainingSteps;
    private final int stepDays;
    private final int trees;
    private final long seed;

    public MemberSetting(Prior prior, TargetRows own, Leads leads, int trees, long seed) {
        this.prior = prior;
        this.origin = own.signal().lastStep();
        this.trainingSteps = own.signal().trainingSteps();
        this.priors =
                leads.stream()
                        .mapToObj(lead -> prior.at(own.outcomes().steps(lead), trainingSteps))
                        .toArray(ErrorModel[]::new);
        this.stepDays = own.signal().current().panel().frequency().days();
        this.trees = trees;
        this.seed = seed;
    }

    /// The weight of what was learnt against the prior.
    ///
    /// @param pooled whether another target's rows taught, too
    double trust(boolean pooled) {
        return prior.trust(trainingSteps, pooled);
    }

    /// For each lead what is expected before there is history.
    public ErrorModel[] priors() {
        return priors.clone();
    }

    public int origin() {
        return origin;
    }

    public int trainingSteps() {
        return trainingSteps;
    }

    int stepDays() {
        return stepDays;
    }

    int trees() {
        return trees;
    }

    public long seed() {
        return seed;
    }
}

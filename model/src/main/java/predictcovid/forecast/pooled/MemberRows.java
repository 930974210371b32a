package predictcovid.forecast.pooled;

import java.util.List;
import predictcovid.forecast.pooled.member.MemberOptions;
import predictcovid.forecast.pooled.rows.Leads;
import predictcovid.forecast.pooled.rows.TargetRows;
import predictcovid.forecast.pooled.rows.TrainingRows;

/// The rows that members learn from.
///
/// @param alone those of the target
/// @param pooled the same, and those of other targets beside them
record MemberRows(TrainingRows alone, TrainingRows pooled) {
    static MemberRows of(TargetPlan plan, TargetRows own, List<TargetRows> foreign, Leads leads) {
        TrainingRows alone = new TrainingRows(own, List.of(), leads, plan.mostRows());
        return new MemberRows(alone, foreign.isEmpty() ? alone : alone.with(foreign));
    }

    TrainingRows of(MemberOptions member) {
        return member.pooled() ? pooled : alone;
    }
}

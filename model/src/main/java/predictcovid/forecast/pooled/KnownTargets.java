package predictcovid.forecast.pooled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.feature.PanelFeatures;
import predictcovid.feature.RealTimeSignal;
import predictcovid.forecast.pooled.rows.TargetRows;
import predictcovid.forecast.pooled.rows.TrainingRows;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;

/// The rows of every planned target of which anything was known.
final class KnownTargets {
    private final Map<String, TargetRows> rows;

    private KnownTargets(Map<String, TargetRows> rows) {
        this.rows = rows;
    }

    /// @param known the archive at the reference date
    static KnownTargets of(List<TargetPlan> plans, ReportArchive known) {
        Map<String, RealTimeSignal> signals = new HashMap<>();
        for (TargetPlan plan : plans) {
            known.vintages(plan.target().name())
                    .map(vintages -> new RealTimeSignal(vintages, known.geography(), plan.kind()))
                    .ifPresent(signal -> signals.put(plan.target().name(), signal));
        }
        Map<String, TargetRows> rows = new HashMap<>();
        for (TargetPlan plan : plans) {
            Optional<RealTimeSignal> companion = plan.companion().map(signals::get);
            Optional.ofNullable(signals.get(plan.target().name()))
                    .map(own ->
                            new TargetRows(
                                    own,
                                    PanelFeatures.of(own, companion, rows(plan, plans)),
                                    plan.level()))
                    .ifPresent(own -> rows.put(plan.target().name(), own));
        }
        return new KnownTargets(rows);
    }

    /// About how many rows of a plan's target teach: as its own ones, or others.
    private static int rows(TargetPlan plan, List<TargetPlan> plans) {
        int own = plan.mostRows();
        return plans.stream()
                .filter(each -> each.foreign().contains(plan.target().name()))
                .mapToInt(each -> TrainingRows.foreign(each.mostRows()))
                .reduce(own, Math::max);
    }

    /// The same rows, judged by days.
    ///
    /// @param days by target natural values of each area and day
    KnownTargets withDays(Map<String, Panel> days) {
        Map<String, TargetRows> daily = new HashMap<>();
        rows.forEach((target, each) ->
                Optional.ofNullable(days.get(target))
                        .map(panel -> each.withDays(panel))
                        .ifPresent(withDays -> daily.put(target, withDays)));
        return new KnownTargets(daily);
    }

    /// The rows of the other targets that a plan learns from, of which anything was known.
    List<TargetRows> others(TargetPlan plan) {
        return plan.foreign().stream().map(this::of).flatMap(Optional::stream).toList();
    }

    /// The rows of a target; nothing when nothing was known of it.
    Optional<TargetRows> of(String target) {
        return Optional.ofNullable(rows.get(target));
    }
}

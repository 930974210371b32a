package predictcovid.run.skill;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.backtest.TaskScore;
import predictcovid.backtest.summary.PitHistogram;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillReport.Counted;
import predictcovid.catalog.SkillReport.Pit;
import predictcovid.catalog.SkillStore;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.score.MeasuredTask;
import predictcovid.run.input.RunContext;
import predictcovid.series.Groups;
import predictcovid.text.Fault;

/// Puts the skill of models into the datalake, target by target.
///
/// @param hub the name to publish under
public record SkillPublication(RunContext context, String hub) {
    private static final int PIT_BINS = 10;

    /// Writes a report for each target, in place of an older one of the same hub.
    ///
    /// @return the paths in the datalake
    /// @throws Fault when one cannot be written
    public List<String> publish(JudgedForecasts judged) {
        SkillStore store = new SkillStore(context.datalake(), _ -> {});
        return judged.targetNames().stream()
                .map(target -> publish(store, judged.of(target), target))
                .toList();
    }

    private String publish(SkillStore store, JudgedForecasts judged, String target) {
        Optional<PublishedPast> past = PublishedPast.of(judged);
        return store.write(report(judged, target, past), past.map(PublishedPast::table));
    }

    private SkillReport report(
            JudgedForecasts judged, String target, Optional<PublishedPast> past) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        Stream.of(
                        judged.scores().stream().map(TaskScore::task),
                        judged.measured().stream().map(MeasuredTask::task))
                .flatMap(tasks -> tasks)
                .map(ForecastTask::referenceDate)
                .forEach(dates::add);
        return new SkillReport(
                SkillReport.VERSION,
                context.programVersion(),
                context.clock().instant(),
                judged.command(),
                hub,
                Counted.of(judged.targets().apply(target)),
                dates.first(),
                dates.last(),
                dates.size(),
                judged.ours(),
                judged.baseline().filter(judged.models()::contains),
                judged.ensemble(),
                SkillLines.of(judged),
                pits(judged.scores()),
                SkillLines.byPhase(judged),
                past.map(PublishedPast::about));
    }

    private static List<Pit> pits(List<TaskScore> scores) {
        return Groups.by(scores, TaskScore::forecaster).entrySet().stream()
                .map(model -> pit(model.getKey(), model.getValue()))
                .toList();
    }

    private static Pit pit(String model, List<TaskScore> scores) {
        PitHistogram histogram = PitHistogram.of(scores, PIT_BINS);
        return new Pit(
                model,
                histogram.observations(),
                IntStream.range(0, PIT_BINS).mapToObj(histogram::share).toList());
    }
}

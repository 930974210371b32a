package predictcovid.hub.score;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.CategoryForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.submission.ModelOutputs;
import predictcovid.hub.submission.ReadForecasts;
import predictcovid.hub.submission.SamplePath;
import predictcovid.hub.submission.SubmissionReader;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.TargetOutputs;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Scores submissions, file by file; of two forecasts of one task the first counts.
final class ScoreGathering {
    private final TaskOutcomes outcomes;
    private final HubTasks tasks;
    private final LocalDate from;
    private final Measuring measuring;
    private final List<TaskScore> scores = new ArrayList<>();
    private final List<MeasuredTask> measured = new ArrayList<>();
    private final List<Notice> problems = new ArrayList<>();
    private final Set<Told> told = new HashSet<>();
    private int files;
    private int again;

    /// @param how quantiles, categories or samples
    private record Told(String model, ForecastTask task, Class<?> how) {}

    ScoreGathering(TaskOutcomes outcomes, HubTasks tasks, LocalDate from) {
        this.outcomes = outcomes;
        this.tasks = tasks;
        this.from = from;
        this.measuring = new Measuring(outcomes, new TargetOutputs(tasks));
    }

    void read(Path file) {
        try {
            ReadForecasts read = SubmissionReader.read(file, tasks);
            problems.addAll(read.problems());
            files++;
            score(file, read);
        } catch (Fault unreadable) {
            problems.add(new Notice("hub.score.skipped", unreadable.notice()));
        }
    }

    HubScores scores() {
        return new HubScores(scores, measured, problems, files);
    }

    private void score(Path file, ReadForecasts read) {
        String model = ModelOutputs.model(file);
        again = 0;
        read.quantiles().forEach(forecast -> score(model, forecast));
        for (CategoryForecast forecast : read.categories()) {
            if (isNew(model, forecast.task(), CategoryForecast.class)) {
                measured.addAll(measuring.of(model, forecast));
            }
        }
        read.samples().stream()
                .collect(groupingBy(ScoreGathering::all, LinkedHashMap::new, toList()))
                .forEach((all, paths) -> {
                    if (isNew(model, all, SamplePath.class)) {
                        measured.addAll(measuring.of(model, paths));
                    }
                });
        if (again > 0) {
            problems.add(new Notice("hub.score.again", file.toString(), again, model));
        }
    }

    private void score(String model, QuantileForecast forecast) {
        if (isNew(model, forecast.task(), QuantileForecast.class)) {
            outcomes.number(forecast.task())
                    .ifPresent(observed ->
                            scores.add(TaskScore.of(model, forecast, Outcome.of(observed))));
        }
    }

    private static ForecastTask all(SamplePath path) {
        ForecastTask first = path.tasks().getFirst();
        return ForecastTask.ofNoWeek(first.target(), first.location(), first.referenceDate());
    }

    private boolean isNew(String model, ForecastTask task, Class<?> how) {
        if (task.referenceDate().isBefore(from)) {
            return false;
        }
        boolean isNew = told.add(new Told(model, task, how));
        again += isNew ? 0 : 1;
        return isNew;
    }
}

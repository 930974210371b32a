package predictcovid.hub.score;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.score.FileScores.Scored;
import predictcovid.hub.submission.ModelOutputs;
import predictcovid.hub.submission.ReadForecasts;
import predictcovid.hub.submission.SamplePath;
import predictcovid.hub.submission.Statistic;
import predictcovid.hub.submission.SubmissionReader;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.TargetOutputs;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Scores single submissions; holds nothing of them, so that threads may share it.
///
/// @param from earlier reference dates are passed over
record FileScoring(TaskOutcomes outcomes, HubTasks tasks, LocalDate from) {
    FileScores of(Path file) {
        try {
            ReadForecasts read = SubmissionReader.read(file, tasks);
            return new FileScores(
                    file, true, read.problems(), scored(ModelOutputs.model(file), read));
        } catch (Fault unreadable) {
            Notice skipped = new Notice("hub.score.skipped", unreadable.notice());
            return new FileScores(file, false, List.of(skipped), List.of());
        }
    }

    private List<Scored> scored(String model, ReadForecasts read) {
        Measuring measuring = new Measuring(outcomes, new TargetOutputs(tasks));
        List<Scored> scored = new ArrayList<>();
        for (QuantileForecast forecast : read.quantiles()) {
            if (isWanted(forecast.task())) {
                scored.add(quantiles(model, forecast));
            }
        }
        for (CategoryForecast forecast : read.categories()) {
            if (isWanted(forecast.task())) {
                scored.add(
                        new Scored(
                                forecast.task(),
                                CategoryForecast.class,
                                Optional.empty(),
                                measuring.of(model, forecast)));
            }
        }
        for (Statistic point : alone(read)) {
            if (isWanted(point.task())) {
                scored.add(
                        new Scored(
                                point.task(),
                                Statistic.class,
                                Optional.empty(),
                                measuring.of(model, point)));
            }
        }
        read.samples().stream()
                .collect(groupingBy(FileScoring::all, LinkedHashMap::new, toList()))
                .forEach((all, paths) -> {
                    if (isWanted(all)) {
                        scored.add(
                                new Scored(
                                        all,
                                        SamplePath.class,
                                        Optional.empty(),
                                        measuring.of(model, paths)));
                    }
                });
        return scored;
    }

    /// Means and medians without quantiles beside them, which say more.
    private static List<Statistic> alone(ReadForecasts read) {
        if (read.points().isEmpty()) {
            return List.of();
        }
        Set<ForecastTask> told =
                read.quantiles().stream().map(QuantileForecast::task).collect(toSet());
        return read.points().stream().filter(point -> !told.contains(point.task())).toList();
    }

    private Scored quantiles(String model, QuantileForecast forecast) {
        Optional<TaskScore> score =
                outcomes.number(forecast.task()).stream()
                        .mapToObj(came -> TaskScore.of(model, forecast, Outcome.of(came)))
                        .findFirst();
        return new Scored(forecast.task(), QuantileForecast.class, score, List.of());
    }

    private boolean isWanted(ForecastTask task) {
        return !task.referenceDate().isBefore(from);
    }

    private static ForecastTask all(SamplePath path) {
        ForecastTask first = path.tasks().getFirst();
        return ForecastTask.ofNoWeek(first.target(), first.location(), first.referenceDate());
    }
}

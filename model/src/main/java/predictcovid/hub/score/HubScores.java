package predictcovid.hub.score;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import predictcovid.backtest.TaskScore;
import predictcovid.hub.submission.ModelOutputs;
import predictcovid.hub.task.HubTasks;
import predictcovid.series.Steps;
import predictcovid.series.Tally;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The scores of every submission in a folder.
///
/// @param scores one for each quantile forecast whose outcome is known
/// @param measured the same of probabilities and samples, by each measure
/// @param problems files and forecasts that were left out, and why
/// @param files how many were read
public record HubScores(
        List<TaskScore> scores, List<MeasuredTask> measured, List<Notice> problems, int files) {
    public HubScores {
        scores = List.copyOf(scores);
        measured = List.copyOf(measured);
        problems = List.copyOf(problems);
    }

    /// Scores all submissions under a folder.
    ///
    /// @param tasks the hub's rules
    /// @param from earlier reference dates are passed over
    /// @throws Fault when there is no submission at all
    public static HubScores of(Path folder, TaskOutcomes outcomes, HubTasks tasks, LocalDate from) {
        return of(ModelOutputs.in(folder), outcomes, tasks, from, Steps.NONE);
    }

    /// Scores submissions, several at a time; of two forecasts of one task the first counts.
    ///
    /// @param steps hears how many files are done
    public static HubScores of(
            List<Path> files, TaskOutcomes outcomes, HubTasks tasks, LocalDate from, Steps steps) {
        FileScoring scoring = new FileScoring(outcomes, tasks, from);
        ScoreGathering gathering = new ScoreGathering();
        Tally tally = new Tally(steps, files.size());
        files.parallelStream()
                .map(file -> {
                    FileScores scores = scoring.of(file);
                    tally.add(1);
                    return scores;
                })
                .forEachOrdered(gathering::add);
        return gathering.scores();
    }

    /// Whether no outcome was known.
    public boolean isEmpty() {
        return scores.isEmpty() && measured.isEmpty();
    }

    /// The names of all models that have scores.
    public Set<String> models() {
        Set<String> models = new TreeSet<>();
        scores.forEach(score -> models.add(score.forecaster()));
        measured.forEach(one -> models.add(one.model()));
        return models;
    }

    /// What must be said when the models of a target have scores of different reference dates.
    public Optional<Notice> unevenDates() {
        return scores.stream()
                .map(score -> score.task().target())
                .distinct()
                .sorted()
                .flatMap(target -> unevenDates(target).stream())
                .findFirst();
    }

    private Optional<Notice> unevenDates(String target) {
        Map<String, Set<LocalDate>> dates = new TreeMap<>();
        for (TaskScore score : scores) {
            if (score.task().target().equals(target)) {
                dates.computeIfAbsent(score.forecaster(), _ -> new TreeSet<>())
                        .add(score.task().referenceDate());
            }
        }
        Set<LocalDate> all = new TreeSet<>();
        dates.values().forEach(all::addAll);
        Set<LocalDate> common = new TreeSet<>(all);
        dates.values().forEach(common::retainAll);
        return common.equals(all)
                ? Optional.empty()
                : Optional.of(
                        new Notice("hub.score.uneven-dates", target, common.size(), all.size()));
    }
}

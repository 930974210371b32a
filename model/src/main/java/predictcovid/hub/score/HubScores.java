package predictcovid.hub.score;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.submission.ReadForecasts;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The scores of every submission in a folder.
///
/// @param scores one for each forecast whose outcome is known
/// @param problems files and forecasts that were left out, and why
/// @param files how many were read
public record HubScores(List<TaskScore> scores, List<Notice> problems, int files) {
    public HubScores {
        scores = List.copyOf(scores);
        problems = List.copyOf(problems);
    }

    /// Scores all submissions under a folder.
    ///
    /// @param from earlier reference dates are passed over
    /// @throws Fault when there is no submission at all
    public static HubScores of(Path folder, NewestReports truth, LocalDate from) {
        Gathering gathering = new Gathering(truth, from);
        ModelOutputs.in(folder).forEach(gathering::read);
        return new HubScores(gathering.scores, gathering.problems, gathering.files);
    }

    /// The names of all models that have scores.
    public Set<String> models() {
        Set<String> models = new TreeSet<>();
        scores.forEach(score -> models.add(score.forecaster()));
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

    private static final class Gathering {
        private final NewestReports truth;
        private final LocalDate from;
        private final List<TaskScore> scores = new ArrayList<>();
        private final List<Notice> problems = new ArrayList<>();
        private final Set<Told> told = new HashSet<>();
        private int files;

        private record Told(String model, ForecastTask task) {}

        Gathering(NewestReports truth, LocalDate from) {
            this.truth = truth;
            this.from = from;
        }

        void read(Path file) {
            try {
                ReadForecasts read = SubmissionFile.read(file);
                problems.addAll(read.problems());
                files++;
                score(file, read.forecasts());
            } catch (Fault unreadable) {
                problems.add(new Notice("hub.score.skipped", unreadable.notice()));
            }
        }

        private void score(Path file, List<QuantileForecast> forecasts) {
            String model = ModelOutputs.model(file);
            int again = 0;
            for (QuantileForecast forecast : forecasts) {
                ForecastTask task = forecast.task();
                if (task.referenceDate().isBefore(from)) {
                    continue;
                }
                if (told.add(new Told(model, task))) {
                    truth.of(task)
                            .ifPresent(observed ->
                                    scores.add(
                                            TaskScore.of(model, forecast, Outcome.of(observed))));
                } else {
                    again++;
                }
            }
            if (again > 0) {
                problems.add(new Notice("hub.score.again", file.toString(), again, model));
            }
        }
    }
}

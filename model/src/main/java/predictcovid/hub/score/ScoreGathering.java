package predictcovid.hub.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.submission.ModelOutputs;
import predictcovid.text.Notice;

/// Gathers the scores of submissions, file by file; of two forecasts of one task the first counts.
final class ScoreGathering {
    private final List<TaskScore> scores = new ArrayList<>();
    private final List<MeasuredTask> measured = new ArrayList<>();
    private final List<Notice> problems = new ArrayList<>();
    private final Set<Told> told = new HashSet<>();
    private int files;

    /// @param how quantiles, categories or samples
    private record Told(String model, ForecastTask task, Class<?> how) {}

    void add(FileScores file) {
        problems.addAll(file.problems());
        files += file.isRead() ? 1 : 0;
        String model = ModelOutputs.model(file.file());
        int again = 0;
        for (FileScores.Scored forecast : file.forecasts()) {
            if (told.add(new Told(model, forecast.task(), forecast.how()))) {
                forecast.score().ifPresent(scores::add);
                measured.addAll(forecast.measured());
            } else {
                again++;
            }
        }
        if (again > 0) {
            problems.add(new Notice("hub.score.again", file.file().toString(), again, model));
        }
    }

    HubScores scores() {
        return new HubScores(scores, measured, problems, files);
    }
}

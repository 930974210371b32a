package predictcovid.run.backtest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import predictcovid.backtest.TaskLoss;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.hub.submission.TaskCells;

/// Scores of others' forecasts whose quantiles are not at hand: columns `model, target,
/// reference_date, location, horizon, wis, log_wis, ae`; rows whose task cannot be read are left
/// out.
final class PeerScores {
    private PeerScores() {}

    /// Reads a CSV or Parquet file.
    ///
    /// @throws predictcovid.text.Fault when it cannot be read or lacks a column
    static List<TaskLoss> read(Path path) {
        TableFile file = TableFile.read(path);
        file.demand(
                "model", "target", "reference_date", "location", "horizon", "wis", "log_wis", "ae");
        TextCells models = TextCells.of(file.require("model"));
        TaskCells tasks = new TaskCells(file);
        NumberCells wis = NumberCells.of(file.require("wis"));
        NumberCells logWis = NumberCells.of(file.require("log_wis"));
        NumberCells errors = NumberCells.of(file.require("ae"));
        List<TaskLoss> losses = new ArrayList<>();
        for (int row = 0; row < file.table().rows(); row++) {
            int at = row;
            tasks.get(row)
                    .ifPresent(task ->
                            losses.add(
                                    new TaskLoss(
                                            models.get(at),
                                            task,
                                            wis.get(at).orElse(Double.NaN),
                                            logWis.get(at).orElse(Double.NaN),
                                            errors.get(at).orElse(Double.NaN))));
        }
        return losses;
    }
}

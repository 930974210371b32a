package predictcovid.run.backtest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import predictcovid.backtest.score.TaskLoss;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.file.DateCells;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;

/// Scores of others' forecasts whose quantiles are not at hand: columns `model, target,
/// reference_date, location, horizon, wis, log_wis, ae`.
final class PeerScores {
    private static final int DAYS_OF_A_WEEK = 7;

    private PeerScores() {}

    /// Reads a CSV or Parquet file.
    ///
    /// @throws predictcovid.text.Fault when it cannot be read or lacks a column
    static List<TaskLoss> read(Path path) {
        TableFile file = TableFile.read(path);
        TextCells models = TextCells.of(file.require("model"));
        TextCells targets = TextCells.of(file.require("target"));
        TextCells locations = TextCells.of(file.require("location"));
        DateCells dates = DateCells.of(file.require("reference_date"));
        NumberCells horizons = NumberCells.of(file.require("horizon"));
        NumberCells wis = NumberCells.of(file.require("wis"));
        NumberCells logWis = NumberCells.of(file.require("log_wis"));
        NumberCells errors = NumberCells.of(file.require("ae"));
        List<TaskLoss> losses = new ArrayList<>();
        for (int row = 0; row < file.table().rows(); row++) {
            LocalDate date = dates.get(row).orElse(LocalDate.EPOCH);
            int horizon = (int) horizons.get(row).orElse(-1);
            ForecastTask task =
                    new ForecastTask(
                            targets.get(row),
                            locations.get(row),
                            date,
                            horizon,
                            date.plusDays((long) horizon * DAYS_OF_A_WEEK));
            losses.add(
                    new TaskLoss(
                            models.get(row),
                            task,
                            wis.get(row).orElse(Double.NaN),
                            logWis.get(row).orElse(Double.NaN),
                            errors.get(row).orElse(Double.NaN)));
        }
        return losses;
    }
}

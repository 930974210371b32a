package predictcovid.run.backtest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskLoss;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.text.Notice;

/// Past dates, what was known on each, and what came.
public interface BacktestData {
    /// The name of the data, for pictures.
    String source();

    /// All that the data hold, as lines to compare.
    String inputs();

    /// Reference dates, ascending, at least one.
    List<LocalDate> dates();

    /// How each target is forecast.
    List<TargetPlan> plans();

    /// What is asked on each date, with all that may be seen then.
    Requests requests();

    /// The requests of each date, without what came later where that is much.
    interface Requests extends Serializable {
        List<ForecastRequest> at(LocalDate date);
    }

    /// Whether a place had enough on the date of a task to be forecast.
    boolean isForecast(ForecastTask task);

    /// What came of a task; nothing when that is not known, or was known on its date.
    Optional<Outcome> outcome(ForecastTask task);

    /// What came, as it is known last.
    ReportArchive truth();

    /// Scores of others' forecasts for the dates.
    List<TaskLoss> peers();

    /// What the reader must know of the data, after all outcomes were asked for.
    List<Notice> problems();
}

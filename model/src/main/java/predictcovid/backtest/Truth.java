package predictcovid.backtest;

import java.util.Arrays;
import java.util.Optional;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;

/// What came, as it is known last.
///
/// @param archive whose newest vintages are believed
public record Truth(ReportArchive archive) {
    private static final int DAYS_OF_A_WEEK = 7;

    /// What came of a task, and what its series was like before the step of its reference date;
    /// nothing when that is not known.
    public Optional<Outcome> outcome(ForecastTask task) {
        int area = archive.geography().indexOf(task.location());
        Optional<Panel> panel =
                archive.vintages(task.target())
                        .map(Vintages::newest)
                        .map(vintage -> vintage.panel());
        return area < 0 ? Optional.empty() : panel.flatMap(known -> outcome(task, known, area));
    }

    private static Optional<Outcome> outcome(ForecastTask task, Panel panel, int area) {
        int step = panel.step(task.targetEndDate());
        boolean isKnown =
                step >= 0
                        && step < panel.steps()
                        && panel.date(step).equals(task.targetEndDate())
                        && !Double.isNaN(panel.value(area, step));
        if (!isKnown) {
            return Optional.empty();
        }
        int before = Math.clamp(panel.step(task.referenceDate()), 0, panel.steps());
        double[] history = Arrays.copyOf(panel.series(area), before);
        return Optional.of(
                new Outcome(
                        panel.value(area, step),
                        Outcome.naiveChangeOf(history),
                        Phase.of(weekly(history, panel.frequency()))));
    }

    private static double[] weekly(double[] history, Frequency frequency) {
        int days = DAYS_OF_A_WEEK / frequency.days();
        double[] sums = new double[history.length / days];
        for (int week = 0; week < sums.length; week++) {
            int end = history.length - (sums.length - 1 - week) * days;
            sums[week] = Arrays.stream(history, end - days, end).sum();
        }
        return sums;
    }
}

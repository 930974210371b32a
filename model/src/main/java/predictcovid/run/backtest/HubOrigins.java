package predictcovid.run.backtest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.submission.RoundWeek;
import predictcovid.run.hub.HubArchive;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.text.Notice;

/// What a hub's target data said on each reference date: the vintages up to it or, where no column
/// tells any, the weeks that had ended before it.
///
/// @param week the week that a round of the hub counts from
/// @param file its name, for messages
record HubOrigins(HubArchive data, RoundWeek week, String file) {
    private static final int WEEKS_TO_LEARN_FROM = 52;

    static HubOrigins of(HubArchive data, RoundWeek week, Path file) {
        return new HubOrigins(data, week, String.valueOf(file.getFileName()));
    }

    /// What a forecast that counts from the week to a date may see.
    ReportArchive at(LocalDate date) {
        ReportArchive known =
                data.hasVintages()
                        ? data.archive().knownAt(week.round(date))
                        : data.archive().until(date.minusDays(1));
        return data.teaching().beside(known, date);
    }

    /// The first date that can be forecast unless another is asked for: that of the first vintage,
    /// or without any the one that a year of weeks comes before.
    Stream<LocalDate> first() {
        return data.archive().targets().values().stream()
                .map(vintages -> vintages.all().getFirst())
                .map(vintage -> data.hasVintages() ? vintage.asOf() : afterAYear(vintage.panel()))
                .sorted();
    }

    private static LocalDate afterAYear(Panel panel) {
        return panel.date(panel.firstKnown() + WEEKS_TO_LEARN_FROM);
    }

    /// Whether nobody can see in `known` what came of the task.
    static boolean isOpen(ForecastTask task, ReportArchive known) {
        int area = known.geography().indexOf(task.location());
        return area < 0
                || known.vintages(task.target())
                        .map(vintages -> vintages.newest().panel())
                        .filter(panel -> isKnown(panel, area, task.targetEndDate()))
                        .isEmpty();
    }

    private static boolean isKnown(Panel panel, int area, LocalDate weekEnd) {
        int step = panel.step(weekEnd);
        return step >= 0 && step < panel.steps() && !Double.isNaN(panel.value(area, step));
    }

    /// What is odd in the data, and what the dates saw of them.
    List<Notice> problems() {
        return Stream.concat(
                        data.withoutVintages().stream()
                                .map(_ -> new Notice("run.backtest.no-vintages", file)),
                        data.oddities().stream())
                .toList();
    }
}

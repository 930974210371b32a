package predictcovid.run.skill;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import predictcovid.catalog.SkillReport.Past;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.past.PastTables;
import predictcovid.series.Groups;

/// The forecasts of a backtest that the chart of a place shows: those of the newest dates, so that
/// the page reads them in a moment.
///
/// @param about whose they are, and of which places
/// @param table as a run holds its own past forecasts
record PublishedPast(Past about, Table table) {
    /// What the quantiles of all places and dates may be together.
    private static final int MOST_ROWS = 1_000_000;

    /// Absent without forecasts of one target, and where those of one date are too many.
    static Optional<PublishedPast> of(JudgedForecasts judged) {
        return of(judged, MOST_ROWS);
    }

    static Optional<PublishedPast> of(JudgedForecasts judged, int mostRows) {
        NavigableMap<LocalDate, List<QuantileForecast>> byDate =
                new TreeMap<>(Groups.by(judged.forecasts(), each -> each.task().referenceDate()));
        int rows = 0;
        int dates = 0;
        for (List<QuantileForecast> ofDate : byDate.descendingMap().values()) {
            rows += ofDate.size() * PastTables.SHOWN.size();
            if (rows > mostRows) {
                break;
            }
            dates++;
        }
        List<QuantileForecast> kept =
                byDate.values().stream().skip(byDate.size() - dates).flatMap(List::stream).toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(of(judged, dates, kept));
    }

    private static PublishedPast of(
            JudgedForecasts judged, int dates, List<QuantileForecast> kept) {
        TreeSet<String> locations =
                kept.stream()
                        .map(each -> each.task().location())
                        .collect(toCollection(TreeSet::new));
        int first = kept.stream().mapToInt(each -> each.task().horizon()).min().orElseThrow();
        int days = judged.targets().apply(kept.getFirst().task().target()).frequency().days();
        return new PublishedPast(
                new Past(judged.ours().getFirst(), dates, List.copyOf(locations)),
                PastTables.forecasts(
                        kept.stream().map(each -> later(each, 1 - first, days)).toList()));
    }

    /// The same from a reference date some steps earlier. That of a hub's round is the end of its
    /// first week, of which nobody knew anything yet.
    private static QuantileForecast later(QuantileForecast forecast, int steps, int daysAStep) {
        ForecastTask task = forecast.task();
        return new QuantileForecast(
                forecast.levels(),
                new ForecastTask(
                        task.target(),
                        task.location(),
                        task.referenceDate().minusDays((long) steps * daysAStep),
                        task.horizon() + steps,
                        task.targetEndDate()),
                forecast.quantiles());
    }
}

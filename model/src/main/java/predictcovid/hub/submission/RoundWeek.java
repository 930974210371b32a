package predictcovid.hub.submission;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.task.HubTasks;
import predictcovid.text.Fault;

/// Which week a round's horizon 0 is. The CDC's hubs name a round by the last day of that week;
/// others name it by the day on which forecasts are due, and say nowhere but in submissions how
/// many days lie between.
///
/// @param lag days from the end of the week of horizon 0 to the round's date
public record RoundWeek(int lag) {
    /// The round is named by the last day of the week.
    public static final RoundWeek SAME = new RoundWeek(0);

    private static final int DAYS = 7;

    /// So many of a hub's newest submissions are looked at.
    private static final int LOOKED_AT = 5;

    /// As most rows of a hub's newest submissions tell it; empty where there are none that do.
    public static Optional<RoundWeek> in(Path hub, HubTasks tasks) {
        return newest(hub).stream().flatMap(file -> of(file, tasks).stream()).findFirst();
    }

    private static List<Path> newest(Path hub) {
        try {
            return ModelOutputs.in(hub).stream()
                    .sorted(Comparator.comparing(RoundWeek::roundId).reversed())
                    .limit(LOOKED_AT)
                    .toList();
        } catch (Fault none) {
            return List.of();
        }
    }

    private static String roundId(Path file) {
        return SubmissionName.of(file).map(SubmissionName::roundId).orElse("");
    }

    private static Optional<RoundWeek> of(Path file, HubTasks tasks) {
        try {
            return of(TableFile.read(file), tasks.roundColumn());
        } catch (Fault unreadable) {
            return Optional.empty();
        }
    }

    /// As most rows of a submission tell it; empty where none does.
    ///
    /// @param column that of the round's date
    /// @throws Fault when a column is not there
    public static Optional<RoundWeek> of(TableFile file, String column) {
        TaskCells cells = new TaskCells(file, column);
        Map<Integer, Integer> lags = new HashMap<>();
        for (int row = 0; row < file.table().rows(); row++) {
            cells.get(row)
                    .filter(task -> !task.isOfNoWeek())
                    .ifPresent(task -> lags.merge(lag(task), 1, Integer::sum));
        }
        return lags.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new RoundWeek(most.getKey()));
    }

    private static int lag(ForecastTask task) {
        long ahead = ChronoUnit.DAYS.between(task.referenceDate(), task.targetEndDate());
        return Math.toIntExact((long) DAYS * task.horizon() - ahead);
    }

    /// The last day of the week of horizon 0.
    public LocalDate end(LocalDate round) {
        return round.minusDays(lag);
    }

    /// The date of the round whose horizon 0 is the week to a date.
    public LocalDate round(LocalDate end) {
        return end.plusDays(lag);
    }

    /// A task that counts from the week of horizon 0, as the round's date names it.
    public ForecastTask named(ForecastTask task) {
        return new ForecastTask(
                task.target(),
                task.location(),
                round(task.referenceDate()),
                task.horizon(),
                task.targetEndDate());
    }
}

package predictcovid.hub.submission;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.file.DateCells;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.hub.task.HubColumns;

/// The tasks that the rows of a table are about: columns `target`, `location`, `reference_date`,
/// `horizon` and `target_end_date`; without the last one horizons are weeks. Where both are there
/// and blank, the task is about no single week.
public final class TaskCells {
    private final TextCells target;
    private final TextCells location;
    private final DateCells reference;
    private final NumberCells horizon;
    private final Optional<DateCells> end;
    private final TextCells endText;

    /// @throws predictcovid.text.Fault when a column is not there
    public TaskCells(TableFile file) {
        reference = DateCells.of(file.require(HubColumns.REFERENCE_DATE));
        target = TextCells.of(file.require(HubColumns.TARGET));
        location = TextCells.of(file.require(HubColumns.LOCATION));
        horizon = NumberCells.of(file.require(HubColumns.HORIZON));
        end = file.table().column(HubColumns.TARGET_END_DATE).map(DateCells::of);
        endText =
                file.table().column(HubColumns.TARGET_END_DATE).map(TextCells::of).orElse(_ -> "");
    }

    private boolean isBlank(int row) {
        return end.isPresent()
                && NumberCells.BLANKS.contains(endText.get(row).toLowerCase(Locale.ROOT));
    }

    /// The task of a row; empty when its dates or its horizon cannot be read.
    public Optional<ForecastTask> get(int row) {
        double steps = horizon.get(row).orElse(Double.NaN);
        Optional<LocalDate> from = reference.get(row);
        if (Double.isNaN(steps) && horizon.get(row).isPresent() && isBlank(row)) {
            return from.map(
                    date -> ForecastTask.ofNoWeek(target.get(row), location.get(row), date));
        }
        if (steps != Math.rint(steps) || from.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> to =
                end.isPresent()
                        ? end.get().get(row)
                        : from.map(date -> date.plusWeeks((long) steps));
        return to.map(date ->
                new ForecastTask(
                        target.get(row), location.get(row), from.get(), (int) steps, date));
    }
}

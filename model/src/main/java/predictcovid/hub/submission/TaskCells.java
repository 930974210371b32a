package predictcovid.hub.submission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.table.Column;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.file.DateCells;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.hub.task.HubColumns;

/// The tasks that the rows of a table are about: columns `target`, `location`, one with the round's
/// date, `horizon` and `target_end_date`. Of the last two one tells the other where it is missing:
/// horizons are weeks then. Where both are blank or missing, the task is about no single week.
public final class TaskCells {
    private static final int DAYS = 7;

    private final TextCells target;
    private final TextCells location;
    private final DateCells reference;
    private final Optional<NumberCells> horizon;
    private final Optional<DateCells> end;
    private final TextCells endText;
    private final List<List<@Nullable String>> texts;
    private final int rows;

    /// The tasks of a table in which [HubColumns#REFERENCE_DATE] is the round's date.
    ///
    /// @throws predictcovid.text.Fault when a column is not there
    public TaskCells(TableFile file) {
        this(file, HubColumns.REFERENCE_DATE);
    }

    /// @param round the column of the round's date
    /// @throws predictcovid.text.Fault when a column is not there
    public TaskCells(TableFile file, String round) {
        rows = file.table().rows();
        texts = texts(file, round);
        reference = DateCells.of(file.require(round));
        target = TextCells.of(file.require(HubColumns.TARGET));
        location = TextCells.of(file.require(HubColumns.LOCATION));
        horizon = file.table().column(HubColumns.HORIZON).map(NumberCells::of);
        end = file.table().column(HubColumns.TARGET_END_DATE).map(DateCells::of);
        endText =
                file.table().column(HubColumns.TARGET_END_DATE).map(TextCells::of).orElse(_ -> "");
    }

    /// The first row below that may be about another task; the rows of one distribution mostly
    /// stand together, which texts show at a glance.
    int endOf(int row) {
        int end = row + 1;
        while (end < rows && isAsAbove(end)) {
            end++;
        }
        return end;
    }

    private boolean isAsAbove(int row) {
        boolean isSame = !texts.isEmpty();
        for (int i = 0; isSame && i < texts.size(); i++) {
            isSame = Objects.equals(texts.get(i).get(row), texts.get(i).get(row - 1));
        }
        return isSame;
    }

    /// The columns as they are written; none of a typed file.
    private static List<List<@Nullable String>> texts(TableFile file, String round) {
        List<List<@Nullable String>> texts = new ArrayList<>();
        for (String name :
                List.of(
                        HubColumns.LOCATION,
                        HubColumns.TARGET_END_DATE,
                        HubColumns.HORIZON,
                        HubColumns.TARGET,
                        round)) {
            Optional<Column> column = file.table().column(name);
            if (column.isPresent()) {
                if (!(column.get() instanceof Column.Texts written)) {
                    return List.of();
                }
                texts.add(written.values());
            }
        }
        return texts;
    }

    private boolean isBlank(int row) {
        return end.isPresent()
                && NumberCells.BLANKS.contains(endText.get(row).toLowerCase(Locale.ROOT));
    }

    /// The task of a row; empty when its dates or its horizon cannot be read.
    public Optional<ForecastTask> get(int row) {
        Optional<LocalDate> from = reference.get(row);
        if (horizon.isEmpty()) {
            return from.flatMap(date -> until(row, date));
        }
        double steps = horizon.get().get(row).orElse(Double.NaN);
        if (Double.isNaN(steps) && horizon.get().get(row).isPresent() && isBlank(row)) {
            return from.map(date -> ofNoWeek(row, date));
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

    private ForecastTask ofNoWeek(int row, LocalDate from) {
        return ForecastTask.ofNoWeek(target.get(row), location.get(row), from);
    }

    /// The task that the end of its week tells, a whole number of weeks after the round's date.
    private Optional<ForecastTask> until(int row, LocalDate from) {
        if (end.isEmpty() || isBlank(row)) {
            return Optional.of(ofNoWeek(row, from));
        }
        return end.get()
                .get(row)
                .filter(to -> ChronoUnit.DAYS.between(from, to) % DAYS == 0)
                .map(to ->
                        new ForecastTask(
                                target.get(row),
                                location.get(row),
                                from,
                                (int) ChronoUnit.WEEKS.between(from, to),
                                to));
    }
}

package predictcovid.hub.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.task.HubColumns;
import predictcovid.hub.task.OutputType;

/// Gathers the rows of a submission in the hub's eight columns.
public final class SubmissionTable {
    private final List<LocalDate> referenceDates = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<OptionalInt> horizons = new ArrayList<>();
    private final List<LocalDate> targetEndDates = new ArrayList<>();
    private final List<String> locations = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    private SubmissionTable() {}

    /// Quantile forecasts as a table.
    public static Table of(List<QuantileForecast> forecasts) {
        SubmissionTable rows = new SubmissionTable();
        forecasts.forEach(rows::add);
        return rows.table(TaskColumns.USUAL, false);
    }

    /// The quantile forecasts of a table that [#of] made, in its order.
    public static List<QuantileForecast> forecasts(Table table) {
        int levels = QuantileLevels.HUB.size();
        List<QuantileForecast> forecasts = new ArrayList<>();
        double[] values = table.numbers(HubColumns.VALUE);
        for (int row = 0; row + levels <= values.length; row += levels) {
            ForecastTask task =
                    new ForecastTask(
                            table.texts(HubColumns.TARGET).get(row),
                            table.texts(HubColumns.LOCATION).get(row),
                            table.dates(HubColumns.REFERENCE_DATE).get(row),
                            table.integers(HubColumns.HORIZON).get(row),
                            table.dates(HubColumns.TARGET_END_DATE).get(row));
            forecasts.add(
                    new QuantileForecast(task, Arrays.copyOfRange(values, row, row + levels)));
        }
        return forecasts;
    }

    /// The submission as a table.
    ///
    /// @param areIdsTexts whether `output_type_id` is a text, as where a hub takes trajectories
    static Table of(Submission submission, boolean areIdsTexts) {
        SubmissionTable rows = new SubmissionTable();
        submission.quantiles().forEach(rows::add);
        submission.categories().forEach(rows::add);
        submission.statistics().forEach(rows::add);
        submission.samples().forEach(rows::add);
        return rows.table(submission.columns(), areIdsTexts);
    }

    private void add(QuantileForecast forecast) {
        for (int k = 0; k < forecast.levels().size(); k++) {
            add(
                    forecast.task(),
                    OutputType.Quantiles.NAME,
                    Double.toString(forecast.levels().level(k)),
                    forecast.quantile(k));
        }
    }

    private void add(CategoryForecast forecast) {
        for (int k = 0; k < forecast.categories().size(); k++) {
            add(
                    forecast.task(),
                    OutputType.Other.PMF,
                    forecast.categories().get(k),
                    forecast.probability(k));
        }
    }

    private void add(Statistic statistic) {
        add(statistic.task(), statistic.type(), statistic.id(), statistic.value());
    }

    private void add(SamplePath path) {
        for (int step = 0; step < path.tasks().size(); step++) {
            add(path.tasks().get(step), OutputType.Samples.NAME, path.id(), path.value(step));
        }
    }

    private void add(ForecastTask task, String type, String id, double value) {
        referenceDates.add(task.referenceDate());
        targets.add(task.target());
        horizons.add(task.isOfNoWeek() ? OptionalInt.empty() : OptionalInt.of(task.horizon()));
        targetEndDates.add(task.isOfNoWeek() ? Column.NO_DATE : task.targetEndDate());
        locations.add(task.location());
        types.add(type);
        ids.add(id);
        values.add(value);
    }

    private Table table(TaskColumns named, boolean areIdsTexts) {
        List<Column> columns = new ArrayList<>();
        named.names().forEach(name -> columns.add(column(name, named)));
        columns.add(Column.texts(HubColumns.OUTPUT_TYPE, types));
        columns.add(
                areIdsTexts
                        ? Column.texts(HubColumns.OUTPUT_TYPE_ID, ids)
                        : Column.numbers(
                                HubColumns.OUTPUT_TYPE_ID,
                                ids.stream().mapToDouble(SubmissionTable::level).toArray()));
        columns.add(
                Column.numbers(HubColumns.VALUE, values.stream().mapToDouble(v -> v).toArray()));
        return new Table(columns);
    }

    private Column column(String name, TaskColumns named) {
        if (name.equals(named.round())) {
            return Column.dates(name, referenceDates);
        }
        return switch (name) {
            case HubColumns.TARGET -> Column.texts(name, targets);
            case HubColumns.HORIZON -> Column.optionalIntegers(name, horizons);
            case HubColumns.TARGET_END_DATE -> Column.dates(name, targetEndDates);
            case HubColumns.LOCATION -> Column.texts(name, locations);
            default ->
                    Column.texts(
                            name,
                            Collections.nCopies(
                                    types.size(), named.constants().getOrDefault(name, "")));
        };
    }

    private static double level(String id) {
        return id.equals(Statistic.NO_ID) ? Double.NaN : Double.parseDouble(id);
    }
}

package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import predictcovid.backtest.TaskScore;
import predictcovid.backtest.summary.By;
import predictcovid.backtest.summary.ScoreSummary;
import predictcovid.backtest.summary.ScoreTable;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.Interval;
import predictcovid.forecast.quantile.ForecastTask;

/// A backtest's results as tables.
final class ScoreTables {
    private ScoreTables() {}

    /// A row for each forecast.
    static Table tasks(List<TaskScore> scores) {
        return Table.of(
                texts("forecaster", scores, TaskScore::forecaster),
                texts("target", scores, score -> score.task().target()),
                texts("location", scores, score -> score.task().location()),
                dates("reference_date", scores, ForecastTask::referenceDate),
                Column.integers(
                        "horizon", scores.stream().map(score -> score.task().horizon()).toList()),
                dates("target_end_date", scores, ForecastTask::targetEndDate),
                texts(
                        "phase",
                        scores,
                        score -> score.outcome().phase().name().toLowerCase(Locale.ROOT)),
                numbers("observed", scores, score -> score.outcome().observed()),
                numbers("median", scores, TaskScore::median),
                numbers("wis", scores, score -> score.wis().total()),
                numbers("dispersion", scores, score -> score.wis().dispersion()),
                numbers("overprediction", scores, score -> score.wis().overprediction()),
                numbers("underprediction", scores, score -> score.wis().underprediction()),
                numbers("log_wis", scores, score -> score.logWis().total()),
                numbers("absolute_error", scores, TaskScore::absoluteError),
                numbers("scaled_error", scores, TaskScore::scaledError),
                numbers("bias", scores, score -> score.rank().bias()),
                numbers("pit", scores, score -> score.rank().pit()));
    }

    /// A row for each group: forecasters by target, horizon, place, phase and date.
    static Table summaries(List<TaskScore> scores) {
        List<Group> groups = new ArrayList<>();
        groups.addAll(groups("all", scores));
        groups.addAll(groups("horizon", scores, By.HORIZON));
        groups.addAll(groups("phase", scores, By.PHASE));
        groups.addAll(groups("location", scores, By.LOCATION));
        groups.addAll(groups("reference_date", scores, By.REFERENCE_DATE));
        List<Column> columns = new ArrayList<>();
        columns.add(texts("by", groups, Group::by));
        columns.add(texts("target", groups, group -> group.row.key().get(0)));
        columns.add(texts("group", groups, Group::name));
        columns.add(texts("forecaster", groups, group -> group.row.key().get(1)));
        columns.add(
                Column.integers(
                        "forecasts",
                        groups.stream().map(group -> summary(group).tasks()).toList()));
        columns.add(numbers("wis", groups, group -> summary(group).wis().total()));
        columns.add(numbers("dispersion", groups, group -> summary(group).wis().dispersion()));
        columns.add(
                numbers("overprediction", groups, group -> summary(group).wis().overprediction()));
        columns.add(
                numbers(
                        "underprediction",
                        groups,
                        group -> summary(group).wis().underprediction()));
        columns.add(numbers("log_wis", groups, group -> summary(group).logWis().total()));
        columns.add(numbers("mae", groups, group -> summary(group).absoluteError()));
        columns.add(numbers("rmsle", groups, group -> summary(group).rmsle()));
        columns.add(numbers("mase", groups, group -> summary(group).mase()));
        columns.add(numbers("bias", groups, group -> summary(group).bias()));
        for (int i = 0; i < ScoreSummary.COVERAGES.size(); i++) {
            int at = i;
            columns.add(
                    numbers(
                            "coverage_" + Math.round(100 * ScoreSummary.COVERAGES.get(i)),
                            groups,
                            group -> summary(group).coverages().get(at).measured()));
        }
        return new Table(columns);
    }

    /// A row for each period, rival and horizon, and one for all horizons, which has none.
    static Table skills(List<Period> periods) {
        List<SkillRow> rows = new ArrayList<>();
        for (Period period : periods) {
            for (Skill skill : period.skills()) {
                rows.add(SkillRow.ofAll(period, skill));
                skill.byHorizon().forEach(at -> rows.add(SkillRow.of(period, skill, at)));
            }
        }
        return Table.of(
                texts("target", rows, row -> row.period.target()),
                Column.dates("since", rows.stream().map(row -> row.period.since()).toList()),
                texts("rival", rows, row -> row.skill.rival()),
                texts("horizon", rows, SkillRow::horizon),
                Column.integers("forecasts", rows.stream().map(SkillRow::tasks).toList()),
                numbers("relative_wis", rows, SkillRow::wis),
                numbers("lower_95", rows, row -> row.bound(Interval::lower)),
                numbers("upper_95", rows, row -> row.bound(Interval::upper)),
                numbers("relative_log_wis", rows, SkillRow::logWis));
    }

    private static ScoreSummary summary(Group group) {
        return group.row.summary();
    }

    private static List<Group> groups(String by, List<TaskScore> scores, By... more) {
        By[] columns = new By[more.length + 2];
        columns[0] = By.TARGET;
        columns[1] = By.FORECASTER;
        System.arraycopy(more, 0, columns, 2, more.length);
        return ScoreTable.of(scores, columns).rows().stream()
                .map(row -> new Group(by, row))
                .toList();
    }

    private static <T> Column texts(String name, List<T> rows, Function<T, String> text) {
        return Column.texts(name, rows.stream().map(text).toList());
    }

    private static <T> Column numbers(String name, List<T> rows, ToDoubleFunction<T> number) {
        return Column.numbers(name, rows.stream().mapToDouble(number).toArray());
    }

    private static Column dates(
            String name, List<TaskScore> scores, Function<ForecastTask, LocalDate> date) {
        return Column.dates(
                name,
                IntStream.range(0, scores.size())
                        .mapToObj(i -> date.apply(scores.get(i).task()))
                        .toList());
    }

    private record Group(String by, ScoreTable.Row row) {
        String name() {
            return row.key().size() > 2 ? row.key().get(2).toLowerCase(Locale.ROOT) : "";
        }
    }

    private record SkillRow(
            Period period, Skill skill, String horizon, int tasks, double wis, double logWis) {
        static SkillRow ofAll(Period period, Skill skill) {
            return new SkillRow(period, skill, "", skill.tasks(), skill.wis(), skill.logWis());
        }

        static SkillRow of(Period period, Skill skill, Skill.AtHorizon at) {
            String horizon = String.valueOf(at.horizon());
            return new SkillRow(period, skill, horizon, at.tasks(), at.wis(), at.logWis());
        }

        boolean isTotal() {
            return horizon.isEmpty();
        }

        double bound(ToDoubleFunction<Interval> end) {
            return skill.interval()
                    .filter(_ -> isTotal())
                    .map(interval -> end.applyAsDouble(interval))
                    .orElse(Double.NaN);
        }
    }
}

package predictcovid.cli.terminal;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import predictcovid.backtest.TaskScore;
import predictcovid.backtest.summary.By;
import predictcovid.backtest.summary.ScoreSummary;
import predictcovid.backtest.summary.ScoreTable;
import predictcovid.run.backtest.BacktestReport;
import predictcovid.run.backtest.Period;
import predictcovid.run.backtest.Skill;
import predictcovid.text.Texts;

/// A backtest's results on the terminal.
public final class BacktestTable {
    private static final int MOST_HORIZONS = 8;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final double MEGABYTE = 1e6;

    private final Locale locale;
    private final BacktestReport report;
    private final PrintStream out;

    private BacktestTable(PrintStream out, Locale locale, BacktestReport report) {
        this.out = out;
        this.locale = locale;
        this.report = report;
    }

    public static void print(PrintStream out, Locale locale, BacktestReport report) {
        new BacktestTable(out, locale, report).print();
    }

    private void print() {
        String first = report.options().ours();
        say(
                "cli.backtest.what",
                report.dates().size(),
                report.dates().getFirst(),
                report.dates().getLast(),
                report.scores().size());
        for (Period period : report.periods()) {
            skills(period, first);
        }
        for (String target : report.targets()) {
            summaries(target);
            coverage(target, first);
        }
        report.notices().forEach(problem -> out.println("! " + problem.in(locale)));
        if (!Double.isNaN(report.secondsADate())) {
            say("cli.backtest.time", first, report.secondsADate(), peakMegabytes());
        }
        say("cli.backtest.where", report.options().out());
    }

    private void skills(Period period, String first) {
        if (period.skills().isEmpty()) {
            return;
        }
        out.println();
        say("cli.backtest.skill", period.target(), first, period.since());
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(texts("rival", "n", "wis", "interval", "log"));
        shown(period.skills().getFirst().byHorizon())
                .forEach(at -> head.add(text("cli.backtest.horizon", at.horizon())));
        rows.add(head);
        for (Skill skill : period.skills()) {
            List<String> row = new ArrayList<>();
            row.add(skill.rival());
            row.add(text("cli.backtest.count", skill.tasks()));
            row.add(ratio(skill.wis()));
            row.add(
                    skill.interval()
                            .map(it -> ratio(it.lower()) + "–" + ratio(it.upper()))
                            .orElse("–"));
            row.add(ratio(skill.logWis()));
            shown(skill.byHorizon()).forEach(at -> row.add(ratio(at.wis())));
            rows.add(row);
        }
        AlignedColumns.print(out, rows);
    }

    /// All of a few horizons; of many days the first and the last of each week.
    private static List<Skill.AtHorizon> shown(List<Skill.AtHorizon> horizons) {
        return horizons.stream()
                .filter(at ->
                        horizons.size() <= MOST_HORIZONS
                                || at.horizon() == 1
                                || at.horizon() % DAYS_OF_A_WEEK == 0)
                .toList();
    }

    private void summaries(String target) {
        out.println();
        say("cli.backtest.summary", target);
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                texts(
                        "forecaster",
                        "n",
                        "mean-wis",
                        "mae",
                        "rmsle",
                        "mase",
                        "bias",
                        "50",
                        "80",
                        "95"));
        for (ScoreTable.Row row : ScoreTable.of(of(target), By.FORECASTER).rows()) {
            ScoreSummary summary = row.summary();
            List<String> cells = new ArrayList<>();
            cells.add(row.key().getFirst());
            cells.add(text("cli.backtest.count", summary.tasks()));
            cells.add(number(summary.wis().total()));
            cells.add(number(summary.absoluteError()));
            cells.add(ratio(summary.rmsle()));
            cells.add(ratio(summary.mase()));
            cells.add(ratio(summary.bias()));
            summary.coverages().forEach(coverage -> cells.add(percent(coverage.measured())));
            rows.add(cells);
        }
        AlignedColumns.print(out, rows);
    }

    private void coverage(String target, String first) {
        out.println();
        say("cli.backtest.coverage", target, first);
        List<List<String>> rows = new ArrayList<>();
        rows.add(texts("horizon-head", "50", "80", "95"));
        List<TaskScore> ours =
                of(target).stream().filter(score -> score.forecaster().equals(first)).toList();
        for (ScoreTable.Row row : ScoreTable.of(ours, By.HORIZON).rows()) {
            int horizon = Integer.parseInt(row.key().getFirst());
            if (horizon > MOST_HORIZONS && horizon % DAYS_OF_A_WEEK != 0) {
                continue;
            }
            List<String> cells = new ArrayList<>(row.key());
            row.summary().coverages().forEach(each -> cells.add(percent(each.measured())));
            rows.add(cells);
        }
        AlignedColumns.print(out, rows);
    }

    private List<TaskScore> of(String target) {
        return report.scores().stream()
                .filter(score -> score.task().target().equals(target))
                .toList();
    }

    /// The most heap that was in use.
    private static double peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .collect(Collectors.summingLong(usage -> usage.getUsed()))
                / MEGABYTE;
    }

    private List<String> texts(String... keys) {
        List<String> texts = new ArrayList<>();
        for (String key : keys) {
            texts.add(text("cli.backtest.head." + key));
        }
        return texts;
    }

    private String ratio(double value) {
        return Double.isNaN(value) ? "–" : text("cli.backtest.ratio", value);
    }

    private String number(double value) {
        return text(value < 1 ? "cli.backtest.small" : "cli.backtest.number", value);
    }

    private String percent(double value) {
        return text("cli.backtest.percent", value);
    }

    private String text(String key, Object... args) {
        return Texts.in(locale, key, args);
    }

    private void say(String key, Object... args) {
        out.println(text(key, args));
    }
}

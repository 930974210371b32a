package predictcovid.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import predictcovid.cli.terminal.JsonOutput;
import predictcovid.run.backtest.BacktestReport;

/// What a backtest found, for programs: the rows of its tables `skill` and `summary`.
///
/// @param dates reference dates forecast
/// @param folder of all its files
record JudgedBacktest(
        String source,
        List<LocalDate> dates,
        Path folder,
        List<Map<String, @Nullable Object>> skill,
        List<Map<String, @Nullable Object>> summary) {
    static JudgedBacktest of(BacktestReport report) {
        return new JudgedBacktest(
                report.source(),
                report.dates(),
                report.options().out(),
                JsonOutput.rows(report.skill()),
                JsonOutput.rows(report.summary()));
    }
}

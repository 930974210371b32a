package predictcovid.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import predictcovid.catalog.RunManifest;

/// One line of the list of runs.
///
/// @param rmsle the model's error one step ahead, on days that it has not seen
/// @param baselineRmsle the error of "tomorrow equals today" on the same days
record RunSummary(
        String runId,
        Instant finishedAt,
        boolean simulated,
        String location,
        String frequency,
        LocalDate vintage,
        LocalDate lastObservation,
        List<String> columns,
        double rmsle,
        double baselineRmsle) {
    RunSummary {
        columns = List.copyOf(columns);
    }

    static RunSummary of(RunManifest run) {
        return new RunSummary(
                run.runId(),
                run.finishedAt(),
                run.simulated(),
                run.series().location(),
                run.series().frequency(),
                run.source().vintage(),
                run.series().lastDate(),
                run.columns(),
                run.validation().rmsle(),
                run.validation().baselineRmsle());
    }
}

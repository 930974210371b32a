package predictcovid.web.page;

import predictcovid.catalog.RunManifest;

/// One run in the list of runs.
public record RunRow(
        String runId,
        String iso,
        String finished,
        String location,
        String vintage,
        String lastObservation,
        String columns,
        String error,
        String baselineError,
        boolean isBetter,
        boolean isSimulated) {
    static RunRow of(RunManifest run, Words words) {
        return new RunRow(
                run.runId(),
                run.finishedAt().toString(),
                words.time(run.finishedAt()),
                words.place(run.series().location()),
                words.shortDate(run.source().vintage()),
                words.shortDate(run.series().lastDate()),
                String.join(", ", run.columns()),
                words.times100(run.validation().rmsle()),
                words.times100(run.validation().baselineRmsle()),
                run.validation().rmsle() < run.validation().baselineRmsle(),
                run.simulated());
    }
}

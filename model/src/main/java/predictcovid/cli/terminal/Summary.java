package predictcovid.cli.terminal;

import java.io.PrintStream;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.ManifestForecasters;
import predictcovid.catalog.RunManifest;
import predictcovid.run.input.RunContext;
import predictcovid.run.training.SearchReport;
import predictcovid.selection.ScoredColumns;
import predictcovid.source.description.Guess;
import predictcovid.text.EventWords;
import predictcovid.text.PlaceNames;
import predictcovid.text.Texts;

/// What a command prints when it is done: results, how good they are, and where they lie.
public final class Summary {
    private static final int BEST_SHOWN = 5;

    private final Locale language;
    private final List<String> lines = new ArrayList<>();

    private Summary(RunContext context) {
        this.language = context.settings().locale();
    }

    /// Prints a published run.
    public static void print(PrintStream out, RunContext context, RunManifest run) {
        Summary summary = new Summary(context);
        summary.add(
                "cli.summary.series",
                PlaceNames.in(summary.language, run.series().location()),
                run.series().lastDate(),
                run.source().rows(),
                run.source().vintage());
        run.source()
                .description()
                .ifPresent(it -> summary.readBy(it, run.source().publisher().orElse("")));
        summary.series(run.series());
        summary.scores(run);
        run.forecast().ifPresent(forecast -> summary.forecast(run, forecast));
        run.places()
                .ifPresent(places ->
                        summary.lines.addAll(new PlaceLines(context, run.runId(), places).all()));
        run.warnings()
                .forEach(warning ->
                        summary.lines.add("! " + warning.get(summary.language.toLanguageTag())));
        summary.warnings(context);
        summary.add(
                "cli.summary.where",
                context.datalake().root(),
                DatalakeLayout.run(run.runId()),
                run.files().size());
        summary.lines.forEach(out::println);
    }

    /// Prints a published run in one line.
    public static void printLine(PrintStream out, RunContext context, RunManifest run) {
        out.println(
                Texts.in(
                        context.settings().locale(),
                        "cli.summary.line",
                        PlaceNames.in(context.settings().locale(), run.series().location()),
                        run.series().lastDate(),
                        DatalakeLayout.run(run.runId()),
                        context.datalake().root(),
                        run.warnings().size() + context.warnings().all().size()));
    }

    /// Prints the best choice that a search found.
    public static void printLine(PrintStream out, RunContext context, SearchReport report) {
        ScoredColumns best = report.ranking().getFirst();
        out.println(
                Texts.in(
                        context.settings().locale(),
                        "cli.search.line",
                        hundredfold(best.rmsle()),
                        String.join(",", best.columns())));
    }

    /// Prints what a search found.
    public static void print(PrintStream out, RunContext context, SearchReport report) {
        Summary summary = new Summary(context);
        for (ScoredColumns scored :
                report.ranking().subList(0, Math.min(BEST_SHOWN, report.ranking().size()))) {
            summary.add(
                    "cli.search.line",
                    hundredfold(scored.rmsle()),
                    String.join(",", scored.columns()));
        }
        summary.add("cli.search.baseline", hundredfold(report.baselineRmsle()));
        if (!Double.isNaN(report.unseenRmsle())) {
            summary.add(
                    "cli.search.unseen",
                    hundredfold(report.unseenRmsle()),
                    hundredfold(report.unseenBaselineRmsle()));
        } else {
            summary.add("cli.search.seen");
        }
        summary.warnings(context);
        summary.add("cli.search.where", context.datalake().root());
        summary.lines.forEach(out::println);
    }

    private void readBy(String description, String title) {
        if (description.equals(Guess.NAME)) {
            add("cli.summary.read-by-guess", title);
        } else {
            add("cli.summary.read-as", description, title);
        }
    }

    private void warnings(RunContext context) {
        context.warnings().all().forEach(warning -> lines.add("! " + warning.in(language)));
    }

    private void series(RunManifest.Series series) {
        String cleaned =
                series.cleaning().entrySet().stream()
                        .map(entry ->
                                Texts.in(
                                        language,
                                        "cli.cleaned." + entry.getKey(),
                                        entry.getValue()))
                        .collect(Collectors.joining(", "));
        if (!cleaned.isEmpty()) {
            add("cli.summary.cleaned", cleaned);
        }
        series.reconciliation()
                .ifPresent(it ->
                        add(
                                "cli.summary.reconciliation",
                                series.places(),
                                it.aggregate(),
                                it.differingDays(),
                                it.days(),
                                it.sumOfPlaces(),
                                it.sumInSource(),
                                new EventWords(series.told()).brief().in(language)));
    }

    private void scores(RunManifest run) {
        add(
                "cli.summary.scores",
                hundredfold(run.validation().rmsle()),
                hundredfold(run.validation().baselineRmsle()),
                run.windows().validationFrom(),
                run.windows().validationTo(),
                String.join(",", run.columns()));
        run.forecasters().ifPresent(all -> all.all().forEach(each -> quality(run, each)));
    }

    private void quality(RunManifest run, ManifestForecasters.Judged forecaster) {
        int steps = forecaster.forecast().points().size();
        forecaster.byHorizon().stream()
                .filter(error -> error.horizon() <= steps)
                .reduce((_, farther) -> farther)
                .ifPresent(error ->
                        add(
                                "cli.summary.quality." + run.series().frequency(),
                                forecaster.name(),
                                error.horizon(),
                                error.origins(),
                                hundredfold(error.rmsle()),
                                hundredfold(error.baselineRmsle())));
        for (RunManifest.Coverage coverage : forecaster.coverage()) {
            add(
                    "cli.summary.coverage",
                    forecaster.name(),
                    coverage.nominal(),
                    coverage.measured(),
                    coverage.outcomes());
        }
    }

    private void beside(ManifestForecasters.Judged other, RunManifest run) {
        if (!other.forecast().points().isEmpty()) {
            RunManifest.Point last = other.forecast().points().getLast();
            add("cli.summary.beside", other.name(), last.date(), number(last.value(), run));
        }
    }

    private void forecast(RunManifest run, RunManifest.Forecast forecast) {
        EventWords words = new EventWords(run.series().told());
        add(
                "cli.summary.forecast." + run.series().frequency(),
                PlaceNames.in(language, run.series().location()),
                run.leading(),
                words.in(language),
                words.every(language));
        for (RunManifest.Point point : forecast.points()) {
            StringBuilder line = new StringBuilder();
            line.append(
                    String.format(
                            "%3d -> %s  %15s",
                            point.horizon(), point.date(), number(point.value(), run)));
            for (RunManifest.Interval interval : point.intervals()) {
                line.append(
                        String.format(
                                "   %s: %s – %s",
                                NumberFormat.getPercentInstance(language)
                                        .format(interval.coverage()),
                                number(interval.lower(), run),
                                number(interval.upper(), run)));
            }
            lines.add(line.toString());
        }
        run.forecasters().ifPresent(all -> all.others().forEach(other -> beside(other, run)));
    }

    private String number(double value, RunManifest run) {
        if (run.series().told().isShare()) {
            NumberFormat percent = NumberFormat.getPercentInstance(language);
            percent.setMaximumFractionDigits(2);
            return percent.format(value);
        }
        return NumberFormat.getIntegerInstance(language).format(Math.round(value));
    }

    private static double hundredfold(double rmsle) {
        return 100 * rmsle;
    }

    private void add(String key, Object... args) {
        lines.add(Texts.in(language, key, args));
    }
}

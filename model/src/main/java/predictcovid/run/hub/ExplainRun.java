package predictcovid.run.hub;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.chart.Chart;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.forecast.pooled.ExplanationDepth;
import predictcovid.forecast.pooled.QuantileForestForecaster;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.WrongSettings;
import predictcovid.run.publish.FeatureCharts;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.text.Fault;
import predictcovid.text.FeatureWords.Whole;
import predictcovid.text.Notice;

/// The story of `hub explain`: one reference date forecast as it was known, and every forecast told
/// by the features that moved it.
public final class ExplainRun {
    private static final int LAST_HORIZON = 3;

    private final RunContext context;
    private final ExplainRequest request;

    public ExplainRun(RunContext context, ExplainRequest request) {
        this.context = context;
        this.request = request;
    }

    /// Forecasts and explains all targets and places, writes tables of everything, and pictures of
    /// what was asked for.
    public ExplainReport run() {
        checkHorizon();
        HubArchive data =
                context.workers()
                        .call(() ->
                                HubArchive.read(
                                        request.source(),
                                        context.settings().source(),
                                        request.referenceDate()));
        ReportArchive known = known(data.archive());
        NamedPlaces named = new NamedPlaces(known.geography());
        List<String> places = named.codes(request.places());
        List<TargetPlan> plans =
                HubPlans.of(
                        request.source().tasks().targets(known.targets().keySet()),
                        data.teaching().targets());
        ReportArchive seen = data.teaching().beside(known, request.referenceDate());
        ExplainedForecast explained =
                context.workers().call(() -> explained(seen, plans, known.targets().keySet()));
        List<Chart> charts =
                new ExplanationFiles(context, request.source().targetData(), request.out())
                        .write(
                                explained,
                                new FeatureCharts(plans, known.geography(), Whole.NATION),
                                task -> isDrawn(task, places));
        return new ExplainReport(
                charts,
                Stream.concat(data.problems().stream(), silent(explained, places, named)).toList());
    }

    private void checkHorizon() {
        if (request.horizon() < 0 || request.horizon() > LAST_HORIZON) {
            throw wrong(new Fault("run.explain.horizon", request.horizon(), LAST_HORIZON));
        }
    }

    private static WrongSettings wrong(Fault fault) {
        return new WrongSettings(List.of(fault));
    }

    /// What was known on the reference date, which must be the last day of a week of the data.
    private ReportArchive known(ReportArchive archive) {
        LocalDate date = request.referenceDate();
        ReportArchive known = archive.knownAt(date);
        if (known.targets().isEmpty()) {
            throw new Fault(
                    "run.explain.nothing-known", request.source().targetData().toString(), date);
        }
        Panel calendar = known.targets().values().iterator().next().newest().panel();
        LocalDate weekEnd = calendar.date(calendar.step(date.minusDays(1)) + 1);
        if (!weekEnd.equals(date)) {
            throw wrong(new Fault("run.explain.week-end", date, weekEnd));
        }
        return known;
    }

    private ExplainedForecast explained(
            ReportArchive known, List<TargetPlan> plans, Set<String> targets) {
        return new QuantileForestForecaster(plans, request.forest())
                .explained(
                        new ForecastRequest(
                                known,
                                request.referenceDate(),
                                Horizons.ofWeeks(
                                        IntStream.rangeClosed(0, LAST_HORIZON).boxed().toList()),
                                targets),
                        ExplanationDepth.IMPORTANCE);
    }

    private boolean isDrawn(ForecastTask task, List<String> places) {
        return task.horizon() == request.horizon() && places.contains(task.location());
    }

    private Stream<Notice> silent(
            ExplainedForecast explained, List<String> places, NamedPlaces named) {
        List<String> told =
                explained.explanations().stream()
                        .map(each -> each.task().location())
                        .distinct()
                        .toList();
        return places.stream()
                .filter(code -> !told.contains(code))
                .map(code ->
                        new Notice(
                                "run.explain.silent",
                                code,
                                named.name(code),
                                request.referenceDate()));
    }
}

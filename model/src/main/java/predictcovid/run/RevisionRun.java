package predictcovid.run;

import java.util.ArrayList;
import java.util.List;
import predictcovid.catalog.DatalakeLock;
import predictcovid.catalog.PublicAddress;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.chart.Quantity;
import predictcovid.chart.RevisionChart;
import predictcovid.run.hub.HubArchive;
import predictcovid.run.hub.HubSource;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.SourceReading;
import predictcovid.run.publish.ResultFolder;
import predictcovid.series.Geography;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.RevisionReport;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The story of `revisions`: each vintage compared with the one before it, target by target.
public final class RevisionRun {

    private final RunContext context;
    private final RevisionRequest request;

    public RevisionRun(RunContext context, RevisionRequest request) {
        this.context = context;
        this.request = request;
    }

    /// Reports the revisions of every target with two vintages, and writes tables and pictures.
    ///
    /// @throws Fault when no target has two vintages
    public RevisionFindings run() {
        Compared compared = request.hub().map(this::targetData).orElseGet(this::downloads);
        Geography geography = compared.archive().geography();
        List<RevisionReport> reports =
                compared.targets().stream()
                        .filter(RevisionRun::isComparable)
                        .map(vintages -> RevisionReport.of(vintages, geography))
                        .toList();
        if (reports.isEmpty()) {
            throw nothing();
        }
        RevisionFindings findings =
                new RevisionFindings(reports, geography, problems(compared), request.out());
        write(findings, compared);
        return findings;
    }

    private Compared targetData(HubSource hub) {
        HubArchive data = context.workers().call(() -> HubArchive.read(hub));
        ReportArchive known =
                request.source().asOf().map(data.archive()::knownAt).orElse(data.archive());
        return Compared.of(
                new HubArchive(known, data.teaching(), data.withoutVintages(), data.oddities()),
                String.valueOf(hub.targetData().getFileName()));
    }

    private Compared downloads() {
        try (DatalakeLock _ = context.takeDatalake("revisions")) {
            SourceReading reading = new SourceReading(context, request.source());
            LoadedSource loaded = reading.read(0);
            return Compared.of(loaded, reading.before(loaded.knownOn(), request.weeks()), context);
        }
    }

    private static boolean isComparable(Vintages vintages) {
        return vintages.all().size() > 1;
    }

    private static List<Notice> problems(Compared compared) {
        List<Notice> problems = new ArrayList<>(compared.problems());
        compared.targets().stream()
                .filter(vintages -> !isComparable(vintages))
                .map(only ->
                        new Notice("run.revisions.single", only.target(), only.newest().asOf()))
                .forEach(problems::add);
        return problems;
    }

    private Fault nothing() {
        return request.hub()
                .map(HubSource::targetData)
                .map(file -> new Fault("run.revisions.one-vintage", file.toString()))
                .orElseGet(() ->
                        new Fault(
                                "run.revisions.one-download",
                                context.datalake().root(),
                                PublicAddress.of(context.settings().sourceUrl())));
    }

    private void write(RevisionFindings findings, Compared compared) {
        ResultFolder folder = new ResultFolder(request.out());
        folder.write("revisions", RevisionTables.byLag(findings.reports()));
        folder.write("largest-revisions", RevisionTables.largest(findings.reports()));
        folder.write("appearances", RevisionTables.appearances(findings.reports()));
        List<Chart> charts =
                findings.reports().stream().map(report -> chart(report, findings)).toList();
        folder.draw(
                charts,
                new ChartFooter(compared.source(), context.today(), compared.simulated()),
                context.workers());
    }

    private static Chart chart(RevisionReport report, RevisionFindings findings) {
        return new RevisionChart(
                new Quantity(Target.named(report.target()).every(Frequency.WEEKLY)),
                findings.name(report.nation()),
                report);
    }
}

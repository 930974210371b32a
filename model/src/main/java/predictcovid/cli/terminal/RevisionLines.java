package predictcovid.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.run.RevisionFindings;
import predictcovid.series.vintage.LagRevision;
import predictcovid.series.vintage.RevisionReport;
import predictcovid.series.vintage.RevisionReport.Appearance;
import predictcovid.series.vintage.RevisionReport.Revision;
import predictcovid.text.Texts;

/// Revisions on the terminal, target by target.
public final class RevisionLines {
    private static final int LARGEST = 10;

    private final PrintStream out;
    private final Locale locale;
    private final RevisionFindings findings;

    private RevisionLines(PrintStream out, Locale locale, RevisionFindings findings) {
        this.out = out;
        this.locale = locale;
        this.findings = findings;
    }

    public static void print(PrintStream out, Locale locale, RevisionFindings findings) {
        new RevisionLines(out, locale, findings).print();
    }

    private void print() {
        findings.reports().forEach(this::report);
        findings.problems().forEach(problem -> out.println("! " + problem.in(locale)));
        say("cli.revisions.where", findings.out());
    }

    private void report(RevisionReport report) {
        say(
                "cli.revisions.what",
                report.target(),
                report.vintages().size(),
                report.vintages().getFirst(),
                report.vintages().getLast());
        byLag(report);
        largest(report.largest());
        appearances(report.appearances(), true);
        appearances(report.appearances(), false);
        out.println();
    }

    private void byLag(RevisionReport report) {
        List<List<String>> rows = new ArrayList<>();
        String nation = Texts.place(locale, findings.name(report.nation()));
        rows.add(
                List.of(
                        head("lag"),
                        nation,
                        head("middle"),
                        head("changed"),
                        head("median-place"),
                        head("middle"),
                        head("changed")));
        List<LagRevision> national = report.national();
        List<LagRevision> places = report.medianPlace();
        int lags = 1 + report.lags().stream().mapToInt(LagRevision::lag).max().orElse(-1);
        for (int lag = 0; lag < lags; lag++) {
            List<String> row = new ArrayList<>();
            row.add(Integer.toString(lag));
            row.addAll(cells(at(national, lag)));
            row.addAll(cells(at(places, lag)));
            rows.add(row);
        }
        AlignedColumns.print(out, rows);
    }

    private static Optional<LagRevision> at(List<LagRevision> lags, int lag) {
        return lags.stream().filter(it -> it.lag() == lag).findFirst();
    }

    private List<String> cells(Optional<LagRevision> known) {
        return known.map(it ->
                        List.of(
                                change(it.change()),
                                text(
                                        "cli.revisions.range",
                                        change(it.lowerChange()),
                                        change(it.upperChange())),
                                text("cli.revisions.share", it.shareChanged())))
                .orElse(List.of("–", "–", "–"));
    }

    private void largest(List<Revision> largest) {
        if (largest.isEmpty()) {
            return;
        }
        out.println();
        say("cli.revisions.largest");
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        head("place"),
                        head("week"),
                        head("vintage"),
                        head("lag"),
                        head("from"),
                        head("to"),
                        head("change")));
        for (Revision revision : largest.subList(0, Math.min(LARGEST, largest.size()))) {
            rows.add(
                    List.of(
                            findings.name(revision.location()),
                            revision.date().toString(),
                            revision.asOf().toString(),
                            Integer.toString(revision.lag()),
                            number(revision.from()),
                            number(revision.to()),
                            change(Math.expm1(revision.logRatio()))));
        }
        AlignedColumns.print(out, rows);
    }

    private void appearances(List<Appearance> appearances, boolean added) {
        String places =
                appearances.stream()
                        .filter(each -> each.added() == added)
                        .map(each ->
                                text(
                                        "cli.revisions.place",
                                        findings.name(each.location()),
                                        each.asOf()))
                        .collect(Collectors.joining(", "));
        if (!places.isEmpty()) {
            say(added ? "cli.revisions.came" : "cli.revisions.went", places);
        }
    }

    private String change(double fraction) {
        if (Double.isNaN(fraction)) {
            return "–";
        }
        boolean isShown = Math.abs(fraction) >= 0.0005;
        return isShown ? text("cli.revisions.change", fraction) : text("cli.revisions.share", 0.0);
    }

    private String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return text(value < 1 ? "cli.backtest.small" : "cli.backtest.count", value);
    }

    private String head(String key) {
        return text("cli.revisions.head." + key);
    }

    private String text(String key, Object... args) {
        return Texts.in(locale, key, args);
    }

    private void say(String key, Object... args) {
        out.println(text(key, args));
    }
}

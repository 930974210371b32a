package predictcovid.hub.target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import predictcovid.catalog.csv.DateStyle;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.target.TargetProblem.Kind;
import predictcovid.series.vintage.Report;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// A hub's target data: every number with the day on which it was so known.
///
/// @param reports in the order of the file; each target, location, date and vintage once
/// @param problems what was left out, repaired, or looks wrong
public record TargetData(List<Report> reports, List<TargetProblem> problems) {
    public TargetData {
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
    }

    /// Whether these are columns of target data, and not of any table of counts.
    public static boolean isLike(List<String> header) {
        return TargetRole.isToldBy(header);
    }

    /// Reads a CSV, gzipped CSV or Parquet file, a folder of them, or all that the clone of a hub
    /// has. Columns are found by their roles: a date, a location, a value; a target and a vintage
    /// where the file has them.
    ///
    /// @throws Fault when a file cannot be read, lacks a column, or has no usable row
    public static TargetData read(Path path, TargetRequest request) {
        return Files.isDirectory(path)
                ? TargetFolder.read(TargetParts.of(path), request)
                : read(TableFile.readAny(path), request);
    }

    /// The SHA-256 of the data in a place.
    public static String sha256(Path path) {
        return TargetParts.of(path).sha256();
    }

    /// Whether something says when each number was known.
    boolean hasVintages() {
        return problems.stream().noneMatch(problem -> problem.kind() == Kind.NO_VINTAGE);
    }

    static TargetData read(TableFile file, TargetRequest request) {
        TargetColumns columns = TargetColumns.of(file, request);
        ProblemLog problems = new ProblemLog(file.name());
        file.brokenLines()
                .forEach(line -> problems.add(Kind.BROKEN_LINE, () -> TableFile.line(line)));
        noteForm(file, columns, problems);
        List<Report> reports =
                new TargetDataRows(
                                file,
                                columns,
                                new LocationLookup(request.areas()),
                                request.tasks(),
                                problems)
                        .reports();
        if (reports.isEmpty()) {
            throw nothing(file, problems.problems());
        }
        if (!columns.hasVintages()) {
            LocalDate asOf = reports.getFirst().asOf();
            problems.addAll(Kind.NO_VINTAGE, reports.size(), new Notice("hub.file.day", asOf));
        }
        return new TargetData(reports, problems.problems());
    }

    private static void noteForm(TableFile file, TargetColumns columns, ProblemLog problems) {
        int rows = file.table().rows();
        file.separator().ifPresent(mark -> problems.addAll(Kind.SEPARATOR, rows, mark));
        columns.dateStyle()
                .map(style -> style == DateStyle.DAY_FIRST ? Kind.DAY_FIRST : Kind.MONTH_FIRST)
                .ifPresent(kind -> problems.addAll(kind, rows, new Notice("hub.file.dates")));
    }

    private static Fault nothing(TableFile file, List<TargetProblem> problems) {
        return problems.isEmpty()
                ? new Fault("hub.target.empty", file.name())
                : new Fault("hub.target.nothing", file.name(), problems.getFirst().notice());
    }
}

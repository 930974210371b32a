package predictcovid.cli.terminal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import predictcovid.run.input.SourceReport;
import predictcovid.text.Texts;

/// What was understood of a table, on the terminal.
///
/// @param language of the sentences
public record SourceLines(PrintStream out, Locale language) {
    /// Prints the sentences, the first observations and the doubts.
    public void print(SourceReport report) {
        report.understood().forEach(it -> out.println(it.in(language)));
        out.println(Texts.in(language, "cli.source.first"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(report.header().stream().map(it -> it.in(language)).toList());
        rows.addAll(report.rows());
        AlignedColumns.print(out, rows);
        report.doubts().forEach(it -> out.println("! " + it.in(language)));
    }

    /// Says where the description was written.
    public void written(Path file) {
        out.println(Texts.in(language, "cli.source.written", file));
    }
}

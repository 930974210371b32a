package predictcovid.cli.terminal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import predictcovid.hub.check.CheckReport;
import predictcovid.hub.check.Finding;
import predictcovid.hub.check.MetadataCheck;
import predictcovid.text.Texts;

/// The check of a submission on the terminal: the verdict, then each broken rule with the sentence
/// that mends it and where it is broken.
public final class CheckLines {
    private final PrintStream out;
    private final Locale language;

    public CheckLines(PrintStream out, Locale language) {
        this.out = out;
        this.language = language;
    }

    /// Prints one report.
    public void print(Path file, CheckReport report) {
        String valid = MetadataCheck.isMetadata(file) ? "cli.hub.valid.metadata" : "cli.hub.valid";
        String invalid =
                MetadataCheck.isMetadata(file) ? "cli.hub.invalid.metadata" : "cli.hub.invalid";
        String verdict = report.isValid() ? valid : invalid;
        out.println(Texts.in(language, verdict, file.toString(), report.rows()));
        report.findings().forEach(this::print);
        report.unmade().forEach(notice -> out.println("! " + notice.in(language)));
        if (report.isGeneral()) {
            out.println(Texts.in(language, "cli.hub.general"));
        }
    }

    private void print(Finding finding) {
        String severity =
                Texts.in(
                        language,
                        "cli.hub.severity."
                                + finding.rule().severity().name().toLowerCase(Locale.ROOT));
        out.println("  " + severity + ": " + finding.sentence().in(language));
        finding.where().ifPresent(where -> out.println("    " + where.in(language)));
    }
}

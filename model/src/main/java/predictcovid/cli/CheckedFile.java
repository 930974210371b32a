package predictcovid.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import predictcovid.hub.check.CheckReport;
import predictcovid.hub.check.Finding;

/// The check of a submission or a description, for programs. Sentences follow the language, names
/// of rules and severities do not.
///
/// @param rows of a submission
/// @param general whether only the rules of all hubs were checked
/// @param unmade checks that the hub asks for and that were not made, and why
record CheckedFile(
        String file,
        boolean valid,
        int rows,
        boolean general,
        List<Broken> findings,
        List<String> unmade) {

    /// A broken rule.
    ///
    /// @param count in how many places
    /// @param where the first of them; empty when the whole file is meant
    record Broken(
            String rule, String severity, int count, String sentence, Optional<String> where) {
        static Broken of(Finding finding, Locale language) {
            return new Broken(
                    finding.rule().name().toLowerCase(Locale.ROOT),
                    finding.rule().severity().name().toLowerCase(Locale.ROOT),
                    finding.count(),
                    finding.sentence().in(language),
                    finding.where().map(where -> where.in(language)));
        }
    }

    static CheckedFile of(Path file, CheckReport report, Locale language) {
        return new CheckedFile(
                file.toString(),
                report.isValid(),
                report.rows(),
                report.isGeneral(),
                report.findings().stream().map(each -> Broken.of(each, language)).toList(),
                report.unmade().stream().map(each -> each.in(language)).toList());
    }
}

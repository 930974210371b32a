package predictcovid.hub.check;

import java.util.List;
import predictcovid.text.Notice;

/// What the check of one submission found.
///
/// @param findings all broken rules, in the order of the rules
/// @param rows rows of the file
/// @param isGeneral whether only the rules of all hubs were checked
/// @param unmade checks that the hub asks for and that were not made, and why
public record CheckReport(
        List<Finding> findings, int rows, boolean isGeneral, List<Notice> unmade) {
    public CheckReport {
        unmade = List.copyOf(unmade);
        findings = List.copyOf(findings);
    }

    /// Whether the hub will take the submission.
    public boolean isValid() {
        return findings.stream().noneMatch(finding -> finding.rule().severity() == Severity.ERROR);
    }
}

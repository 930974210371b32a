package predictcovid.web.run;

import java.util.List;
import java.util.stream.Collectors;
import predictcovid.catalog.SkillReport;

/// The skill that was published.
///
/// @param reports by hub and target
/// @param unread files that are damaged, or of a later program
public record PublishedSkill(List<SkillReport> reports, int unread) {
    public PublishedSkill {
        reports = List.copyOf(reports);
    }

    /// Changes whenever anything is published.
    public String state() {
        return reports.stream()
                .map(each -> each.hub() + "|" + each.target().name() + "|" + each.publishedAt())
                .collect(Collectors.joining("\n", "", "\n" + unread));
    }
}

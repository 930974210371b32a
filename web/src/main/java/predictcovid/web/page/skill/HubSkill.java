package predictcovid.web.page.skill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import predictcovid.catalog.SkillReport;
import predictcovid.web.page.Words;
import predictcovid.web.run.PublishedSkill;

/// What the page says of one hub.
///
/// @param id where on the page
public record HubSkill(String id, String name, List<TargetSkill> targets) {
    public HubSkill {
        targets = List.copyOf(targets);
    }

    static List<HubSkill> of(PublishedSkill skill, Words words) {
        return skill.reports().stream()
                .collect(groupingBy(SkillReport::hub, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(hub -> of(hub.getKey(), hub.getValue(), skill, words))
                .toList();
    }

    private static HubSkill of(
            String name, List<SkillReport> reports, PublishedSkill skill, Words words) {
        return new HubSkill(
                id(reports.getFirst(), skill) + "-hub",
                name,
                reports.stream()
                        .map(report -> TargetSkill.of(id(report, skill), report, words))
                        .toList());
    }

    private static String id(SkillReport report, PublishedSkill skill) {
        return "skill-" + (skill.reports().indexOf(report) + 1);
    }
}

package predictcovid.web.page.skill;

import java.util.List;
import java.util.Optional;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillReport.InPhase;
import predictcovid.catalog.SkillReport.Line;
import predictcovid.web.page.Words;

/// What each model lost for each unit of the baseline, by what the epidemic did.
///
/// @param phases words of a phase with the number of forecasts
/// @param rows empty without a baseline, and where the report tells no phases
public record PhaseTable(List<String> phases, List<Row> rows) {
    /// One model.
    public record Row(String model, boolean isOurs, List<String> ratios) {
        public Row {
            ratios = List.copyOf(ratios);
        }
    }

    public PhaseTable {
        phases = List.copyOf(phases);
        rows = List.copyOf(rows);
    }

    static PhaseTable of(SkillReport report, List<String> models, Words words) {
        List<InPhase> phases =
                report.baseline().flatMap(_ -> report.phases()).orElse(List.of()).stream()
                        .filter(phase -> !phase.phase().equals("unknown"))
                        .toList();
        return new PhaseTable(
                phases.stream().map(phase -> words.say("skill.phase." + phase.phase())).toList(),
                phases.isEmpty()
                        ? List.of()
                        : models.stream().map(model -> row(report, model, phases, words)).toList());
    }

    private static Row row(SkillReport report, String model, List<InPhase> phases, Words words) {
        return new Row(
                model,
                report.ours().contains(model),
                phases.stream()
                        .map(phase ->
                                TargetSkill.ratio(
                                        line(phase, model).flatMap(Line::overBaseline), words))
                        .toList());
    }

    private static Optional<Line> line(InPhase phase, String model) {
        return phase.lines().stream().filter(line -> line.model().equals(model)).findFirst();
    }
}

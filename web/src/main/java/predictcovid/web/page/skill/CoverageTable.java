package predictcovid.web.page.skill;

import java.util.List;
import java.util.Optional;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillReport.Line;
import predictcovid.web.page.Words;

/// How often the intervals of one model held what came, by distance into the future.
///
/// @param model "" without one
/// @param nominal the intervals that it told
/// @param rows empty where its intervals are not known
public record CoverageTable(String model, List<String> nominal, List<Row> rows) {
    private static final List<Integer> LEVELS = List.of(50, 80, 95);

    /// One horizon.
    public record Row(String horizon, List<String> measured) {
        public Row {
            measured = List.copyOf(measured);
        }
    }

    public CoverageTable {
        nominal = List.copyOf(nominal);
        rows = List.copyOf(rows);
    }

    static CoverageTable of(SkillReport report, Optional<String> model, Words words) {
        List<Integer> levels =
                LEVELS.stream()
                        .filter(level ->
                                model.flatMap(name -> of(report, name, level, Optional.empty()))
                                        .isPresent())
                        .toList();
        return new CoverageTable(
                model.orElse(""),
                levels.stream().map(level -> words.percent(level / 100.0)).toList(),
                levels.isEmpty()
                        ? List.of()
                        : ModelTable.horizons(report).stream()
                                .map(horizon ->
                                        row(report, model.orElse(""), horizon, levels, words))
                                .toList());
    }

    private static Row row(
            SkillReport report, String model, int horizon, List<Integer> levels, Words words) {
        return new Row(
                words.count(horizon),
                levels.stream()
                        .map(level ->
                                of(report, model, level, Optional.of(horizon))
                                        .map(words::percent)
                                        .orElse(TargetSkill.NONE))
                        .toList());
    }

    private static Optional<Double> of(
            SkillReport report, String model, int level, Optional<Integer> horizon) {
        return TargetSkill.line(report, model, "coverage_" + level, horizon).flatMap(Line::value);
    }
}

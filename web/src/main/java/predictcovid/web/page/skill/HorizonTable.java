package predictcovid.web.page.skill;

import java.util.List;
import java.util.Optional;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillReport.Line;
import predictcovid.web.page.Words;

/// What each model lost for each unit of the baseline, by distance into the future.
///
/// @param horizons steps after the reference date
/// @param rows empty without a baseline, or where forecasts have no horizons
public record HorizonTable(List<String> horizons, List<Row> rows) {
    /// Of many days, those that other tables of the page tell, too.
    private static final List<Integer> SHOWN = List.of(1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 28);

    private static final int FEW = 8;

    /// One model.
    public record Row(String model, boolean isOurs, List<String> ratios) {
        public Row {
            ratios = List.copyOf(ratios);
        }
    }

    public HorizonTable {
        horizons = List.copyOf(horizons);
        rows = List.copyOf(rows);
    }

    static HorizonTable of(SkillReport report, List<String> models, Words words) {
        List<Integer> horizons = horizons(report);
        boolean isKnown = report.baseline().isPresent() && !horizons.isEmpty();
        return new HorizonTable(
                horizons.stream().map(words::count).toList(),
                isKnown
                        ? models.stream().map(model -> row(report, model, horizons, words)).toList()
                        : List.of());
    }

    /// All of a few, some of many.
    static List<Integer> horizons(SkillReport report) {
        List<Integer> all =
                report.lines().stream()
                        .filter(line -> line.measure().equals(TargetSkill.WIS))
                        .flatMap(line -> line.horizon().stream())
                        .distinct()
                        .sorted()
                        .toList();
        return all.size() <= FEW ? all : all.stream().filter(SHOWN::contains).toList();
    }

    private static Row row(SkillReport report, String model, List<Integer> horizons, Words words) {
        return new Row(
                model,
                report.ours().contains(model),
                horizons.stream()
                        .map(horizon ->
                                TargetSkill.ratio(
                                        TargetSkill.line(
                                                        report,
                                                        model,
                                                        TargetSkill.WIS,
                                                        Optional.of(horizon))
                                                .flatMap(Line::overBaseline),
                                        words))
                        .toList());
    }
}

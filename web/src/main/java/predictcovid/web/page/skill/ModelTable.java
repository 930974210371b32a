package predictcovid.web.page.skill;

import java.util.List;
import java.util.stream.IntStream;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillReport.Line;
import predictcovid.web.page.Words;

/// A row for each model, a column for each part of its forecasts.
///
/// @param rows empty where there is nothing to tell
public record ModelTable(List<String> columns, List<Row> rows) {
    /// Of many days, those that other tables of the page tell, too.
    private static final List<Integer> SHOWN = List.of(1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 28);

    private static final int FEW = 8;

    /// One model.
    public record Row(String model, boolean isOurs, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    private record Part(String name, List<Line> lines) {}

    public ModelTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// What each model lost for each unit of the baseline, by distance into the future.
    static ModelTable byHorizon(SkillReport report, List<String> models, Words words) {
        return ratios(
                report,
                models,
                horizons(report).stream()
                        .map(horizon -> new Part(words.count(horizon), wis(report, horizon)))
                        .toList(),
                words);
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

    private static List<Line> wis(SkillReport report, int horizon) {
        return report.lines().stream()
                .filter(line -> line.measure().equals(TargetSkill.WIS))
                .filter(line -> line.horizon().filter(at -> at == horizon).isPresent())
                .toList();
    }

    /// The same by what the epidemic did.
    static ModelTable byPhase(SkillReport report, List<String> models, Words words) {
        return ratios(
                report,
                models,
                report.phases().orElse(List.of()).stream()
                        .filter(phase -> !phase.phase().equals("unknown"))
                        .map(phase ->
                                new Part(words.say("skill.phase." + phase.phase()), phase.lines()))
                        .toList(),
                words);
    }

    private static ModelTable ratios(
            SkillReport report, List<String> models, List<Part> parts, Words words) {
        boolean isKnown = report.baseline().isPresent() && !parts.isEmpty();
        return new ModelTable(
                parts.stream().map(Part::name).toList(),
                isKnown
                        ? models.stream().map(model -> ratios(report, model, parts, words)).toList()
                        : List.of());
    }

    private static Row ratios(SkillReport report, String model, List<Part> parts, Words words) {
        return new Row(
                model,
                report.ours().contains(model),
                parts.stream()
                        .map(part ->
                                TargetSkill.ratio(
                                        part.lines().stream()
                                                .filter(line -> line.model().equals(model))
                                                .findFirst()
                                                .flatMap(Line::overBaseline),
                                        words))
                        .toList());
    }

    /// The shares of outcomes in each part of the scale of probabilities.
    static ModelTable of(List<PitFigure> pits, Words words) {
        int parts = pits.stream().mapToInt(pit -> pit.shares().size()).max().orElse(0);
        return new ModelTable(
                IntStream.rangeClosed(1, parts).mapToObj(words::count).toList(),
                pits.stream()
                        .map(pit -> new Row(pit.model(), pit.isOurs(), pit.shares()))
                        .toList());
    }
}

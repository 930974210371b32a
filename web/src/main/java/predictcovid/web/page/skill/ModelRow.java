package predictcovid.web.page.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillReport.Line;
import predictcovid.catalog.SkillReport.Ratio;
import predictcovid.web.page.Words;

/// How one model did in all.
///
/// @param isOurs whether it is a forecaster of this program
/// @param forecasts how many were judged
/// @param overBaseline what it lost for each unit of the baseline, an em dash where that is unknown
/// @param coverages how often its 50 %, 80 % and 95 % intervals held what came
/// @param bar of the first ratio; absent where that is unknown
public record ModelRow(
        String model,
        boolean isOurs,
        String forecasts,
        String overBaseline,
        String logOverBaseline,
        String overEnsemble,
        String logOverEnsemble,
        List<String> coverages,
        Optional<Bar> bar) {
    private static final List<String> COVERAGES =
            List.of("coverage_50", "coverage_80", "coverage_95");

    /// Ratios beyond are drawn as this one or its inverse.
    private static final double LARGEST = 4;

    /// A bar on the scale of logarithms, in percent of the room for bars.
    ///
    /// @param zero where bars of equal losses stand
    public record Bar(boolean isRise, double start, double width, double zero) {}

    public ModelRow {
        coverages = List.copyOf(coverages);
    }

    static List<ModelRow> of(SkillReport report, List<String> models, Words words) {
        double least = 0;
        double most = 0;
        for (String model : models) {
            double length = length(ratio(report, model)).orElse(0.0);
            least = Math.min(least, length);
            most = Math.max(most, length);
        }
        List<ModelRow> rows = new ArrayList<>();
        for (String model : models) {
            rows.add(row(report, model, bar(length(ratio(report, model)), least, most), words));
        }
        return rows;
    }

    private static ModelRow row(SkillReport report, String model, Optional<Bar> bar, Words words) {
        Optional<Line> wis = whole(report, model, TargetSkill.WIS);
        Optional<Line> logWis = whole(report, model, TargetSkill.LOG_WIS);
        return new ModelRow(
                model,
                report.ours().contains(model),
                wis.map(line -> words.count(line.forecasts())).orElse(TargetSkill.NONE),
                TargetSkill.ratio(wis.flatMap(Line::overBaseline), words),
                TargetSkill.ratio(logWis.flatMap(Line::overBaseline), words),
                TargetSkill.ratio(wis.flatMap(Line::overEnsemble), words),
                TargetSkill.ratio(logWis.flatMap(Line::overEnsemble), words),
                COVERAGES.stream()
                        .map(measure ->
                                whole(report, model, measure)
                                        .flatMap(Line::value)
                                        .map(words::percent)
                                        .orElse(TargetSkill.NONE))
                        .toList(),
                bar);
    }

    private static Optional<Line> whole(SkillReport report, String model, String measure) {
        return TargetSkill.line(report, model, measure, Optional.empty());
    }

    private static Optional<Ratio> ratio(SkillReport report, String model) {
        return whole(report, model, TargetSkill.WIS).flatMap(Line::overBaseline);
    }

    private static Optional<Double> length(Optional<Ratio> ratio) {
        return ratio.map(Ratio::value)
                .map(value -> Math.log(Math.clamp(value, 1 / LARGEST, LARGEST)));
    }

    private static Optional<Bar> bar(Optional<Double> length, double least, double most) {
        double scale = most > least ? 100 / (most - least) : 0;
        return length.map(log ->
                new Bar(
                        log > 0,
                        scale * (Math.min(0, log) - least),
                        scale * Math.abs(log),
                        -scale * least));
    }
}

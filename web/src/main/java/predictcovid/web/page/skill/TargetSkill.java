package predictcovid.web.page.skill;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillReport.Line;
import predictcovid.catalog.SkillReport.Ratio;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.Words;

/// What the page says of one target of a hub.
///
/// @param id where on the page
/// @param title what is forecast
/// @param dates which forecasts were judged, and when
/// @param baseline with which all are compared; absent without one
/// @param ensemble the hub's, with which all are compared, too; absent without one
/// @param models the best first; empty where no quantiles were judged
/// @param horizons what each model lost for each unit of the baseline, by distance into the future;
///   without rows where there is no baseline, or forecasts have no horizons
/// @param coverage how often the intervals of the first of our forecasters, or of the best model,
///   held what came
/// @param phases the same by what the epidemic did; without rows where the report does not tell
/// @param measures other measures, of probabilities and samples
/// @param pits where the outcomes fell
/// @param shares the same as numbers
public record TargetSkill(
        String id,
        String title,
        String dates,
        Optional<String> baseline,
        Optional<String> ensemble,
        List<ModelRow> models,
        ModelTable horizons,
        CoverageTable coverage,
        ModelTable phases,
        List<MeasureRow> measures,
        List<PitFigure> pits,
        ModelTable shares) {
    static final String WIS = "wis";
    static final String LOG_WIS = "log_wis";
    static final String NONE = "—";

    private static final List<String> OTHERS = List.of("log_score", "rps", "crps", "energy");

    /// One model by a measure of probabilities or samples.
    public record MeasureRow(
            String measure, String model, String forecasts, String value, String overBaseline) {}

    public TargetSkill {
        models = List.copyOf(models);
        measures = List.copyOf(measures);
        pits = List.copyOf(pits);
    }

    static TargetSkill of(String id, SkillReport report, Words words) {
        List<String> ranked = ranked(report);
        List<PitFigure> pits = PitFigure.of(report, ranked, words);
        Optional<String> shown =
                report.ours().stream()
                        .filter(ranked::contains)
                        .findFirst()
                        .or(() -> ranked.stream().findFirst());
        return new TargetSkill(
                id,
                new TargetWords(report.target().told(), 0, words).title(),
                words.say(
                        "skill.dates",
                        report.dates(),
                        words.date(report.firstDate()),
                        words.date(report.lastDate()),
                        words.time(report.publishedAt()),
                        report.command()),
                report.baseline(),
                report.ensemble(),
                ModelRow.of(report, ranked, words),
                ModelTable.byHorizon(report, ranked, words),
                CoverageTable.of(report, shown, words),
                ModelTable.byPhase(report, ranked, words),
                measures(report, words),
                pits,
                ModelTable.of(pits, words));
    }

    /// The models that told quantiles, that with the least loss for each unit of the baseline
    /// first.
    private static List<String> ranked(SkillReport report) {
        return whole(report)
                .filter(line -> line.measure().equals(WIS))
                .sorted(
                        Comparator.comparingDouble((Line line) ->
                                        line.overBaseline()
                                                .map(Ratio::value)
                                                .orElse(Double.MAX_VALUE))
                                .thenComparingDouble(line -> line.value().orElse(Double.MAX_VALUE)))
                .map(Line::model)
                .toList();
    }

    /// The lines of all horizons together.
    static Stream<Line> whole(SkillReport report) {
        return report.lines().stream().filter(line -> line.horizon().isEmpty());
    }

    /// The line of a model by a measure, at a horizon or of all together.
    static Optional<Line> line(
            SkillReport report, String model, String measure, Optional<Integer> horizon) {
        return report.lines().stream()
                .filter(line -> line.model().equals(model))
                .filter(line -> line.measure().equals(measure))
                .filter(line -> line.horizon().equals(horizon))
                .findFirst();
    }

    static String ratio(Optional<Ratio> ratio, Words words) {
        return ratio.map(each -> words.ratio(each.value())).orElse(NONE);
    }

    private static List<MeasureRow> measures(SkillReport report, Words words) {
        return whole(report)
                .filter(line -> OTHERS.contains(line.measure()))
                .map(line ->
                        new MeasureRow(
                                words.say("skill.measure." + line.measure()),
                                line.model(),
                                words.count(line.forecasts()),
                                line.value().map(words::threeDigits).orElse("∞"),
                                ratio(line.overBaseline(), words)))
                .toList();
    }
}

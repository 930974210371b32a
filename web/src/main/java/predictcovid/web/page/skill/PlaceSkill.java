package predictcovid.web.page.skill;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import predictcovid.catalog.RunLayout;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.Words;
import predictcovid.web.run.PlaceScore;

/// How good the past forecasts of one target in one place were, in words.
///
/// @param forecaster its name
/// @param verdict at the farthest distance that is judged
/// @param judgement `better`, `worse` or `unknown`
/// @param warning for the head of the page; absent unless the verdict is worse
/// @param horizons by steps ahead
/// @param coverages by interval
/// @param baselineCounts whether the baseline has coverages of its own
public record PlaceSkill(
        String forecaster,
        String verdict,
        String judgement,
        Optional<String> warning,
        List<PastHorizon> horizons,
        List<PastCoverage> coverages,
        boolean baselineCounts) {
    private static final List<Integer> SHOWN = List.of(1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 28);
    private static final String UNKNOWN = "—";

    public PlaceSkill {
        horizons = List.copyOf(horizons);
        coverages = List.copyOf(coverages);
    }

    /// The skill of a forecaster; absent where a run tells none.
    public static Optional<PlaceSkill> of(List<PlaceScore> scores, TargetWords target) {
        return scores.stream()
                .filter(score -> !score.forecaster().equals(RunLayout.BASELINE))
                .findFirst()
                .or(() -> scores.stream().findFirst())
                .map(first -> of(scores, first.forecaster(), target));
    }

    private static PlaceSkill of(List<PlaceScore> scores, String forecaster, TargetWords target) {
        List<PlaceScore> own =
                scores.stream().filter(score -> score.forecaster().equals(forecaster)).toList();
        List<PlaceScore> baseline =
                forecaster.equals(RunLayout.BASELINE)
                        ? List.of()
                        : scores.stream()
                                .filter(score -> score.forecaster().equals(RunLayout.BASELINE))
                                .toList();
        Optional<PlaceScore> judging =
                own.stream()
                        .filter(score -> score.horizon().isPresent() && score.isJudged())
                        .reduce((_, farther) -> farther);
        String judgement = judging.map(PlaceSkill::judgement).orElse("unknown");
        Words words = target.words();
        return new PlaceSkill(
                forecaster,
                judging.map(score -> verdict("place.quality." + judgement, score, target))
                        .orElseGet(() -> words.say("place.quality.unknown", forecaster)),
                judgement,
                judging.filter(_ -> judgement.equals("worse"))
                        .map(score -> verdict("place.quality.warning", score, target)),
                own.stream()
                        .filter(score -> score.horizon().filter(SHOWN::contains).isPresent())
                        .map(score -> horizon(score, baseline, target))
                        .toList(),
                coverages(own, baseline, words),
                baseline.stream().anyMatch(score -> score.horizon().isEmpty()));
    }

    private static String judgement(PlaceScore score) {
        return !score.isJudged() ? "unknown" : score.overBaseline() < 1 ? "better" : "worse";
    }

    private static String verdict(String key, PlaceScore score, TargetWords target) {
        Words words = target.words();
        return words.say(
                key,
                words.say("quality.distance." + target.period(), score.horizon().orElse(0)),
                score.forecasts(),
                score.forecaster(),
                words.ratio(score.overBaseline()));
    }

    private static PastHorizon horizon(
            PlaceScore score, List<PlaceScore> baseline, TargetWords target) {
        return new PastHorizon(
                score.horizon().orElse(0),
                score.forecasts(),
                target.about(score.absoluteError()),
                baseline.stream()
                        .filter(each -> each.horizon().equals(score.horizon()))
                        .findFirst()
                        .map(each -> target.about(each.absoluteError()))
                        .orElse(UNKNOWN),
                Double.isNaN(score.overBaseline())
                        ? UNKNOWN
                        : target.words().ratio(score.overBaseline()),
                judgement(score));
    }

    private static List<PastCoverage> coverages(
            List<PlaceScore> own, List<PlaceScore> baseline, Words words) {
        return own.stream()
                .filter(score -> score.horizon().isEmpty())
                .flatMap(score ->
                        Stream.of(
                                coverage(0.5, score, baseline, PlaceScore::held50, words),
                                coverage(0.8, score, baseline, PlaceScore::held80, words),
                                coverage(0.95, score, baseline, PlaceScore::held95, words)))
                .toList();
    }

    private static PastCoverage coverage(
            double nominal,
            PlaceScore score,
            List<PlaceScore> baseline,
            ToDoubleFunction<PlaceScore> held,
            Words words) {
        return new PastCoverage(
                words.percent(nominal),
                share(held.applyAsDouble(score), words),
                baseline.stream()
                        .filter(each -> each.horizon().isEmpty())
                        .findFirst()
                        .map(each -> share(held.applyAsDouble(each), words))
                        .orElse(UNKNOWN),
                words.count(score.forecasts()));
    }

    private static String share(double share, Words words) {
        return Double.isNaN(share) ? UNKNOWN : words.percent(share);
    }
}

package predictcovid.web.page;

import java.util.List;
import predictcovid.catalog.RunManifest.Value;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.Step;

/// The end of a forecast in one sentence: its median, its 80 % interval, and the change against the
/// last week observed. Where that was a week of a few, the number says more than a percentage; and
/// the medians of days with a few each do not add up to that of their week, as shares of days never
/// do.
final class OutlookSentence {
    private static final double FEW = 20;
    private static final double FEW_IN_SEVEN_DAYS = 100;
    private static final double SMALL_SHARE = 0.001;
    private static final double COVERAGE = 0.8;
    private static final int DAYS_OF_A_WEEK = 7;

    private final String name;
    private final Words words;

    /// @param name of the place
    OutlookSentence(String name, Words words) {
        this.name = name;
        this.words = words;
    }

    String of(Outlook outlook) {
        TargetWords target = TargetWords.of(outlook.target(), words);
        List<Step> steps = outlook.steps();
        List<Step> week =
                steps.subList(
                        Math.max(0, steps.size() - (outlook.isWeekly() ? 1 : DAYS_OF_A_WEEK)),
                        steps.size());
        Step last = week.getLast();
        return words.say(
                "place.answer." + target.period(),
                name,
                target.expected(last.quantiles().median()),
                words.date(last.date()),
                interval(last, target),
                change(outlook, target.target().isShare() ? List.of(last) : week));
    }

    private String interval(Step step, TargetWords target) {
        return step.quantiles()
                .interval(COVERAGE)
                .map(interval ->
                        words.chance(
                                interval.coverage(),
                                target.about(interval.lower()),
                                target.about(interval.upper())))
                .orElse("");
    }

    private String change(Outlook outlook, List<Step> week) {
        return Comparison.of(
                        week.stream()
                                .map(step -> new Value(step.date(), step.quantiles().median()))
                                .toList(),
                        outlook.observed()::on,
                        outlook.isWeekly(),
                        outlook.target().lastDate())
                .map(comparison -> change(comparison, TargetWords.of(outlook.target(), words)))
                .orElse(".");
    }

    private String change(Comparison comparison, TargetWords target) {
        double few =
                target.target().isShare()
                        ? SMALL_SHARE * target.target().whole()
                        : comparison.period().equals("week") ? FEW_IN_SEVEN_DAYS : FEW;
        return comparison.before() < few
                ? words.say(
                        "place.against." + comparison.period(),
                        target.about(comparison.before()),
                        words.date(comparison.lastObserved()))
                : comparison.inPercent(words);
    }
}

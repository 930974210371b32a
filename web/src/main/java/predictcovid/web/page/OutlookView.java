package predictcovid.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.web.page.dashboard.Prospect;
import predictcovid.web.page.dashboard.Trend;
import predictcovid.web.page.run.ForecastRow;
import predictcovid.web.page.run.RunPage;
import predictcovid.web.page.skill.PlaceSkill;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.RunSeries;
import predictcovid.web.run.Step;

/// One target of a place: the sentence, the chart's words and the numbers.
///
/// @param title such as `Cases a day`
/// @param unit the same within a sentence
/// @param badge where it is heading, and how sure that is; absent when nothing came before
/// @param warning what must be known of the forecast; mostly absent
/// @param notes what must be known of the reports
/// @param skill how good such forecasts were here; absent where that is not told
/// @param drawing the chart without scripts
/// @param reasons what moved it; absent when that is not told
/// @param coverages of the table's intervals
/// @param observed what came last, newest first
public record OutlookView(
        String target,
        String title,
        String unit,
        String heading,
        String answer,
        Optional<Badge> badge,
        boolean isWeekly,
        Optional<String> warning,
        List<String> notes,
        Optional<PlaceSkill> skill,
        FanDrawing drawing,
        Optional<ExplanationView> reasons,
        Map<String, String> chartTexts,
        List<String> coverages,
        List<ForecastRow> forecast,
        List<Observed> observed) {
    /// One observation.
    public record Observed(String iso, String date, String value) {}

    /// Where a place is heading.
    ///
    /// @param trend the word of a [Trend]
    /// @param chance in a sentence
    public record Badge(String trend, String chance) {}

    private static final List<Double> COVERAGES = List.of(0.5, 0.8, 0.95);
    private static final int MOST_DAYS = 14;
    private static final int MOST_WEEKS = 8;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final String NOTHING = "—";

    public OutlookView {
        notes = List.copyOf(notes);
        forecast = List.copyOf(forecast);
        observed = List.copyOf(observed);
    }

    /// What is said of one target.
    ///
    /// @param prospect of its last step
    /// @param name of the place
    /// @param late what must be known of the age of its numbers
    static OutlookView of(
            Outlook outlook,
            Prospect prospect,
            String name,
            List<String> late,
            Optional<PlaceSkill> skill,
            Optional<ExplanationView> reasons,
            Words words) {
        TargetWords target = TargetWords.of(outlook.target(), words);
        return new OutlookView(
                outlook.target().target(),
                target.title(),
                target.unit(),
                words.say("place.heading", name, target.unit()),
                new OutlookSentence(name, words).of(outlook),
                badge(prospect, outlook, words),
                outlook.isWeekly(),
                outlook.target().warning().flatMap(texts -> RunPage.said(texts, words)),
                Stream.of(
                                outlook.target().notes().orElse(List.of()).stream()
                                        .flatMap(texts -> RunPage.said(texts, words).stream()),
                                late.stream(),
                                skill.flatMap(PlaceSkill::warning).stream())
                        .flatMap(told -> told)
                        .toList(),
                skill,
                FanDrawing.of(outlook, target),
                reasons,
                ChartTexts.inUnit(target.unit(), words),
                COVERAGES.stream().map(words::percent).toList(),
                outlook.steps().stream()
                        .map(step -> row(step, outlook.isWeekly(), target))
                        .toList(),
                observed(outlook, target));
    }

    private static Optional<Badge> badge(Prospect prospect, Outlook outlook, Words words) {
        String reach =
                new TargetWords(outlook.target().told(), outlook.steps().getLast().horizon(), words)
                        .reach();
        return prospect.trend()
                .map(trend ->
                        new Badge(
                                trend.word(),
                                words.say(
                                        "badge." + trend.word(),
                                        words.percent(prospect.rise()),
                                        words.percent(prospect.fall()),
                                        reach)));
    }

    private static ForecastRow row(Step step, boolean isWeekly, TargetWords target) {
        return new ForecastRow(
                step.date().toString(),
                target.words().shortStep(step.date(), isWeekly),
                target.value(step.quantiles().median()),
                COVERAGES.stream()
                        .map(coverage ->
                                step.quantiles()
                                        .interval(coverage)
                                        .map(interval -> ForecastRow.range(interval, target::value))
                                        .orElse(NOTHING))
                        .toList());
    }

    private static List<Observed> observed(Outlook outlook, TargetWords target) {
        RunSeries series = outlook.observed();
        int most = outlook.isWeekly() ? MOST_WEEKS : MOST_DAYS;
        int size = series.dates().size();
        return IntStream.range(0, Math.min(most, size))
                .map(i -> size - 1 - i)
                .mapToObj(i ->
                        new Observed(
                                series.dates().get(i).toString(),
                                target.words().shortStep(series.dates().get(i), outlook.isWeekly()),
                                value(outlook, i, target)))
                .toList();
    }

    /// What was reported and left out is told beside what is used in its place.
    private static String value(Outlook outlook, int i, TargetWords target) {
        double value = outlook.observed().value(i);
        String used = Double.isNaN(value) ? NOTHING : target.value(value);
        LocalDate last = outlook.observed().dates().get(i);
        LocalDate first = outlook.isWeekly() ? last.minusDays(DAYS_OF_A_WEEK - 1L) : last;
        return outlook.target().backlogs().orElse(List.of()).stream()
                .filter(each -> !each.date().isBefore(first) && !each.date().isAfter(last))
                .findFirst()
                .map(each ->
                        target.words()
                                .say("place.left-out-report", used, target.value(each.value())))
                .orElse(used);
    }
}

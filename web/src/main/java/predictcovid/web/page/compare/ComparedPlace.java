package predictcovid.web.page.compare;

import java.util.List;
import java.util.Optional;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.Words;
import predictcovid.web.page.dashboard.Prospect;
import predictcovid.web.page.dashboard.Trend;
import predictcovid.web.page.run.ForecastRow;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.PlaceScore;

/// One of the places in numbers. An em dash stands for what is unknown.
///
/// @param index of its colour
/// @param interval of 80 %
/// @param trend the word of a [Trend]
/// @param skill what its past forecasts lost for each unit that the baseline lost
/// @param without the address of the page without it
public record ComparedPlace(
        int index,
        String code,
        String name,
        String last,
        String expected,
        String interval,
        String change,
        String rise,
        Optional<String> trend,
        String skill,
        String without) {
    private static final String UNKNOWN = "—";
    private static final double COVERAGE = 0.8;
    private static final double PEOPLE = 100_000;

    static ComparedPlace of(
            int index,
            String name,
            Prospect prospect,
            Outlook outlook,
            List<PlaceScore> scores,
            CompareQuery query,
            TargetWords target,
            String without) {
        Words words = target.words();
        double factor =
                query.isRate() ? PEOPLE / prospect.place().population().orElse(Double.NaN) : 1;
        return new ComparedPlace(
                index,
                prospect.place().code(),
                name,
                value(prospect.last() * factor, query, target),
                value(prospect.expected() * factor, query, target),
                outlook.steps()
                        .getLast()
                        .quantiles()
                        .interval(COVERAGE)
                        .map(each ->
                                ForecastRow.range(
                                        new Interval(
                                                COVERAGE,
                                                each.lower() * factor,
                                                each.upper() * factor),
                                        number -> value(number, query, target)))
                        .orElse(UNKNOWN),
                Double.isNaN(prospect.change()) ? UNKNOWN : words.signedPercent(prospect.change()),
                Double.isNaN(prospect.rise()) ? UNKNOWN : words.percent(prospect.rise()),
                prospect.trend().map(Trend::word),
                scores.stream()
                        .filter(score -> score.horizon().isEmpty() && score.isJudged())
                        .findFirst()
                        .map(score -> words.ratio(score.overBaseline()))
                        .orElse(UNKNOWN),
                without);
    }

    private static String value(double value, CompareQuery query, TargetWords target) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        return query.isRate() ? target.words().threeDigits(value) : target.about(value);
    }
}

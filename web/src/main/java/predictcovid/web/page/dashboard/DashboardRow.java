package predictcovid.web.page.dashboard;

import java.util.Optional;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.Words;
import predictcovid.web.page.run.PlaceList;

/// One place in words. An em dash stands for what is unknown.
///
/// @param within the place above; empty where there is none
/// @param lastDate when that was, if it is not the week that the others are compared with
/// @param trend the word of a [Trend]
/// @param isWhole whether it is the sum of all
public record DashboardRow(
        String code,
        String name,
        String within,
        String last,
        String lastDate,
        String next,
        String expected,
        String change,
        String rate,
        String rise,
        Optional<String> trend,
        Optional<Sparkline> spark,
        boolean isWhole) {
    private static final String UNKNOWN = "—";

    static DashboardRow of(Prospect prospect, PlaceList.Row named, boolean isWhole, Words words) {
        Optional<TargetWords> target =
                prospect.outlook().map(outlook -> TargetWords.of(outlook.target(), words));
        return new DashboardRow(
                named.code(),
                named.name(),
                named.within(),
                value(prospect.last(), target),
                late(prospect, words),
                value(prospect.next(), target),
                value(prospect.expected(), target),
                Double.isNaN(prospect.change()) ? UNKNOWN : words.signedPercent(prospect.change()),
                Double.isNaN(prospect.rate()) ? UNKNOWN : words.threeDigits(prospect.rate()),
                Double.isNaN(prospect.rise()) ? UNKNOWN : words.percent(prospect.rise()),
                prospect.trend().map(Trend::word),
                prospect.outlook().map(Sparkline::of),
                isWhole);
    }

    private static String value(double value, Optional<TargetWords> target) {
        return Double.isNaN(value) ? UNKNOWN : target.map(it -> it.about(value)).orElse(UNKNOWN);
    }

    private static String late(Prospect prospect, Words words) {
        return prospect.outlook()
                .filter(it -> it.isWeekly())
                .flatMap(it ->
                        prospect.lastDate().filter(last -> !last.equals(it.target().lastDate())))
                .map(words::shortDate)
                .orElse("");
    }
}

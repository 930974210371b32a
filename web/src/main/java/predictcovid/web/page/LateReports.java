package predictcovid.web.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.catalog.RunManifest;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.RunSeries;

/// What a reader must know of the age of a place's numbers.
final class LateReports {
    /// Days after which numbers are old; a week that has just ended is not.
    private static final int OLD = 14;

    private LateReports() {}

    /// That the place reported last before the others, and that all of them are old.
    static List<String> of(RunManifest run, Outlook outlook, Words words) {
        LocalDate origin = outlook.target().lastDate();
        LocalDate read = run.source().asOf().orElse(run.source().vintage());
        long age = ChronoUnit.DAYS.between(origin, read);
        return Stream.of(
                        lastReport(outlook.observed())
                                .filter(last -> last.isBefore(origin))
                                .filter(last -> !isLeftOut(outlook, last))
                                .map(last ->
                                        words.say(
                                                "place.late",
                                                words.date(last),
                                                words.date(origin))),
                        Optional.of(age)
                                .filter(days -> days > OLD)
                                .map(days -> words.say("place.old", days, words.date(origin))))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Whether a later report came that is left out.
    private static boolean isLeftOut(Outlook outlook, LocalDate last) {
        return outlook.target().backlogs().orElse(List.of()).stream()
                .anyMatch(each -> each.date().isAfter(last));
    }

    private static Optional<LocalDate> lastReport(RunSeries series) {
        return IntStream.iterate(series.dates().size() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> !Double.isNaN(series.value(i)))
                .mapToObj(i -> series.dates().get(i))
                .findFirst();
    }
}

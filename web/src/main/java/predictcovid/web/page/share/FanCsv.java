package predictcovid.web.page.share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.catalog.csv.CsvForm;
import predictcovid.web.page.Words;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.RunSeries;
import predictcovid.web.run.Step;

/// The numbers of a chart, a line a date, with as many digits as mean something. For spreadsheets
/// in Portuguese with semicolons, decimal commas and words; else as programs want it.
final class FanCsv {
    private static final List<Double> COVERAGES = List.of(0.5, 0.8, 0.95);

    /// Tells Excel that a file is UTF-8.
    private static final String MARK = "\ufeff";

    private final boolean isForSpreadsheets;
    private final Words words;

    private FanCsv(boolean isForSpreadsheets, Words words) {
        this.isForSpreadsheets = isForSpreadsheets;
        this.words = words;
    }

    static String of(Outlook outlook) {
        return new FanCsv(false, Words.in(Locale.ENGLISH)).text(outlook);
    }

    /// In the reader's language.
    static String forSpreadsheets(Outlook outlook, Words words) {
        return MARK + new FanCsv(true, words).text(outlook);
    }

    private String text(Outlook outlook) {
        TreeMap<LocalDate, List<String>> rows = new TreeMap<>();
        RunSeries observed = outlook.observed();
        int cells = 1 + 2 * COVERAGES.size();
        for (int i = 0; i < observed.dates().size(); i++) {
            rows.put(
                    observed.dates().get(i),
                    new ArrayList<>(
                            Stream.concat(
                                            Stream.of(number(observed.value(i))),
                                            Stream.generate(() -> "").limit(cells))
                                    .toList()));
        }
        outlook.steps().forEach(step -> rows.merge(step.date(), forecast(step), FanCsv::joined));
        return Stream.concat(
                        Stream.of(line(header())),
                        rows.entrySet().stream()
                                .map(row ->
                                        line(
                                                Stream.concat(
                                                                Stream.of(row.getKey().toString()),
                                                                row.getValue().stream())
                                                        .toList())))
                .collect(Collectors.joining());
    }

    private static List<String> joined(List<String> observed, List<String> forecast) {
        List<String> both = new ArrayList<>(forecast);
        both.set(0, observed.getFirst());
        return both;
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        if (isForSpreadsheets) {
            header.addAll(
                    List.of(
                            words.say("share.csv.date"),
                            words.say("share.csv.observed"),
                            words.say("share.csv.median")));
        } else {
            header.addAll(List.of("date", "observed", "median"));
        }
        for (double coverage : COVERAGES) {
            long percent = Math.round(100 * coverage);
            header.add(
                    isForSpreadsheets ? words.say("share.csv.lower", percent) : "lower_" + percent);
            header.add(
                    isForSpreadsheets ? words.say("share.csv.upper", percent) : "upper_" + percent);
        }
        return header;
    }

    private List<String> forecast(Step step) {
        List<String> cells = new ArrayList<>(List.of("", number(step.quantiles().median())));
        for (double coverage : COVERAGES) {
            Optional<Interval> interval = step.quantiles().interval(coverage);
            cells.add(interval.map(it -> number(it.lower())).orElse(""));
            cells.add(interval.map(it -> number(it.upper())).orElse(""));
        }
        return cells;
    }

    private String number(double value) {
        String plain = CsvForm.brief(value);
        return isForSpreadsheets ? plain.replace('.', ',') : plain;
    }

    private String line(List<String> cells) {
        return String.join(isForSpreadsheets ? ";" : ",", cells) + "\r\n";
    }
}

package predictcovid.source.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import predictcovid.catalog.csv.CsvRecords;
import predictcovid.catalog.csv.DateStyle;
import predictcovid.source.description.DateReading;
import predictcovid.source.description.Descriptions;
import predictcovid.source.description.Guess;
import predictcovid.source.description.SourceDescription;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Tells by a table's columns how it is read.
final class Recognition {
    private static final int SAMPLE = 2_000;
    private static final int MOST_NAMED = 20;

    /// Which target data of Forecast Hubs have.
    private static final List<String> OF_HUBS = List.of("location", "target_end_date");

    private Recognition() {}

    /// The built-in description that the columns fit; else the one that they nearly fit, so that
    /// what is missing can be told; else a guess.
    ///
    /// @throws Fault when nothing fits
    static SourceDescription of(CsvRecords records, String file) throws IOException {
        List<String> header = records.header();
        Optional<SourceDescription> told = byHeader(header, file);
        if (told.isPresent()) {
            return told.get();
        }
        List<SourceDescription> fitting = Descriptions.fitting(header);
        Troubles troubles = new Troubles();
        List<List<String>> sample = sample(records, troubles, file);
        if (!fitting.isEmpty()) {
            return byWeekday(fitting, header, sample);
        }
        if (sample.isEmpty()) {
            troubles.end();
            throw new Fault("source.header-only", file);
        }
        Guess guess =
                new Guess(
                        file.substring(file.lastIndexOf('/') + 1),
                        header,
                        sample,
                        DateColumn::isDate);
        if (!guess.diseases().isEmpty()) {
            throw new Fault("source.several-events", file, String.join(", ", guess.diseases()));
        }
        Optional<SourceDescription> guessed = guess.description();
        if (guessed.isEmpty()) {
            troubles.end();
        }
        return guessed.orElseThrow(() ->
                new Fault(
                        "source.not-recognised",
                        file,
                        named(header),
                        new Notice(guess.hasDates() ? "source.no-counts" : "source.no-dates"),
                        String.join(", ", Descriptions.names())));
    }

    private static String named(List<String> header) {
        return String.join(", ", header.subList(0, Math.min(MOST_NAMED, header.size())))
                + (header.size() > MOST_NAMED ? ", …" : "");
    }

    /// The same as far as the names of the columns alone tell it.
    ///
    /// @throws Fault when they are those of a hub's target data
    static Optional<SourceDescription> byHeader(List<String> header, String file) {
        List<SourceDescription> fitting = Descriptions.fitting(header);
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        Optional<SourceDescription> near =
                fitting.isEmpty() ? Descriptions.near(header) : Optional.empty();
        if (near.isEmpty() && header.containsAll(OF_HUBS)) {
            throw new Fault("source.hub-target", file);
        }
        return near;
    }

    private static List<List<String>> sample(CsvRecords records, Troubles troubles, String file)
            throws IOException {
        List<List<String>> sample = new ArrayList<>();
        while (sample.size() < SAMPLE && records.nextOfAnyLength()) {
            if (!records.isWhole()) {
                if (!records.isNote()) {
                    troubles.addLength(
                            file, records.line(), records.cells(), records.header().size());
                }
                continue;
            }
            List<String> row = new ArrayList<>();
            for (int column = 0; column < records.cells(); column++) {
                row.add(records.cell(column));
            }
            sample.add(row);
        }
        long most = sample.stream().mapToLong(Recognition::filled).max().orElse(0);
        // totals, notes and empty rows say little of their columns
        return sample.stream().filter(row -> 2 * filled(row) > most).toList();
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /// Of two descriptions of the same columns the weeks' when all dates are of one weekday.
    private static SourceDescription byWeekday(
            List<SourceDescription> fitting, List<String> header, List<List<String>> sample) {
        int column =
                fitting.getFirst()
                        .date()
                        .column()
                        .flatMap(it -> it.in(header))
                        .map(header::indexOf)
                        .orElse(0);
        Set<String> dates = new LinkedHashSet<>();
        sample.forEach(row -> dates.add(row.get(column)));
        boolean isWeekly =
                dates.size() > 1
                        && DateStyle.fitting(dates).stream()
                                .anyMatch(style ->
                                        dates.stream()
                                                        .map(it ->
                                                                style.parse(it)
                                                                        .orElseThrow()
                                                                        .getDayOfWeek())
                                                        .distinct()
                                                        .count()
                                                == 1);
        return fitting.stream()
                .filter(it -> (it.date().kind() == DateReading.Kind.DAY) != isWeekly)
                .findFirst()
                .orElse(fitting.getFirst());
    }
}

package predictcovid.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.Table;
import predictcovid.web.run.ExplanationTable;
import predictcovid.web.run.HubTable;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.ReportTable;
import predictcovid.web.run.WeekExplanation;

/// Places as CSV, written as the trainer writes its files.
final class PlaceCsv {
    private record Line(Place place, PlaceTarget target) {
        double population() {
            return place.population().orElse(Double.NaN);
        }
    }

    private PlaceCsv() {}

    /// One line for each target of each place.
    static String of(ManifestPlaces places) {
        List<Line> lines =
                places.forecast().stream()
                        .flatMap(place ->
                                place.targets().stream().map(target -> new Line(place, target)))
                        .toList();
        return text(
                Table.of(
                        Column.texts("location", each(lines, line -> line.place.code())),
                        Column.texts("name", each(lines, line -> line.place.name())),
                        Column.numbers(
                                "population",
                                lines.stream().mapToDouble(Line::population).toArray()),
                        Column.texts("target", each(lines, line -> line.target.target())),
                        Column.texts("frequency", each(lines, line -> line.target.frequency())),
                        Column.dates("last_date", each(lines, line -> line.target.lastDate())),
                        Column.integers("horizon", each(lines, line -> line.target.horizon())),
                        Column.texts(
                                "level",
                                each(
                                        lines,
                                        line ->
                                                line.place
                                                        .level()
                                                        .map(String::valueOf)
                                                        .orElse(""))),
                        Column.texts(
                                "within", each(lines, line -> line.place.within().orElse("")))));
    }

    /// What was observed in one place, and the reports that were left out.
    static String ofObservations(Place place, List<Outlook> outlooks) {
        return text(ReportTable.of(place.code(), outlooks));
    }

    /// The forecasts of one place in the eight columns of the Forecast Hubs.
    static String of(Place place, List<Outlook> outlooks) {
        return text(HubTable.of(place.code(), outlooks));
    }

    /// What moved its weekly forecasts, as the trainer's file has it.
    static String ofExplanations(Place place, List<WeekExplanation> explanations) {
        return text(ExplanationTable.of(place.code(), explanations));
    }

    private static <T> List<T> each(List<Line> lines, Function<Line, T> cell) {
        return lines.stream().map(cell).toList();
    }

    private static String text(Table table) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try {
            CsvTable.writer(table).writeTo(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString(StandardCharsets.UTF_8);
    }
}

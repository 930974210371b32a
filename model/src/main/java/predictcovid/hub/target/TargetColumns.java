package predictcovid.hub.target;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.catalog.csv.DateStyle;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.hub.file.DateCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.text.Fault;

/// The columns of target data, found by what they are for.
///
/// @param hasVintages whether a column says when a row was so known
/// @param dateStyle whether day or month comes first where the year comes last
record TargetColumns(
        DateCells date,
        TextCells location,
        TargetNumbers value,
        TextCells valueAsWritten,
        TextCells target,
        DateCells asOf,
        boolean hasVintages,
        Optional<DateStyle> dateStyle) {
    /// @throws Fault when columns are missing that nothing can stand for, or the numbers or dates
    ///   of a column may be read in more than one way
    static TargetColumns of(TableFile file, TargetRequest request) {
        Map<TargetRole, Column> columns = TargetRole.demand(file, request.target().isPresent());
        Column value = Objects.requireNonNull(columns.get(TargetRole.VALUE));
        Column day = Objects.requireNonNull(columns.get(TargetRole.DATE));
        Optional<Column> asOf = Optional.ofNullable(columns.get(TargetRole.AS_OF));
        TargetDates dates =
                new TargetDates(
                        file.name(),
                        file.table().rows(),
                        Stream.concat(Stream.of(day), asOf.stream()).toList());
        DateCells date = dates.of(day);
        TextCells target =
                Optional.ofNullable(columns.get(TargetRole.TARGET))
                        .map(TextCells::of)
                        .orElse(_ -> request.target().orElseThrow());
        return new TargetColumns(
                date,
                TextCells.of(Objects.requireNonNull(columns.get(TargetRole.LOCATION))),
                new TargetNumbers(file, value, target, request.tasks()),
                TextCells.of(value),
                target,
                asOf.map(dates::of).orElseGet(() -> always(known(file.table(), date, request))),
                asOf.isPresent(),
                dates.style());
    }

    private static DateCells always(LocalDate day) {
        Optional<LocalDate> always = Optional.of(day);
        return _ -> always;
    }

    /// Without any word on it, a file was made on its own last day.
    private static LocalDate known(Table table, DateCells date, TargetRequest request) {
        return request.asOf()
                .orElseGet(() -> {
                    LocalDate last = LocalDate.EPOCH;
                    for (int row = 0; row < table.rows(); row++) {
                        LocalDate day =
                                date.get(row).filter(TargetDataRows::isOfOurTime).orElse(last);
                        last = day.isAfter(last) ? day : last;
                    }
                    return last;
                });
    }
}

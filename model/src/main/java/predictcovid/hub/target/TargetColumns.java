package predictcovid.hub.target;

import java.time.LocalDate;
import java.util.Optional;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.hub.file.DateCells;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.text.Fault;

/// The columns of target data, found by what they are for.
///
/// @param hasVintages whether a column says when a row was so known
record TargetColumns(
        DateCells date,
        TextCells location,
        NumberCells value,
        TextCells valueAsWritten,
        TextCells target,
        DateCells asOf,
        boolean hasVintages) {
    /// @throws Fault when a column is missing that nothing can stand for
    static TargetColumns of(TableFile file, TargetRequest request) {
        Column value = require(TargetRole.VALUE, file);
        DateCells date = DateCells.of(require(TargetRole.DATE, file));
        Optional<Column> asOf = TargetRole.AS_OF.in(file.table());
        return new TargetColumns(
                date,
                TextCells.of(require(TargetRole.LOCATION, file)),
                NumberCells.of(value),
                TextCells.of(value),
                target(file, request),
                asOf.map(DateCells::of).orElseGet(() -> always(known(file.table(), date, request))),
                asOf.isPresent());
    }

    private static Column require(TargetRole role, TableFile file) {
        return role.in(file.table())
                .orElseThrow(() ->
                        new Fault(
                                "hub.target.no-column." + role.key(),
                                file.name(),
                                String.join(", ", file.table().names())));
    }

    private static TextCells target(TableFile file, TargetRequest request) {
        Optional<Column> column = TargetRole.TARGET.in(file.table());
        if (column.isEmpty() && request.target().isPresent()) {
            String only = request.target().get();
            return _ -> only;
        }
        return TextCells.of(require(TargetRole.TARGET, file));
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
                        LocalDate day = date.get(row).filter(TargetRows::isOfOurTime).orElse(last);
                        last = day.isAfter(last) ? day : last;
                    }
                    return last;
                });
    }
}

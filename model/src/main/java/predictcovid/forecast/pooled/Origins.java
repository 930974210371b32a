package predictcovid.forecast.pooled;

import java.util.Arrays;
import java.util.stream.IntStream;
import predictcovid.forecast.pooled.rows.Leads;
import predictcovid.forecast.pooled.rows.TargetRows;

/// The rows that forecasts start from: of each area the one of its last value, which may be some
/// steps behind the others'.
final class Origins {
    private final TargetRows own;
    private final int[] rows;
    private final Leads leads;
    private final int[][] positions;

    /// @param asked leads from the last step of all areas
    Origins(TargetRows own, int[] asked) {
        this.own = own;
        int areas = own.signal().geography().areas().size();
        this.rows =
                IntStream.range(0, own.table().size())
                        .filter(own::isOrigin)
                        .filter(row -> own.table().series(row) < areas)
                        .toArray();
        this.leads =
                Leads.of(
                        asked, own.outcomes().leadsOfAStep(), IntStream.of(rows).map(this::behind));
        this.positions =
                IntStream.rangeClosed(0, IntStream.of(rows).map(this::behind).max().orElse(0))
                        .mapToObj(leads::positions)
                        .toArray(int[][]::new);
    }

    private int behind(int row) {
        return own.signal().lastStep() - own.table().step(row);
    }

    /// Rows of the table.
    IntStream rows() {
        return Arrays.stream(rows);
    }

    int size() {
        return rows.length;
    }

    /// The leads of all rows.
    Leads leads() {
        return leads;
    }

    /// Where a row's own leads are among those of all rows, in the order asked for; not a copy.
    int[] positions(int row) {
        return positions[behind(row)];
    }
}

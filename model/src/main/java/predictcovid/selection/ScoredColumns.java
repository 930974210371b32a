package predictcovid.selection;

import java.util.Comparator;
import java.util.List;

/// A choice of columns and how a forest that knows only these did.
///
/// @param rmsle one step ahead, as a fraction
public record ScoredColumns(List<String> columns, double rmsle) {
    /// Best first; of equal errors the one with fewer columns.
    public static final Comparator<ScoredColumns> BEST_FIRST =
            Comparator.comparingDouble(ScoredColumns::rmsle)
                    .thenComparingInt(scored -> scored.columns().size())
                    .thenComparing(scored -> String.join(",", scored.columns()));

    public ScoredColumns {
        columns = List.copyOf(columns);
    }
}

import predictcovid.forest.quantile.QuantileForest;
import predictcovid.forest.quantile.WeightedQuantiles;

/// Quantiles as builds asked for them that know no sparse likeness.
record Quantiles(QuantileForest forest, WeightedQuantiles values) {
    Quantiles(QuantileForest forest, double[] responses) {
        this(forest, new WeightedQuantiles(responses));
    }

    double[] of(double[] row, double[] levels) {
        return values.at(levels, forest.weights(row));
    }
}

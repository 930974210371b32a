package predictcovid.forecast.pooled;

/// How much the forecasts of a target rely on a feature, overall.
///
/// @param importance growth of the mean squared error of the standardised changes when the
///   feature's values are shuffled, as a fraction of it, on rows from which the trees have not
///   learnt; the mean over the members
public record FeatureImportance(String target, String feature, double importance) {}

package predictcovid.run.training;

import java.util.Optional;
import predictcovid.forecast.Forecast;

/// What a training run has found out.
///
/// @param training the judged forest and its scores
/// @param model the forest for forecasts, learnt from all rows
/// @param forecast when one was asked for
public record Learned(Training training, TrainedModel model, Optional<Forecast> forecast) {}

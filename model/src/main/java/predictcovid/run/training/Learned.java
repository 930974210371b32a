package predictcovid.run.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.forecast.Forecast;
import predictcovid.text.Notice;

/// What a training run has found out.
///
/// @param training the judged forest and its scores
/// @param model the forest for forecasts, learnt from all rows
/// @param forecast when one was asked for
/// @param warnings what must be known of the choice of columns and of places
public record Learned(
        Training training, TrainedModel model, Optional<Forecast> forecast, List<Notice> warnings) {
    public Learned {
        warnings = List.copyOf(warnings);
    }

    /// The same with more to be known.
    public Learned warned(List<Notice> more) {
        return new Learned(
                training,
                model,
                forecast,
                Stream.concat(warnings.stream(), more.stream()).toList());
    }
}

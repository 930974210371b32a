package predictcovid.run.training;

import java.util.List;
import predictcovid.forecast.original.OriginalModel;
import predictcovid.text.Notice;

/// What the original's forest has learnt from the run's own series.
///
/// @param training the judged forest and its scores
/// @param model the forest for forecasts, learnt from all rows
/// @param warnings what must be known of the choice of columns
public record Learned(Training training, OriginalModel model, List<Notice> warnings) {
    public Learned {
        warnings = List.copyOf(warnings);
    }
}

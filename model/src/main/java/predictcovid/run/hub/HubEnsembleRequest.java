package predictcovid.run.hub;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import predictcovid.forecast.quantile.EnsembleMethod;
import predictcovid.hub.submission.Format;

/// What is asked of an ensemble.
///
/// @param folder a hub, its `model-output`, or another folder of submissions
/// @param members the models; empty for all
/// @param referenceDate the round; every round of the folder without one
/// @param hub the folder that `model-output` is written in
/// @param training what weights are learnt from; equal weights without it
/// @param tasks the hub's rules, where they do not lie in its folder
/// @param locations the hub's table of places, for the check
public record HubEnsembleRequest(
        Path folder,
        List<String> members,
        Optional<LocalDate> referenceDate,
        EnsembleMethod method,
        Optional<Training> training,
        String team,
        String model,
        Path hub,
        Format format,
        Optional<Path> tasks,
        Optional<Path> locations) {
    public HubEnsembleRequest {
        members = List.copyOf(members);
    }

    /// Past forecasts and what came of them.
    ///
    /// @param source target data with vintages
    /// @param rounds how many past rounds count
    public record Training(HubSource source, int rounds) {}
}

package predictcovid.run.hub;

import java.util.Optional;

/// What the one who submits says of the model and of themselves.
///
/// @param teamName the team for people; its short name without one
/// @param modelName the model for people; its short name without one
/// @param author a person who can be asked
/// @param license of the forecasts
/// @param isDesignated whether the hub may take the forecasts into its ensemble
public record AboutModel(
        Optional<String> teamName,
        Optional<String> modelName,
        Optional<String> author,
        Optional<String> affiliation,
        Optional<String> email,
        Optional<String> website,
        Optional<String> license,
        boolean isDesignated) {}

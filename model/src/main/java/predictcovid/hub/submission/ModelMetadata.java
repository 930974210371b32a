package predictcovid.hub.submission;

import java.util.List;
import java.util.Optional;

/// What a hub wants to know of a model, once and for all rounds.
///
/// @param name whose file names it is about; its round does not matter
/// @param teamName the team for people
/// @param modelName the model for people
/// @param contributors at least one person
/// @param license of the forecasts, such as `CC-BY-4.0`
/// @param isDesignated whether the hub may take the forecasts into its ensemble
/// @param description how the model works
public record ModelMetadata(
        SubmissionName name,
        String teamName,
        String modelName,
        List<Contributor> contributors,
        String license,
        boolean isDesignated,
        Description description) {
    public ModelMetadata {
        contributors = List.copyOf(contributors);
    }

    /// A person who can be asked; what is not known is not written.
    public record Contributor(
            Optional<String> name, Optional<String> affiliation, Optional<String> email) {}

    /// How a model works.
    ///
    /// @param dataInputs what it learns from
    /// @param methods at most 200 characters
    /// @param methodsLong all there is to say
    /// @param version of the program that made it
    /// @param website where more is written
    public record Description(
            String dataInputs,
            String methods,
            String methodsLong,
            String version,
            Optional<String> website) {
        /// The most that hubs take as `methods`.
        public static final int LONGEST = 200;

        public Description {
            if (methods.length() > LONGEST) {
                throw new IllegalArgumentException(methods.length() + " characters of methods");
            }
        }
    }
}

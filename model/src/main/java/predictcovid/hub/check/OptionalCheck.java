package predictcovid.hub.check;

import tools.jackson.databind.JsonNode;

/// A check that a hub asks for beside those of every hub: an entry of its `validations.yml`.
///
/// @param name the hub's
/// @param function the function in R
/// @param source package or file that the function is in
/// @param arguments an object, which may be missing
record OptionalCheck(String name, String function, String source, JsonNode arguments) {
    private static final String PACKAGE = "hubValidations";

    /// Whether it is this function of hubValidations, and not one of the hub's own.
    boolean is(String known) {
        return source.equals(PACKAGE) && function.equals(known);
    }

    /// A text among the arguments, or what it is without one.
    String text(String argument, String otherwise) {
        return arguments.path(argument).asString(otherwise);
    }

    /// As a reader knows it.
    String described() {
        return name + " (" + function + ", " + source + ")";
    }
}

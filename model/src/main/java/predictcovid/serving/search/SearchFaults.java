package predictcovid.serving.search;

import java.io.IOException;
import java.util.Objects;
import predictcovid.text.Fault;
import tools.jackson.databind.JsonNode;

/// Tells a search server's failures in the user's words.
final class SearchFaults {
    private SearchFaults() {}

    /// The sentence for a refusal.
    ///
    /// @param status the answer's, or that of one document in it
    /// @param error what the server says of it
    static Fault of(int status, JsonNode error) {
        String reason = error.path("reason").asString(error.asString(String.valueOf(status)));
        return switch (status) {
            case 401 -> fault("serving.login", "ELASTICSEARCH_USERNAME, ELASTICSEARCH_PASSWORD");
            case 403, 429, 503, 507 ->
                    isBlocked(error.path("type").asString(""), status)
                            ? fault("serving.full", brief(reason))
                            : fault("serving.index.not-allowed", SearchStore.INDEX, brief(reason));
            case 400 -> changed(brief(reason));
            default -> fault("serving.refused", status + " " + brief(reason));
        };
    }

    /// A full disk blocks writing, a busy server puts off.
    private static boolean isBlocked(String type, int status) {
        return status != 403 || type.contains("block");
    }

    /// An index that does not take what this program stores.
    static Fault changed(String what) {
        return new Fault(Fault.Kind.DAMAGED, "serving.index.changed", SearchStore.INDEX, what);
    }

    /// What answers is something else.
    static Fault noSearchServer(int status, Exception cause) {
        return status == 401
                ? new Fault(
                        Fault.Kind.STORE,
                        cause,
                        "serving.login",
                        "ELASTICSEARCH_USERNAME, ELASTICSEARCH_PASSWORD")
                : new Fault(Fault.Kind.STORE, cause, "serving.no-search-server", status);
    }

    /// Nobody answers.
    static Fault unreachable(IOException failure) {
        return new Fault(
                Fault.Kind.STORE,
                failure,
                "serving.unreachable",
                Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName()));
    }

    private static Fault fault(String key, Object... args) {
        return new Fault(Fault.Kind.STORE, key, args);
    }

    private static String brief(String reason) {
        String line = reason.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}

package predictcovid.serving.store;

import java.util.Map;
import java.util.Optional;

/// Names and passwords for servers whose addresses have none, from the variables that the servers'
/// own programs read. What is secret is never printed.
public final class ServingCredentials {
    /// None at all.
    public static final ServingCredentials NONE = new ServingCredentials(Map.of());

    private final Map<String, String> variables;

    private ServingCredentials(Map<String, String> variables) {
        this.variables = variables;
    }

    /// Those of an environment.
    public static ServingCredentials of(Map<String, String> environment) {
        return new ServingCredentials(Map.copyOf(environment));
    }

    /// The user and password for a kind of server.
    public Login of(ServingAddress.Kind kind) {
        return switch (kind) {
            case ELASTICSEARCH ->
                    new Login(text("ELASTICSEARCH_USERNAME"), text("ELASTICSEARCH_PASSWORD"));
            case POSTGRESQL -> new Login(text("PGUSER"), text("PGPASSWORD"));
        };
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /// A user and a password, either of which may be absent.
    public record Login(Optional<String> user, Optional<String> password) {
        /// This one, or another where it has no user; a password alone goes with the other's user.
        public Login or(Login other) {
            if (user.isPresent()) {
                return password.isPresent() ? this : new Login(user, other.password);
            }
            return new Login(other.user, password.or(() -> other.password));
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}

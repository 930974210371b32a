package predictcovid.serving.database;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Objects;
import predictcovid.serving.store.ServingAddress;
import predictcovid.text.Fault;

/// Tells a database's failures in the user's words: by the code, which is the same in every
/// language.
final class DatabaseFaults {
    private static final int CLASS = 2;

    private DatabaseFaults() {}

    /// The sentence for a failure.
    static Fault of(SQLException failure, ServingAddress address) {
        SQLException first = first(failure);
        String state = Objects.requireNonNullElse(first.getSQLState(), "");
        return switch (state) {
            case "3D000" -> fault(failure, "serving.database.missing");
            case "25006" -> fault(failure, "serving.database.read-only");
            case "42501" -> fault(failure, "serving.database.not-allowed", DatabaseSchema.NAME);
            case "57P03", "57P01", "57P02" -> fault(failure, "serving.unreachable", reason(first));
            default -> ofClass(state, first, failure, address);
        };
    }

    private static Fault ofClass(
            String state, SQLException first, SQLException failure, ServingAddress address) {
        return switch (state.substring(0, Math.min(CLASS, state.length()))) {
            case "08" -> fault(failure, "serving.unreachable", reason(first));
            case "28" -> fault(failure, "serving.login", variables(address));
            case "53" -> fault(failure, "serving.full", reason(first));
            case "22", "23", "3F", "42" -> changed(failure);
            default -> fault(failure, "serving.refused", reason(first));
        };
    }

    /// Tables that are not as this program leaves them.
    static Fault changed(Exception failure) {
        return new Fault(
                Fault.Kind.DAMAGED,
                failure,
                "serving.database.changed",
                DatabaseSchema.NAME,
                reason(failure instanceof SQLException sql ? first(sql) : failure));
    }

    /// An address that the driver does not take.
    static Fault malformed(Exception failure, ServingAddress address) {
        return fault(failure, "serving.database.malformed", address.toString());
    }

    private static Fault fault(Exception failure, String key, Object... args) {
        return new Fault(Fault.Kind.STORE, failure, key, args);
    }

    private static String variables(ServingAddress address) {
        return switch (address.kind()) {
            case POSTGRESQL -> "PGUSER, PGPASSWORD";
            case ELASTICSEARCH -> "ELASTICSEARCH_USERNAME, ELASTICSEARCH_PASSWORD";
        };
    }

    /// A batch tells the reason in the next one.
    private static SQLException first(SQLException failure) {
        SQLException next = failure.getNextException();
        return failure instanceof BatchUpdateException && next != null ? next : failure;
    }

    /// The first line: the others have the data.
    private static String reason(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName())
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }
}

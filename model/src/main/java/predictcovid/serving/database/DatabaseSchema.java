package predictcovid.serving.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import predictcovid.serving.store.ServingAddress;
import predictcovid.text.Fault;

/// The tables of the database, brought to this program's version by Flyway.
record DatabaseSchema(DataSource source, ServingAddress address) {
    /// An own schema: the database may be shared with others.
    static final String NAME = "predictcovid";

    /// Makes or renews the tables.
    ///
    /// @throws Fault when a later program made them, or somebody has changed what a migration left
    void migrate() {
        Flyway flyway =
                Flyway.configure(DatabaseSchema.class.getClassLoader())
                        .dataSource(source)
                        .schemas(NAME)
                        .locations("classpath:predictcovid/serving/database/migration")
                        .load();
        try {
            MigrationInfoService known = flyway.info();
            if (newest(known.applied()).compareTo(newest(known.all(), true)) > 0) {
                throw new Fault(
                        Fault.Kind.LATER, "serving.database.later", newest(known.applied()));
            }
            flyway.migrate();
        } catch (FlywayException failure) {
            throw sqlCause(failure)
                    .map(cause -> DatabaseFaults.of(cause, address))
                    .orElseGet(() -> DatabaseFaults.changed(failure));
        }
    }

    private static MigrationVersion newest(MigrationInfo[] migrations) {
        return newest(migrations, false);
    }

    private static MigrationVersion newest(MigrationInfo[] migrations, boolean ours) {
        return Arrays.stream(migrations)
                .filter(each -> !ours || each.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}

package predictcovid.serving.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;
import predictcovid.serving.store.ForecastStore;
import predictcovid.serving.store.ServedForecast;
import predictcovid.serving.store.ServedJson;
import predictcovid.serving.store.ServedObservation;
import predictcovid.serving.store.ServedRun;
import predictcovid.serving.store.ServingAddress;

/// A PostgreSQL database: the tables `run`, `forecast` and `observation` of the schema
/// [DatabaseSchema#NAME], each run in one transaction.
public final class DatabaseStore implements ForecastStore {
    private static final int ROWS_AT_ONCE = 1000;

    private static final String RUN =
            """
            INSERT INTO predictcovid.run (run_id, finished_at, command, program_version, simulated,
                forecaster, location, source, vintage, last_date)
            VALUES (?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (run_id) DO UPDATE SET (finished_at, command, program_version, simulated,
                forecaster, location, source, vintage, last_date) = (EXCLUDED.finished_at,
                EXCLUDED.command, EXCLUDED.program_version, EXCLUDED.simulated,
                EXCLUDED.forecaster, EXCLUDED.location, EXCLUDED.source, EXCLUDED.vintage,
                EXCLUDED.last_date)\
            """;

    private static final String FORECAST =
            """
            INSERT INTO predictcovid.forecast (run_id, target, location, place, reference_date,
                horizon, target_end_date, median, quantiles)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            ON CONFLICT (run_id, target, location, reference_date, horizon) DO UPDATE SET
                (place, target_end_date, median, quantiles) = (EXCLUDED.place,
                EXCLUDED.target_end_date, EXCLUDED.median, EXCLUDED.quantiles)\
            """;

    /// Runs may come in any order.
    private static final String OBSERVATION =
            """
            INSERT INTO predictcovid.observation AS known (target, location, date, value, run_id)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (target, location, date) DO UPDATE SET
                (value, run_id) = (EXCLUDED.value, EXCLUDED.run_id)
            WHERE known.run_id <= EXCLUDED.run_id\
            """;

    private final ServingAddress address;
    private final Connection connection;

    private DatabaseStore(ServingAddress address, Connection connection) {
        this.address = address;
        this.connection = connection;
    }

    /// Connects, and makes or renews the tables where that is needed.
    public static DatabaseStore open(ServingAddress address) {
        PGSimpleDataSource source = source(address);
        new DatabaseSchema(source, address).migrate();
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return new DatabaseStore(address, connection);
        } catch (SQLException failure) {
            throw DatabaseFaults.of(failure, address);
        }
    }

    private static PGSimpleDataSource source(ServingAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(10);
        source.setSocketTimeout(120);
        source.setApplicationName("Predict Covid");
        source.setReWriteBatchedInserts(true);
        try {
            source.setUrl("jdbc:" + address.url());
        } catch (IllegalArgumentException unusable) {
            throw DatabaseFaults.malformed(unusable, address);
        }
        if (source.getUser() == null) {
            address.login().user().ifPresent(source::setUser);
        }
        if (source.getPassword() == null) {
            address.login().password().ifPresent(source::setPassword);
        }
        return source;
    }

    @Override
    public Set<String> runIds() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT run_id FROM predictcovid.run")) {
            Set<String> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException failure) {
            throw DatabaseFaults.of(failure, address);
        }
    }

    @Override
    public void put(ServedRun run) {
        try {
            putRun(run);
            batch(FORECAST, run.forecasts(), (row, it) -> set(row, run, it));
            batch(OBSERVATION, run.observations(), (row, it) -> set(row, run, it));
            connection.commit();
        } catch (SQLException failure) {
            throw DatabaseFaults.of(failure, address);
        }
    }

    private void putRun(ServedRun run) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(RUN)) {
            row.setString(1, run.id());
            row.setString(2, run.manifest().finishedAt().toString());
            row.setString(3, run.manifest().command());
            row.setString(4, run.manifest().programVersion());
            row.setBoolean(5, run.manifest().simulated());
            row.setString(6, run.manifest().leading());
            row.setString(7, run.manifest().series().location());
            row.setString(8, run.manifest().source().url());
            row.setObject(9, run.manifest().source().vintage());
            row.setObject(10, run.manifest().series().lastDate());
            row.executeUpdate();
        }
    }

    private static void set(PreparedStatement row, ServedRun run, ServedForecast forecast)
            throws SQLException {
        row.setString(1, run.id());
        row.setString(2, forecast.target());
        row.setString(3, forecast.location());
        row.setString(4, forecast.place());
        row.setObject(5, forecast.referenceDate());
        row.setInt(6, forecast.horizon());
        row.setObject(7, forecast.targetEndDate());
        row.setDouble(8, forecast.median());
        row.setString(9, ServedJson.text(forecast.quantiles()));
    }

    private static void set(PreparedStatement row, ServedRun run, ServedObservation observation)
            throws SQLException {
        row.setString(1, observation.target());
        row.setString(2, observation.location());
        row.setObject(3, observation.date());
        row.setDouble(4, observation.value());
        row.setString(5, run.id());
    }

    /// Sets the values of one row.
    private interface Setter<T> {
        void set(PreparedStatement row, T item) throws SQLException;
    }

    private <T> void batch(String sql, List<T> items, Setter<T> setter) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T item : items) {
                setter.set(rows, item);
                rows.addBatch();
                waiting++;
                if (waiting == ROWS_AT_ONCE) {
                    rows.executeBatch();
                    waiting = 0;
                }
            }
            rows.executeBatch();
        }
    }

    /// What is not committed is gone.
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw DatabaseFaults.of(failure, address);
        }
    }
}

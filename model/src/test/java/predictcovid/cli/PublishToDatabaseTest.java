package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.serving.PostgresServer;

/// Runs that go to a real PostgreSQL, too.
class PublishToDatabaseTest {
    private static PostgresServer server;

    @TempDir private static Path trained;
    @TempDir private Path folder;
    private final String database = "d" + UUID.randomUUID().toString().replace("-", "");
    private Console console;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
        new Console(trained).run("train");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void createDatabase() throws IOException {
        TrainedDatalake.copy(trained, folder);
        server.execute("postgres", "CREATE DATABASE " + database);
        console = new Console(folder).with("PUBLISH_TO", server.address(database));
    }

    @Test
    void aRunIsThereAsTheDatalakeHasIt() {
        assertThat(console.with("LOCATIONS", "all").run()).isZero();

        assertThat(console.out()).doesNotContain("not at jdbc");
        String run = console.current().runId();
        assertThat(rows("SELECT run_id FROM predictcovid.run WHERE simulated"))
                .as("what only trained has nothing to tell")
                .containsExactly(run);
        Table forecasts = table(RunLayout.FORECASTS);
        assertThat(rows("SELECT count(*) FROM predictcovid.forecast_quantile"))
                .containsExactly(String.valueOf(forecasts.rows()));
        for (int row : new int[] {0, forecasts.rows() / 2, forecasts.rows() - 1}) {
            assertThat(
                            rows(
                                    "SELECT value FROM predictcovid.forecast_quantile WHERE target = '%s'"
                                                    .formatted(forecasts.texts("target").get(row))
                                            + " AND location = '%s' AND horizon = %d"
                                                    .formatted(
                                                            forecasts.texts("location").get(row),
                                                            forecasts.integers("horizon").get(row))
                                            + " AND output_type_id = "
                                            + forecasts.numbers("output_type_id")[row]))
                    .containsExactly(
                            String.valueOf(forecasts.numbers("value")[row])
                                    .replaceAll("[.]0$", ""));
        }
        Table observed = table(RunLayout.OBSERVATIONS);
        assertThat(rows("SELECT count(*) FROM predictcovid.observation"))
                .containsExactly(String.valueOf(observed.rows()));
        assertThat(rows("SELECT sum(value)::bigint FROM predictcovid.observation"))
                .containsExactly(String.valueOf(Math.round(sum(observed.numbers("value")))));
    }

    @Test
    void whatIsThereAlreadyStaysAsItIs() {
        console.run("predict", "6");
        List<String> before = rows("SELECT f::text FROM predictcovid.forecast f ORDER BY 1");
        server.execute(database, "DELETE FROM predictcovid.run");
        console.run("predict", "7");

        assertThat(before).isNotEmpty();
        assertThat(rows("SELECT count(*) FROM predictcovid.run")).containsExactly("2");
        assertThat(rows("SELECT f::text FROM predictcovid.forecast f ORDER BY 1"))
                .containsAll(before)
                .doesNotHaveDuplicates();
        assertThat(rows("SELECT DISTINCT run_id FROM predictcovid.current_forecast"))
                .containsExactly(console.current().runId());
        assertThat(rows("SELECT DISTINCT run_id FROM predictcovid.observation"))
                .as("the newest run tells what was observed, in whichever order they come")
                .containsExactly(console.current().runId());
    }

    @Test
    void aServerThatWasDownGetsAllRunsThatItMissed() {
        console.run("predict", "4");
        server.down();
        try {
            assertThat(console.run("predict", "5")).isZero();
            assertThat(told()).contains("nobody answers there", "The next run makes up for it.");
            assertThat(console.run("predict", "6")).isZero();
        } finally {
            server.up();
        }
        assertThat(console.run("predict", "7")).isZero();

        assertThat(console.out()).doesNotContain("not at jdbc");
        assertThat(rows("SELECT count(*) FROM predictcovid.run")).containsExactly("4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REVOKE ALL ON DATABASE D FROM PUBLIC; ALTER DATABASE D SET default_transaction_read_only = on | read-only",
                "DROP TABLE predictcovid.forecast CASCADE | are not as this program makes them",
                "ALTER TABLE predictcovid.run DROP COLUMN vintage | are not as this program makes them",
                "ALTER TABLE predictcovid.run ADD CHECK (program_version = 'x') NOT VALID | are not as this program makes them",
                "DELETE FROM predictcovid.flyway_schema_history | are not as this program makes them",
                "UPDATE predictcovid.flyway_schema_history SET checksum = 5 WHERE version = '1' | are not as this program makes them",
                "INSERT INTO predictcovid.flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', 7, installed_by, installed_on, 1, true FROM predictcovid.flyway_schema_history WHERE version = '1' | a later version of this program (schema 99)",
            })
    void aDatabaseThatWasChangedIsToldInOneLineAndTheRunIsPublished(String change, String said) {
        console.run("predict", "2");
        server.execute(database, change.replace("DATABASE D", "DATABASE " + database));

        assertThat(console.run("predict", "3")).isZero();

        assertThat(told()).contains(said).doesNotContain(PostgresServer.PASSWORD);
        assertThat(console.current().command()).isEqualTo("predict");
    }

    @Test
    void wrongNamesAndPasswordsAreToldWithoutThem() {
        String wrong = server.address(database).replace(PostgresServer.PASSWORD, "wrong-word");
        assertThat(console.with("PUBLISH_TO", wrong).run("predict", "3", "-v")).isZero();
        assertThat(told()).contains("does not accept the user or the password", "PGPASSWORD");
        assertThat(console.out() + console.err()).doesNotContain("wrong-word");

        console.with("PUBLISH_TO", server.address("nowhere")).run("predict", "3");
        assertThat(told()).contains("no such database");
        console.with("PUBLISH_TO", "jdbc:postgresql://127.0.0.1:1/x").run("predict", "3");
        assertThat(told()).contains("nobody answers there");
    }

    @Test
    void aUserWhoMayNotWriteIsToldWhatToDo() {
        server.execute(
                database, "DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN PASSWORD 'r'");
        console.with("PUBLISH_TO", server.bareAddress(database))
                .with("PGUSER", "reader")
                .with("PGPASSWORD", "r");
        assertThat(console.run("predict")).isZero();
        assertThat(told()).contains("may not create or write the schema predictcovid", "GRANT");
    }

    @Test
    void userAndPasswordMayComeFromTheEnvironmentOrTheQuery() {
        console.with("PUBLISH_TO", server.bareAddress(database))
                .with("PGUSER", "postgres")
                .with("PGPASSWORD", PostgresServer.PASSWORD);
        console.run("predict", "1");
        assertThat(rows("SELECT count(*) FROM predictcovid.run")).containsExactly("1");

        console.with("PGPASSWORD", "other")
                .with(
                        "PUBLISH_TO",
                        server.bareAddress(database)
                                + "?user=postgres&password="
                                + PostgresServer.PASSWORD);
        console.run("predict", "2");
        assertThat(rows("SELECT count(*) FROM predictcovid.run")).containsExactly("2");
    }

    @Test
    void aDemonstrationPublishesOnlyWhenAsked() {
        String lake = folder.resolve("demo").toString();
        console.run("demo", "--datalake", lake);
        assertThat(rows("SELECT 1 FROM pg_namespace WHERE nspname = 'predictcovid'")).isEmpty();
        console.run("demo", "--datalake", lake, "--publish-to", server.address(database));
        assertThat(rows("SELECT DISTINCT simulated FROM predictcovid.run")).containsExactly("t");
    }

    /// The one line about servers.
    private String told() {
        List<String> lines =
                console.out().lines().filter(line -> line.contains("not at jdbc")).toList();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private List<String> rows(String sql) {
        return server.query(database, sql);
    }

    private Table table(String name) {
        try (Datalake lake = Datalake.open(folder.resolve("datalake").toString())) {
            return ParquetTable.read(lake, DatalakeLayout.inRun(console.current().runId(), name));
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}

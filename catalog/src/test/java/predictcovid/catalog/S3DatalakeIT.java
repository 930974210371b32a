package predictcovid.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class S3DatalakeIT extends EveryDatalake {
    private static S3Server server;

    @BeforeAll
    static void startServer() throws Exception {
        server = S3Server.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    Datalake open() {
        return Datalake.open(server.freshFolder(), server.options());
    }

    /// Most servers but Amazon's have no name `bucket.host` for each bucket.
    @Test
    void reachesAServerByTheNameOfItsHost() {
        try (Datalake datalake = Datalake.open(server.freshFolder(), server.options("localhost"))) {
            datalake.write("a", new byte[] {1});

            assertThat(datalake.readBytes("a")).containsExactly(1);
        }
    }

    @Override
    public int replacements() {
        return 300;
    }
}

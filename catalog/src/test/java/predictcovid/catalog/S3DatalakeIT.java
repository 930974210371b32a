package predictcovid.catalog;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

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

    @Override
    public int replacements() {
        return 60;
    }
}

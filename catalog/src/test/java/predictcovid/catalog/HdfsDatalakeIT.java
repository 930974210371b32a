package predictcovid.catalog;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class HdfsDatalakeIT extends EveryDatalake {
    @TempDir static Path disk;
    private static HdfsServer server;

    @BeforeAll
    static void startServer() throws IOException {
        server = HdfsServer.start(disk);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    Datalake open() {
        return Datalake.open(server.freshFolder());
    }

    @Override
    public int replacements() {
        return 60;
    }
}

package predictcovid.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.hadoop.Stores;
import predictcovid.catalog.store.Location;
import predictcovid.catalog.store.Store;

class HdfsDatalakeIT extends EveryDatalake {
    private static final int READERS = 200;

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

    @Test
    void knowsThatAFileWasReplacedUnderItsReader() throws IOException {
        Location location = Location.parse(server.freshFolder());
        try (Store store = Stores.connect(location, Map.of());
                Datalake lake = new Datalake(store)) {
            lake.write("file", new byte[100_000]);
            List<InputStream> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(lake.read("file"));
            }
            lake.write("file", new byte[1]);

            IOException failure = firstFailure(readers);

            assertThat(store.replacedWhileReading(failure)).as(failure.toString()).isTrue();
            assertThat(lake.readBytes("file")).hasSize(1);
        }
    }

    /// Until the data node has deleted the old blocks, readers go on with them.
    private static IOException firstFailure(List<InputStream> readers) throws IOException {
        for (InputStream reader : readers) {
            server.heartbeat();
            try (reader) {
                reader.readAllBytes();
            } catch (IOException e) {
                return e;
            }
        }
        throw new AssertionError("the old blocks were never deleted");
    }
}

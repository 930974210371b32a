package predictcovid.catalog;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LocalDatalakeTest extends EveryDatalake {
    @TempDir Path folder;

    @Override
    Datalake open() {
        return Datalake.open(folder.resolve("data lake").toString());
    }

    @Override
    public int replacements() {
        return 300;
    }
}

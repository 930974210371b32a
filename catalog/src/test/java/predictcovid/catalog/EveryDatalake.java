package predictcovid.catalog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// All contracts, on a fresh datalake for each test.
abstract class EveryDatalake implements DatalakeContract, RunContract, LockContract {
    private Datalake datalake;

    abstract Datalake open();

    @BeforeEach
    final void openDatalake() {
        datalake = open();
    }

    @AfterEach
    final void closeDatalake() {
        datalake.close();
    }

    @Override
    public final Datalake datalake() {
        return datalake;
    }
}

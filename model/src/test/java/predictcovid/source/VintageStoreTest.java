package predictcovid.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.Datalake;
import predictcovid.source.table.Packing;
import predictcovid.text.Fault;

class VintageStoreTest {
    @TempDir private Path folder;

    /// The file on this machine has changed since it was read.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesNothingOfAFileThatIsNotWhatWasRead(boolean isGzipped) throws IOException {
        Path file = Files.writeString(folder.resolve("fresh"), "other");
        VintageRecord record =
                new VintageRecord(
                        "a.csv",
                        "0".repeat(64),
                        5,
                        1,
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty(),
                        Packing.PLAIN,
                        Optional.of(isGzipped),
                        Optional.empty());
        try (Datalake lake = Datalake.open(folder.resolve("lake").toString())) {
            VintageStore store =
                    new VintageStore(
                            lake,
                            warning -> {
                                throw new AssertionError(warning);
                            });

            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> store.keep(LocalDate.EPOCH, file, record))
                    .withMessageContaining("was not stored as it was sent");

            assertThat(lake.list("sources")).isEmpty();
        }
    }
}

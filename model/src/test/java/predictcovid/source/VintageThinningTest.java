package predictcovid.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.Retention;
import predictcovid.catalog.store.MeasuredStream;
import predictcovid.source.table.Packing;

class VintageThinningTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @TempDir private Path folder;
    private Datalake lake;

    @BeforeEach
    void open() {
        lake = Datalake.open(folder.resolve("lake").toString());
    }

    @AfterEach
    void close() {
        lake.close();
    }

    @Test
    void thinsEachSourceByItself() throws IOException {
        keep("a.csv", 20, "1");
        keep("a.csv", 10, "2");
        keep("b.csv", 12, "3");

        VintageThinning thinning = thinning("5d", Set.of());
        thinning.remove();

        assertThat(thinning.count()).isEqualTo(3);
        assertThat(thinning.outdated()).containsExactly(TODAY.minusDays(20));
        assertThat(lake.list("sources"))
                .containsExactly(
                        "sources/datasource-2020-06-18.csv.gz",
                        "sources/datasource-2020-06-18.json",
                        "sources/datasource-2020-06-20.csv.gz",
                        "sources/datasource-2020-06-20.json");
    }

    @Test
    void keepsTheFileOfAVintageWhoseBytesAKeptOneHas() throws IOException {
        keep("a.csv", 30, "0");
        keep("a.csv", 20, "1");
        keep("a.csv", 10, "1");

        VintageThinning thinning = thinning("5d", Set.of());
        thinning.remove();

        assertThat(thinning.outdated()).containsExactly(TODAY.minusDays(30));
        assertThat(lake.list("sources"))
                .containsExactly(
                        "sources/datasource-2020-06-10.csv.gz",
                        "sources/datasource-2020-06-10.json",
                        "sources/datasource-2020-06-20.json");
    }

    @Test
    void keepsWhatARunHasRead() throws IOException {
        keep("a.csv", 20, "1");
        keep("a.csv", 10, "2");

        VintageThinning thinning = thinning("5d", Set.of("sources/datasource-2020-06-10.csv.gz"));

        assertThat(thinning.outdated()).isEmpty();
        assertThat(thinning.bytes()).isZero();
    }

    @Test
    void tellsTheBytesThatItFrees() throws IOException {
        keep("a.csv", 20, "1");
        keep("a.csv", 10, "2");

        assertThat(thinning("5d", Set.of()).bytes())
                .isEqualTo(lake.size("sources/datasource-2020-06-10.csv.gz"));
    }

    @Test
    void leavesFilesOfOthersAlone() throws IOException {
        keep("a.csv", 20, "1");
        keep("a.csv", 10, "2");
        lake.write("sources/mine.csv", new byte[] {1});
        lake.write("sources/datasource-2019-01-01.csv", new byte[] {1});

        thinning("5d", Set.of()).remove();

        assertThat(lake.list("sources"))
                .contains("sources/mine.csv", "sources/datasource-2019-01-01.csv");
    }

    private VintageThinning thinning(String rule, Set<String> named) {
        return new VintageThinning(
                lake,
                Retention.parse(rule),
                TODAY,
                named,
                warning -> {
                    throw new AssertionError(warning);
                });
    }

    private void keep(String url, int daysAgo, String text) throws IOException {
        LocalDate day = TODAY.minusDays(daysAgo);
        Path file = Files.writeString(folder.resolve("fresh"), text);
        MeasuredStream measured = new MeasuredStream(java.io.OutputStream.nullOutputStream());
        Files.copy(file, measured);
        Instant time = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        new VintageStore(
                        lake,
                        warning -> {
                            throw new AssertionError(warning);
                        })
                .keep(
                        day,
                        file,
                        new VintageRecord(
                                url,
                                measured.sha256(),
                                1,
                                1,
                                time,
                                Optional.empty(),
                                Optional.empty(),
                                Packing.PLAIN,
                                Optional.of(true),
                                Optional.empty()));
    }
}

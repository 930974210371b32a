package predictcovid.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.source.table.TableReader;

class SourceDataTest {
    @TempDir Path folder;

    @Test
    void creditsAPublisherForItsTablesOnlyAndNotForAnAddressWithItsLetters() throws IOException {
        String owid = "code,country,continent,date,new_cases\nBRA,Brazil,America,2020-06-17,5\n";
        String own = "data,estado,casos\n2020-06-17,CE,5\n";

        assertThat(publisher(owid, "https://example.org/mine.csv?x=1"))
                .isEqualTo("Our World in Data");
        assertThat(publisher(own, "https://example.org/owid/mine.csv?x=1")).isEqualTo("mine.csv");
        assertThat(publisher(own, "folder/owid.csv")).isEqualTo("owid.csv");
    }

    private String publisher(String csv, String url) throws IOException {
        Path file = Files.writeString(folder.resolve("vintage"), csv);
        return new SourceData(
                        new TableReader(TableReader.DEFAULT_COLUMNS).read(file, "vintage"),
                        url,
                        "vintage",
                        "",
                        1,
                        LocalDate.EPOCH,
                        Instant.EPOCH,
                        List.of(),
                        List.of())
                .publisher();
    }
}

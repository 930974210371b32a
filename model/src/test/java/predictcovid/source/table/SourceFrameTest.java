package predictcovid.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class SourceFrameTest {
    @TempDir Path folder;

    @Test
    void hasARowForEachPlaceAndDay() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("source.csv"),
                        """
                        iso_code,continent,location,date,new_cases,new_deaths
                        BRA,South America,Brazil,2020-06-17,32188,1269
                        BRA,South America,Brazil,2020-06-17,32188,1269
                        OWID_WRL,,World,2020-06-18,,5200
                        """);

        Table frame = SourceFrame.read(file);

        assertThat(frame.columnNames())
                .containsExactly("code", "location", "continent", "date", "cases", "deaths");
        assertThat(frame.rowCount()).isEqualTo(2);
        assertThat(frame.stringColumn("location").asList()).containsExactly("Brazil", "World");
        assertThat(frame.dateColumn("date").get(0)).isEqualTo(LocalDate.of(2020, 6, 17));
        assertThat(frame.column("continent").isMissing(1)).isTrue();
        assertThat(frame.column("cases").isMissing(1)).isTrue();
        assertThat(frame.doubleColumn("deaths").sum()).isEqualTo(6469);
    }
}

package predictcovid.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.text.Fault;

class TableMemoryTest {
    private static final long MEGABYTE = 1 << 20;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @TempDir Path folder;

    /// 90 + 5 cells × 8 + 1 count × 48 = 178 bytes a row: a megabyte holds 5,890 of them.
    @Test
    void readsAsManyRowsAsTheMemoryHolds() throws IOException {
        assertThat(reader().within(MEGABYTE).read(daily(5_890), "cases.csv").rows())
                .isEqualTo(5_890);
    }

    @Test
    void saysHowMuchMemoryMoreRowsNeed() throws IOException {
        Path file = daily(60_000);

        assertThatThrownBy(() -> reader().within(MEGABYTE).read(file, "cases.csv"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.STORE))
                .hasMessageStartingWith("cases.csv: about ")
                .hasMessageContaining("Java may use 1 MB: allow more, such as JAVA_OPTS=-Xmx1g");
    }

    /// Of 60,000 rows, 10.2 MB, the number is told from the part that was read.
    @Test
    void tellsAboutHowManyRowsThereAre() throws IOException {
        Path file = daily(60_000);

        String message =
                catchThrowableOfType(
                                Fault.class,
                                () -> reader().within(4 * MEGABYTE).read(file, "cases.csv"))
                        .in(Locale.ENGLISH);
        String rows = message.replaceFirst(".*about ([0-9,]+) rows.*", "$1");

        assertThat(Integer.parseInt(rows.replace(",", ""))).isBetween(50_000, 62_000);
    }

    /// Each date of a wide table is a row of its own.
    @Test
    void countsEveryDateOfAWideTable() throws IOException {
        String dates =
                IntStream.range(0, 1_000)
                        .mapToObj(day -> FIRST.plusDays(day).toString())
                        .collect(Collectors.joining(","));
        String row =
                IntStream.range(0, 1_000).mapToObj(day -> "1").collect(Collectors.joining(","));
        String wide = "place," + dates + "\n" + ("a," + row + "\n").repeat(1);
        Path file = Files.writeString(folder.resolve("wide.csv"), wide + "b," + row + "\n");

        assertThat(reader().within(MEGABYTE).read(file, "wide.csv").observations()).hasSize(2_000);
        assertThatThrownBy(() -> reader().within(MEGABYTE / 8).read(file, "wide.csv"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("JAVA_OPTS");
    }

    @Test
    void tellsHowFarItIsInAPackedFile() throws IOException {
        Path plain = daily(200_000);
        Path packed = folder.resolve("cases.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();

        reader().telling(
                        (bytes, total) -> {
                            done.add(bytes);
                            totals.add(total);
                        })
                .read(plain, "cases.csv");
        assertThat(done).isSorted().hasSizeGreaterThan(3).last().isEqualTo(Files.size(plain));
        assertThat(totals).containsOnly(Files.size(plain));

        done.clear();
        reader().telling((bytes, _) -> done.add(bytes)).read(packed, "cases.csv.gz");
        assertThat(done).last().isEqualTo(Files.size(packed));
    }

    private static TableReader reader() {
        return TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS);
    }

    private Path daily(int rows) throws IOException {
        StringBuilder csv = new StringBuilder("iso_code,continent,location,date,new_cases\n");
        for (int row = 0; row < rows; row++) {
            String place = String.valueOf((char) ('A' + row / 3_000));
            csv.append("%s,Asia,%s,%s,1%n".formatted(place, place, FIRST.plusDays(row % 3_000)));
        }
        return Files.writeString(folder.resolve("cases.csv"), csv, StandardCharsets.UTF_8);
    }
}

package predictcovid.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.source.LookAlike;
import predictcovid.source.description.Descriptions;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import predictcovid.text.Texts;

class OwidReaderTest {
    private static final Path REAL = Path.of("src/test/resources/public/owid");
    private static final String HEADER = "iso_code,continent,location,date,new_cases\n";
    private static final Place BRAZIL = new Place("BRA", "Brazil", Optional.of("South America"));

    @TempDir Path folder;

    @Test
    void readsPlacesDatesAndNumbers() throws IOException {
        SourceTable table =
                read(
                        HEADER
                                + "BRA,South America,Brazil,2020-06-17,32188.0\n"
                                + "OWID_WRL,,World,2020-06-17,142546\n");

        assertThat(table.observations())
                .containsExactly(
                        new Observation(BRAZIL, LocalDate.of(2020, 6, 17), 32_188),
                        new Observation(
                                new Place("OWID_WRL", "World", Optional.empty()),
                                LocalDate.of(2020, 6, 17),
                                142_546));
        assertThat(table.by().name()).isEqualTo("owid-legacy");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.rowsWithoutRegion()).isOne();
    }

    @Test
    void findsColumnsByNameWhereverTheyStand() throws IOException {
        SourceTable table =
                read(
                        """
                        population,new_cases,date,x,country,code,continent
                        9,7,2020-06-17,"a,b",Brazil,BRA,South America
                        """);

        assertThat(table.observations())
                .containsExactly(new Observation(BRAZIL, LocalDate.of(2020, 6, 17), 7));
        assertThat(table.by().name()).isEqualTo("owid");
    }

    @Test
    void readsDeathsAndPopulationsInEitherLayout() throws IOException {
        SourceTable table =
                all(
                        """
                        population,new_deaths,new_cases,date,country,code,continent
                        ,5.0,7,2020-06-17,Brazil,BRA,South America
                        2.1e8,,8,2020-06-18,Brazil,BRA,South America
                        0,1,,2020-06-18,Chile,CHL,South America
                        """);

        assertThat(table.observations(Measure.DEATHS))
                .extracting(Observation::value)
                .containsExactly(5.0, Double.NaN, 1.0);
        assertThat(table.observations())
                .extracting(Observation::value)
                .containsExactly(7.0, 8.0, Double.NaN);
        assertThat(table.populations()).containsExactly(Map.entry(BRAZIL, 2.1e8));
        assertThat(table.before(LocalDate.of(2020, 6, 18)).observations(Measure.DEATHS)).hasSize(1);
    }

    @Test
    void readsAFileWithoutDeathsAndPopulation() throws IOException {
        SourceTable table = all(HEADER + row("2020-06-17"));

        assertThat(table.counts()).containsOnlyKeys(Measure.CASES);
        assertThat(table.observations(Measure.DEATHS)).isEmpty();
        assertThat(table.populations()).isEmpty();
    }

    @Test
    void doesNotMindDeathsUnlessTheyAreRead() throws IOException {
        String csv =
                """
                iso_code,continent,location,date,new_cases,new_deaths,population
                BRA,South America,Brazil,2020-06-17,5,n/a,many
                """;

        assertThat(read(csv).observations()).hasSize(1);
        assertThat(read(csv).counts()).containsOnlyKeys(Measure.CASES);
        assertThatThrownBy(() -> all(csv))
                .hasMessageContainingAll("line 2, column new_deaths: \"n/a\"", "\"many\"");
        assertFault(
                () -> all(csv.replace("n/a", "2")), "source.bad-number", "population: \"many\"");
    }

    @Test
    void refusesTwoNumbersOfDeathsForOneDay() {
        String head = "iso_code,continent,location,date,new_cases,new_deaths\n";

        assertFault(
                () ->
                        all(
                                head
                                        + "BRA,South America,Brazil,2020-06-17,5,1\n"
                                        + "BRA,South America,Brazil,2020-06-17,5,2\n"),
                "source.two-values",
                "line 3: Brazil");
    }

    @Test
    void keepsABlankApartFromZeroAndCorrectionsNegative() throws IOException {
        SourceTable table =
                read(
                        HEADER
                                + "BRA,South America,Brazil,2020-06-16,\n"
                                + "BRA,South America,Brazil,2020-06-17,0\n"
                                + "BRA,South America,Brazil,2020-06-18,-12.5\n");

        assertThat(table.observations())
                .extracting(Observation::value)
                .containsExactly(Double.NaN, 0.0, -12.5);
        assertThat(table.rowsWithoutCount()).isOne();
    }

    @Test
    void sharesOnePlaceAmongItsRows() throws IOException {
        SourceTable table = read(LookAlike.CLASSIC.text(3, 5));

        assertThat(table.observations().get(6).place())
                .isSameAs(table.observations().get(9).place());
    }

    @ParameterizedTest
    @EnumSource
    void readsBothLayoutsOfTheSameData(LookAlike layout) throws IOException {
        SourceTable table = read(layout.text(4, 40));

        assertThat(table.by().name())
                .isEqualTo(layout == LookAlike.CLASSIC ? "owid-legacy" : "owid");
        assertThat(table.observations()).hasSize(160);
        assertThat(table.observations().stream().map(row -> row.place().name()).distinct())
                .containsExactly("World", "Place 1", "Bonaire, Sint Eustatius and Saba", "Curaçao");
        assertThat(table.observations().getLast().date()).isEqualTo(LookAlike.FIRST.plusDays(39));
    }

    @Test
    void readsNamibiaAndACodeThatLooksLikeAComment() throws IOException {
        SourceTable table =
                read(HEADER + "NA,Africa,Namibia,2020-06-17,1\n#N,Asia,Hash,2020-06-17,2\n");

        assertThat(table.observations())
                .extracting(row -> row.place().code())
                .containsExactly("NA", "#N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF%s", "\n\n%s\n\n", " %s"})
    void passesOverAByteOrderMarkAndBlankLines(String around) throws IOException {
        assertThat(read(around.formatted(HEADER + row("2020-06-17"))).rows()).isOne();
    }

    @Test
    void readsWindowsLineEndsAndALastLineWithout() throws IOException {
        String rows = HEADER + row("2020-06-17") + row("2020-06-18").strip();

        SourceTable table = read(rows.replace("\n", "\r\n"));

        assertThat(table.observations()).extracting(Observation::value).containsExactly(5.0, 5.0);
    }

    @Test
    void countsRowsWithoutACodeAndKeepsTheirPlace() throws IOException {
        SourceTable table = read(HEADER + ",,International,2020-06-17,3\n");

        assertThat(table.rowsWithoutCode()).isOne();
        assertThat(table.observations().getFirst().place().name()).isEqualTo("International");
    }

    @Test
    void tellsPlacesApartThatStandOneUnderTheOther() throws IOException {
        SourceTable table =
                read(
                        HEADER
                                + ",Asia,Georgia,2020-06-17,1\n"
                                + ",Asia,Jordan,2020-06-17,2\n"
                                + ",Africa,Jordan,2020-06-17,3\n"
                                + "USA-GA,Africa,Jordan,2020-06-17,4\n"
                                + ",Asia,Georgia,2020-06-18,5\n");

        assertThat(table.observations()).extracting(Observation::value).contains(1.0, 2.0, 3.0);
        assertThat(table.observations().stream().map(Observation::place).distinct()).hasSize(4);
        assertThat(table.observations().getLast().place())
                .isSameAs(table.observations().getFirst().place());
    }

    @Test
    void readsARepeatedRowOnce() throws IOException {
        SourceTable table = read(HEADER + row("2020-06-17") + row("2020-06-17"));

        assertThat(table.observations()).hasSize(1);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.repeatedRows()).isOne();
    }

    @Test
    void unpacksGzipAndZipWhateverTheirName() throws IOException {
        byte[] csv = (HEADER + row("2020-06-17")).getBytes(StandardCharsets.UTF_8);
        Path gzip = folder.resolve("a.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(csv);
        }
        Path zip = folder.resolve("b.csv");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("README.txt"));
            out.write('x');
            out.putNextEntry(new ZipEntry("data/OWID.CSV"));
            out.write(csv);
        }

        assertThat(read(gzip).rows()).isOne();
        assertThat(read(zip).rows()).isOne();
    }

    @Test
    void namesAnArchiveThatBreaksOff() throws IOException {
        Path whole = folder.resolve("whole.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write(LookAlike.CLASSIC.text(3, 50).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path half = folder.resolve("half.gz");
        Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> read(half)).isInstanceOf(Fault.class).hasMessageContaining("half");
    }

    @Test
    void namesAZipWithoutACsv() throws IOException {
        Path zip = folder.resolve("x.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("README.txt"));
        }

        assertFault(() -> read(zip), "source.no-csv-in-zip", "x.zip");
    }

    @Test
    void namesTheCsvsOfAZipWithSeveral() throws IOException {
        assertFault(
                () -> read(zip("cases.csv", "2021/deaths.csv", "__MACOSX/._cases.csv")),
                "source.csvs-in-zip",
                "2 .csv in it: cases.csv, 2021/deaths.csv.");
    }

    @Test
    void takesWhatMacOsPutsIntoAZipForNoTable() throws IOException {
        assertThat(read(zip("__MACOSX/._cases.csv", "data/._cases.csv", "data/cases.csv")).rows())
                .isOne();
    }

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("several.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(
                        name.contains("._")
                                ? new byte[] {0, 5, 22, 7}
                                : (HEADER + row("2020-06-17")).getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    @Test
    void endsADecompressionBomb() throws IOException {
        Path bomb = folder.resolve("bomb.gz");
        byte[] block = "\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb), 1 << 16)) {
            for (int i = 0; i < 5_000; i++) {
                out.write(block);
            }
        }

        assertFault(() -> read(bomb), "source.too-large", " MB");
    }

    @ParameterizedTest
    @CsvSource({
        "13/06/2020, 05/06/2020, 2020-06-05",
        "6/13/2020,  6/5/2020,   2020-06-05",
        "13.06.2020, 5.6.2020,   2020-06-05",
    })
    void letsTheWholeFileTellDayFromMonth(String clear, String unclear, LocalDate meant)
            throws IOException {
        SourceTable table = read(HEADER + row(unclear) + row(clear));

        assertThat(table.observations().getFirst().date()).isEqualTo(meant);
    }

    @Test
    void refusesDatesThatMayBeEither() {
        assertFault(
                () -> read(HEADER + row("05/06/2020") + row("06/06/2020")),
                "source.ambiguous-dates",
                "line 2, column date: \"05/06/2020\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2020-02-30", "2020-6-7", "0020-06-07", "", "20200607", "2020-06-07T00:00"})
    void namesADateThatIsNone(String date) {
        assertFault(
                () -> read(HEADER + row("2020-06-16") + row("2020-06-17") + row(date)),
                "source.bad-date",
                "line 4, column date: \"" + date + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "1.2.3", "\"1,5\"", "NaN", "1e400", "0x1p3", "1d", "--1", "1e11"})
    void namesANumberThatIsNone(String number) {
        assertFault(
                () ->
                        read(
                                HEADER
                                        + row("2020-06-16")
                                        + "\n\nBRA,South America,Brazil,2020-06-17,"
                                        + number
                                        + "\n"),
                "source.bad-number",
                "line 5, column new_cases: \"" + number.replace("\"", "") + "\"");
    }

    @Test
    void readsThousandsOfASpreadsheetInCountsAndPopulationsAndSaysSo() throws IOException {
        SourceTable table =
                all(
                        """
                        iso_code,continent,location,date,new_cases,new_deaths,population
                        BR-AC,Norte,Acre,2021-09-01,8,0,881.935
                        BR-SP,Sudeste,São Paulo,2021-09-01,6.454,179,45.919.049
                        BR-SP,Sudeste,São Paulo,2021-09-02,-1.204,,45.919.049
                        """);

        assertThat(table.observations())
                .extracting(Observation::value)
                .containsExactly(8.0, 6454.0, -1204.0);
        assertThat(table.observations(Measure.DEATHS))
                .extracting(Observation::value)
                .containsExactly(0.0, 179.0, Double.NaN);
        assertThat(table.populations().values()).containsExactlyInAnyOrder(881_935.0, 45_919_049.0);
        assertThat(table.notes())
                .extracting(note -> note.in(Locale.ENGLISH))
                .satisfiesExactly(
                        cases ->
                                assertThat(cases)
                                        .contains(
                                                "line 3, column new_cases", "\"6.454\"", ": 6454."),
                        people ->
                                assertThat(people)
                                        .contains("line 2, column population", ": 881935."));
        assertThat(table.notes().getFirst().in(Texts.BRAZIL)).contains("linha 3", ": 6454.");
        assertThat(table.before(LocalDate.of(2021, 9, 2)).notes()).hasSize(2);
    }

    @Test
    void decimalsOfTheSourceStayDecimals() throws IOException {
        SourceTable table =
                all(
                        """
                        iso_code,continent,location,date,new_cases,new_cases_smoothed,population
                        BRA,South America,Brazil,2020-06-16,1234.0,12.143,212559409.0
                        BRA,South America,Brazil,2020-06-17,6.513,6.513,212559409.0
                        """);

        assertThat(table.observations()).extracting(Observation::value).contains(1234.0, 6.513);
        assertThat(table.notes()).isEmpty();
    }

    @Test
    void refusesCountsWhoseMarksMayBeEither() {
        assertFault(
                () -> read(HEADER + row("2020-06-16").replace(",5", ",1204") + thousands("6.513")),
                "source.mixed-numbers",
                "line 3, column new_cases: \"6.513\" does not go with \"1204\" in line 2");
        assertFault(
                () -> read(HEADER + thousands("52.000")),
                "source.unclear-number",
                "line 2, column new_cases: \"52.000\"");
    }

    private static String thousands(String number) {
        return row("2020-06-17").replace(",5", "," + number);
    }

    @Test
    void countsLinesInsideQuotedValues() {
        String twoLines =
                "x,iso_code,continent,location,date,new_cases\n\"a\nb\",B,C,D,2020-06-17,1\n";

        assertFault(
                () -> read(twoLines + "y,B,C,D,2020-06-18,?\n"), "source.bad-number", "line 4,");
    }

    @Test
    void namesTheNearestColumnWhenOneIsMissing() {
        assertFault(
                () -> read("iso_code,continent,location,date,new_case\nA,B,C,2020-06-17,1\n"),
                "source.no-column",
                "no column new_cases (the nearest name in its header is new_case), which the"
                        + " description owid needs; its columns");
        assertFault(
                () -> read("iso,continent,location,date,new_cases\nA,B,C,2020-06-17,1\n"),
                "source.no-column",
                "code/iso_code, which");
    }

    @Test
    void namesAllMissingColumnsAtOnce() {
        assertFault(
                () ->
                        new TableReader(TableReader.DEFAULT_COLUMNS)
                                .by(Descriptions.named("owid"))
                                .read(
                                        write(
                                                """
                                                Date_reported,Country_code,Country,New_cases
                                                2020-06-17,A,B,1
                                                """),
                                        "f"),
                "source.no-column",
                "no column date, continent, code/iso_code,"
                        + " country/location (the nearest name in its header is Country),"
                        + " new_cases (the nearest name in its header is New_cases), which the"
                        + " description owid needs; its columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void readsTheSeparatorOfASpreadsheet(String separator) throws IOException {
        String csv = (HEADER + row("2020-06-17")).replace(",", separator);

        assertThat(read(csv).observations())
                .containsExactly(new Observation(BRAZIL, LocalDate.of(2020, 6, 17), 5));
    }

    @Test
    void namesAllWrongCellsAtOnce() {
        assertThatThrownBy(() ->
                        read(
                                HEADER
                                        + row("2020-06-16")
                                        + row("2020-06-31")
                                        + row("2020-06-18").replace(",5", ",x")
                                        + "A,B,,2020-06-18,1\n,B,,2020-06-18,1\n"))
                .isInstanceOf(Fault.class)
                .hasMessageContainingAll(
                        "line 3, column date: \"2020-06-31\"",
                        "line 4, column new_cases: \"x\"",
                        "line 6, column location: neither a code")
                .satisfies(it -> assertThat(it).message().hasLineCount(3));
    }

    @Test
    void tellsTenWrongCellsAndHowManyMoreThereAre() {
        assertThatThrownBy(() ->
                        read(HEADER + row("2020-06-16") + "A,B,C,x,1\n".repeat(0) + numbered(14)))
                .isInstanceOf(Fault.class)
                .satisfies(it -> assertThat(it).message().hasLineCount(11))
                .hasMessageEndingWith("and 4 more like these.");
    }

    private static String numbered(int wrong) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < wrong; i++) {
            rows.append("A,B,C,2020-06-").append(10 + i).append(",x").append(i).append('\n');
        }
        return rows.toString();
    }

    @Test
    void demandsEveryColumnOfTheSetting() throws IOException {
        Path file = write(LookAlike.CLASSIC.text(1, 1));

        assertThat(new TableReader(List.of("cvd_death_rate", "code")).read(file, "f").rows())
                .isOne();
        assertFault(
                () -> new TableReader(List.of("new_vacination")).read(file, "f"),
                "source.no-column",
                "new_vaccinations");
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        assertFault(
                () ->
                        read(
                                """
                                iso_code,continent,location,date,new_cases,date
                                A,B,C,2020-06-17,1,x
                                """),
                "source.column-twice",
                "date");
    }

    @Test
    void refusesTwoValuesForOneDay() {
        assertFault(
                () -> read(HEADER + row("2020-06-17") + row("2020-06-17").replace(",5", ",6")),
                "source.two-values",
                "line 3: Brazil has a second value for 2020-06-17");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                      | source.empty
                    '\\n\\n'                                | source.empty
                    '%s'                                    | source.header-only
                    '<!DOCTYPE html>\\n<html lang="en">'    | source.web-page
                    '\\n  <html class="x">'                 | source.web-page
                    '%sA,B,C\\n'                            | source.row-length
                    '%sA,B,C,2020-06-17,1,2\\n'             | source.row-length
                    '%sA,B,C,2020-06-17,1\\nA,B,C,20'       | source.breaks-off
                    '%sA,B,C,2020-06-17,1\\nA,B,"C'         | source.open-quote
                    '%sA,B,C"D,2020-06-17,1\\n'             | source.stray-quote
                    '%sA,B,"C"D,2020-06-17,1\\n'            | source.stray-quote
                    '%s,B,,2020-06-17,1\\n'                 | source.no-place
                    '%sA,B,C,2020-06-17,1\\0\\n'        | source.not-text
                    '%sA,B,C,2020-06-17,1\\r'               | source.not-text
                    """)
    void saysWhatIsWrongWithAFile(String text, String key) {
        String csv = text.translateEscapes().replace("%s", HEADER);

        assertFault(() -> read(csv), key, "");
    }

    @Test
    void namesTheLineOfBytesThatAreNoTextAmongUtf8() throws IOException {
        Path file = folder.resolve("mixed.csv");
        String row = "CUW,X,Curaçao,2020-06-17,1\n";
        Files.write(file, (HEADER + row).getBytes(StandardCharsets.UTF_8));
        Files.write(file, row.getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);

        assertFault(() -> read(file), "source.not-utf8", "mixed.csv, line 3");
    }

    @Test
    void aFileOfAnOlderProgramIsReadAndSaysSo() throws IOException {
        Path file = folder.resolve("latin1.csv");
        Files.write(
                file,
                (HEADER + row("2020-06-16") + "CUW,X,Curaçao,2020-06-17,1\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        SourceTable table = TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS).read(file, "f");

        assertThat(table.observations().getLast().place().name()).isEqualTo("Curaçao");
        assertThat(table.notes()).extracting(Notice::key).contains("source.other-encoding");
    }

    @Test
    void refusesEndlessCells() {
        assertFault(() -> read("x".repeat(10_000)), "source.cell-too-long", "line 1");
        assertFault(() -> read(",".repeat(10_000)), "source.cell-too-long", "line 1");
    }

    @Test
    void namesAMissingFileAndAFolder() {
        assertFault(() -> read(folder.resolve("none.csv")), "source.no-file", "none.csv");
        assertFault(() -> read(folder), "source.not-a-file", "");
    }

    @Test
    void readsTheFileOfJune2020() {
        SourceTable table = real("owid-covid-data-2020-06-18.csv.gz");

        assertThat(table.rows()).isEqualTo(24_321);
        assertThat(table.observations()).hasSize(24_321);
        assertThat(table.observations().stream().map(row -> row.place().name()).distinct())
                .hasSize(208)
                .contains("World", "Kosovo");
        assertThat(table.rowsWithoutCount()).isEqualTo(218);
        assertThat(table.observations()).filteredOn(row -> row.value() < 0).hasSize(13);
    }

    @Test
    void readsTheLaterLayoutOfTheUnitedStates() {
        SourceTable table = real("owid-covid-data-usa-2022-09-18.csv.gz");

        assertThat(table.rows()).isEqualTo(971);
        assertThat(table.observations().getFirst().value()).isNaN();
        assertThat(table.observations().getLast().date()).isEqualTo(LocalDate.of(2022, 9, 18));
    }

    private static SourceTable real(String name) {
        Path file = REAL.resolve(name);
        return new TableReader(TableReader.DEFAULT_COLUMNS).read(file, name);
    }

    private static String row(String date) {
        return "BRA,South America,Brazil," + date + ",5\n";
    }

    private SourceTable all(String csv) throws IOException {
        return TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS)
                .read(write(csv), "source.csv");
    }

    private SourceTable read(String csv) throws IOException {
        return read(write(csv));
    }

    private static SourceTable read(Path file) {
        return new TableReader(TableReader.DEFAULT_COLUMNS)
                .read(file, String.valueOf(file.getFileName()));
    }

    private Path write(String csv) throws IOException {
        return Files.writeString(folder.resolve("source.csv"), csv);
    }

    private static void assertFault(ThrowingCallable call, String key, String part) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.key()).isEqualTo(key))
                .hasMessageContaining(part);
    }
}

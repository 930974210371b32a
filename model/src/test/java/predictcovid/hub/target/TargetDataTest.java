package predictcovid.hub.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.hub.target.TargetProblem.Kind;
import predictcovid.series.Area;
import predictcovid.series.vintage.Report;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

class TargetDataTest {
    private static final String HEADER = "as_of,location,target,target_end_date,observation\n";
    private static final String HOSP = "wk inc covid hosp";
    private static final LocalDate SATURDAY = LocalDate.of(2025, 9, 20);
    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 9, 24);
    private static final List<Area> AREAS =
            List.of(
                    new Area("US", "United States", 332_875_137, Optional.empty()),
                    new Area("01", "Alabama", 4_903_185, Optional.of("4")),
                    new Area("56", "Wyoming", 578_759, Optional.of("8")));

    @TempDir private Path folder;

    @Test
    void readsEachNumberWithTheDayOnWhichItWasKnown() throws IOException {
        TargetData data =
                read(
                        HEADER
                                + "2025-09-24,01,wk inc covid hosp,2025-09-20,111\n"
                                + "2025-09-17,US,wk inc covid prop ed visits,2025-09-13,0.0129\n");

        assertThat(data.reports())
                .containsExactly(
                        new Report(HOSP, "01", SATURDAY, WEDNESDAY, 111),
                        new Report(
                                "wk inc covid prop ed visits",
                                "US",
                                SATURDAY.minusWeeks(1),
                                WEDNESDAY.minusWeeks(1),
                                0.0129));
        assertThat(data.problems()).isEmpty();
    }

    @Test
    void aPercentTargetCannotBeAboveAHundred() throws IOException {
        TargetData data =
                read(
                        HEADER
                                + "2025-09-24,US,wk inc flu percent ed visits,2025-09-13,101.5\n"
                                + "2025-09-24,US,wk inc flu percent ed visits,2025-09-20,2.5\n");

        assertThat(data.problems()).extracting(TargetProblem::kind).containsExactly(Kind.ABSURD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date,observation,location,target,as_of|2025-09-20,7,01,wk inc covid hosp,2025-09-24",
                "Location,Value,Target End Date,Target,As-Of|01,7,2025-09-20,wk inc covid hosp,2025-09-24",
                "geo_value,issue,time_value,signal,value,location_name"
                        + "|01,2025-09-24,2025-09-20,wk inc covid hosp,7.0,Alabama",
                "target_end_date,date,location,target,as_of,observation"
                        + "|2025-09-20,2025-09-30,01,wk inc covid hosp,2025-09-24,7",
                "target,location,date,as_of,value"
                        + "|\"wk inc covid hosp\",\"01\",2025-09-20T00:00:00Z,2025-09-24 09:30:00,7e0",
            })
    void findsColumnsByWhatTheyAreFor(String header, String row) throws IOException {
        assertThat(read(header + "\n" + row + "\n").reports())
                .containsExactly(new Report(HOSP, "01", SATURDAY, WEDNESDAY, 7));
    }

    @Test
    void readsGzipWhateverTheFileIsCalled() throws IOException {
        Path file = folder.resolve("data.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(
                    (HEADER + "2025-09-24,01,wk inc covid hosp,2025-09-20,111")
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(TargetData.read(file, TargetRequest.of(AREAS)).reports()).hasSize(1);
    }

    @Test
    void containsEveryBadRowAndNamesIt() throws IOException {
        TargetData data =
                read(
                        HEADER
                                + "2025-09-24,01,wk inc covid hosp,2025-09-06,10\n"
                                + "2025-09-24,01,wk inc covid hosp\n"
                                + "2025-09-24,01,wk inc covid hosp,20/09/2025,10\n"
                                + "soon,01,wk inc covid hosp,2025-09-20,10\n"
                                + "2025-09-24,01,,2025-09-20,10\n"
                                + "2025-09-24,99,wk inc covid hosp,2025-09-20,10\n"
                                + "2025-09-24,1,wk inc covid hosp,2025-09-20,10\n"
                                + "2025-09-24,01,wk inc covid hosp,2025-09-27,10\n"
                                + "2025-09-24,01,wk inc covid hosp,2025-09-06,10\n"
                                + "2025-09-24,01,wk inc covid hosp,2025-09-06,11\n"
                                + "2025-09-24,01,wk inc covid hosp,2025-08-30,NA\n"
                                + "2025-09-24,01,wk inc covid hosp,2025-08-23,many\n"
                                + "2025-09-24,01,wk inc covid hosp,2025-08-16,-3\n"
                                + "2025-09-24,01,wk inc covid hosp,2025-08-09,5000000\n"
                                + "2025-09-24,US,wk inc covid prop ed visits,2025-08-09,1.5\n"
                                + "2025-09-24,US,wk inc covid hosp,2025-08-09,868\n"
                                + "2025-09-24,US,wk inc covid hosp,2025-08-16,6124\n");

        assertThat(data.problems().stream().map(TargetProblem::kind))
                .containsExactly(
                        Kind.BROKEN_LINE,
                        Kind.NO_DATE,
                        Kind.NO_AS_OF,
                        Kind.NO_TARGET,
                        Kind.UNKNOWN_LOCATION,
                        Kind.LOST_ZERO,
                        Kind.TOO_EARLY,
                        Kind.REPEATED,
                        Kind.CONTRADICTING,
                        Kind.BLANK,
                        Kind.NOT_A_NUMBER,
                        Kind.NEGATIVE,
                        Kind.ABSURD,
                        Kind.JUMP);
        assertThat(data.reports().stream().map(Report::value))
                .containsExactly(
                        11.0,
                        10.0,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        868.0,
                        6124.0);
        assertThat(sentence(data, Kind.ABSURD))
                .contains(
                        "(2)",
                        "line 15 (01, 2025-08-09: 5000000)",
                        "; line 16 (US, 2025-08-09: 1.5)");
        assertThat(sentence(data, Kind.JUMP)).contains("line 18 (United States, 2025-08-16: 6124)");
        assertThat(sentence(data, Kind.UNKNOWN_LOCATION)).contains("line 7 (99,");
        assertThat(sentence(data, Kind.BROKEN_LINE)).contains("line 3.");
    }

    @Test
    void namesThreeExamplesAtMost() throws IOException {
        String row = "2025-09-24,01,wk inc covid hosp,2025-09-20,1\n";
        TargetData data = read(HEADER + row.repeat(6));
        assertThat(sentence(data, Kind.REPEATED))
                .contains("(5)", "line 5 (")
                .doesNotContain("line 6");
        assertThat(data.problems().getFirst().notice().in(Texts.BRAZIL))
                .contains("repetem", "linha 3");
    }

    @Test
    void aFileWithoutVintagesIsKnownOnItsOwnLastDayOrTheDayGiven() throws IOException {
        String csv =
                """
                target,location,date,value
                wk inc covid hosp,01,2025-09-20,1
                wk inc covid hosp,01,2025-09-13,2
                """;

        TargetData data = read(csv);
        assertThat(data.reports().stream().map(Report::asOf)).containsOnly(SATURDAY);
        assertThat(sentence(data, Kind.NO_VINTAGE))
                .contains("(2)", "known on 2025-09-20.", "Add a column as_of");

        TargetRequest request =
                new TargetRequest(Optional.empty(), Optional.of(WEDNESDAY), List.of());
        assertThat(TargetData.read(file(csv), request).reports())
                .allMatch(report -> report.asOf().equals(WEDNESDAY));
    }

    @Test
    void aFileOfOneTargetTakesTheNameGiven() throws IOException {
        Path file = file("location,date,value,as_of\n01,2025-09-20,1,2025-09-24\n");
        TargetRequest request = new TargetRequest(Optional.of(HOSP), Optional.empty(), AREAS);

        assertThat(TargetData.read(file, request).reports())
                .containsExactly(new Report(HOSP, "01", SATURDAY, WEDNESDAY, 1));
        assertFault(
                () -> TargetData.read(file, TargetRequest.of(AREAS)),
                "hub.target.no-column",
                "--target");
    }

    @ParameterizedTest
    @CsvSource({
        "'location,target,observation', hub.target.no-column",
        "'date,target,observation', hub.target.no-column",
        "'date,target,location', hub.target.no-column",
        "'date,target,location,value', hub.target.empty",
        "'', catalog.csv-empty",
    })
    void saysWhatAUselessFileLacks(String header, String key) throws IOException {
        Path file = file(header + "\n");
        assertFault(() -> TargetData.read(file, TargetRequest.of(AREAS)), key, file.toString());
    }

    @Test
    void namesAllMissingColumnsAtOnce() throws IOException {
        Path file = file("datte,locaton,x\n2025-09-20,01,1\n");

        assertFault(
                () -> TargetData.read(file, TargetRequest.of(AREAS)),
                "hub.target.no-column",
                "lacks columns: for the date that is counted (name it target_end_date or date),"
                        + " perhaps datte; for the place (name it location), perhaps locaton;"
                        + " for the number (name it observation or value); for the target");
    }

    @Test
    void saysWhyNoRowCanBeUsed() throws IOException {
        Path file = file(HEADER + "2025-09-24,Alabama,wk inc covid hosp,2025-09-20,1\n");
        assertFault(
                () -> TargetData.read(file, TargetRequest.of(AREAS)),
                "hub.target.nothing",
                "line 2 (Alabama");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "missing.csv"})
    void saysWhichFileIsNotThere(String name) {
        Path file = folder.resolve(name);
        assertFault(
                () -> TargetData.read(file, TargetRequest.of(AREAS)),
                name.isEmpty() ? "hub.target.no-files" : "hub.file.not-found",
                file.toString());
    }

    private static void assertFault(ThrowingCallable reading, String key, String part) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(reading)
                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key))
                .withMessageContaining(part);
    }

    private static String sentence(TargetData data, Kind kind) {
        return data.problems().stream()
                .filter(problem -> problem.kind() == kind)
                .findFirst()
                .orElseThrow()
                .notice()
                .in(Locale.ENGLISH);
    }

    private TargetData read(String csv) throws IOException {
        return TargetData.read(file(csv), TargetRequest.of(AREAS));
    }

    private Path file(String csv) throws IOException {
        return Files.writeString(folder.resolve("target.csv"), csv);
    }
}

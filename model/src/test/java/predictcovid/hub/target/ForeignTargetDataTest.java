package predictcovid.hub.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.hub.target.TargetProblem.Kind;
import predictcovid.series.vintage.Report;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

/// Target data as spreadsheets of other countries write them.
class ForeignTargetDataTest {
    private static final String HEADER = "target,location,date,as_of,value\n";

    @TempDir private Path folder;

    @Test
    void readsThousandsInCountsAndDecimalsInShares() throws IOException {
        TargetData data =
                read(
                        HEADER
                                + "wk inc case,BA,2021-09-04,2021-09-12,977\n"
                                + "wk inc case,SP,2021-09-04,2021-09-12,25.759\n"
                                + "wk inc case,BA,2021-09-11,2021-09-12,1.928\n"
                                + "wk inc case prop ed visits,SP,2021-09-11,2021-09-12,0.125\n"
                                + "wk flu hosp rate,SP,2021-09-11,2021-09-12,1.125\n");

        assertThat(values(data)).containsExactly(977.0, 25_759.0, 1928.0, 0.125, 1.125);
        assertThat(sentence(data, Kind.THOUSANDS))
                .contains("(2)", "line 3 (SP, 2021-09-04: 25.759); line 4 (BA")
                .doesNotContain("0.125");
        assertThat(problem(data, Kind.THOUSANDS).notice().in(Texts.BRAZIL)).contains("milhares");
    }

    @Test
    void refusesCountsOfWhichSomeHaveAMarkAndOthersShouldHaveOne() throws IOException {
        assertFault(
                HEADER
                        + "wk inc case,BA,2021-09-04,2021-09-12,1977\n"
                        + "wk inc case,SP,2021-09-04,2021-09-12,25.759\n",
                "hub.file.mixed-numbers",
                "line 3, column value: \"25.759\" does not go with \"1977\" in line 2");
    }

    @ParameterizedTest
    @CsvSource({"';', semicolons", "'\t', tabs"})
    void readsOtherSeparatorsAndDecimalCommasAndSaysSo(String separator, String name)
            throws IOException {
        TargetData data =
                read(
                        (HEADER
                                        + "wk inc case,BA,2021-09-04,2021-09-12,111:5\n"
                                        + "wk inc prop visits,SP,2021-09-04,2021-09-12,0:012\n")
                                .replace(",", separator)
                                .replace(':', ','));

        assertThat(values(data)).containsExactly(111.5, 0.012);
        assertThat(sentence(data, Kind.SEPARATOR)).contains(name, "(2 rows)");
        assertThat(sentence(data, Kind.DECIMAL_COMMA)).contains("(2)", "2021-09-04: 111,5");
    }

    @Test
    void semicolonsInANameAreNoSeparator() throws IOException {
        TargetData data =
                read(
                        """
                        target,location,date,as_of,value,note;a;b
                        wk inc case,BA,2021-09-04,2021-09-12,1,x;y
                        """);

        assertThat(values(data)).containsExactly(1.0);
        assertThat(data.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "04/09/2021, 20/09/2021, DAY_FIRST",
        "4.9.2021 00:00, 20.9.2021 00:00, DAY_FIRST",
        "09/04/2021, 9/20/2021, MONTH_FIRST",
    })
    void allDatesTogetherTellDayFromMonth(String day, String asOf, Kind kind) throws IOException {
        TargetData data = read(HEADER + "wk inc case,BA," + day + "," + asOf + ",1\n");

        assertThat(data.reports())
                .containsExactly(
                        new Report(
                                "wk inc case",
                                "BA",
                                LocalDate.of(2021, 9, 4),
                                LocalDate.of(2021, 9, 20),
                                1));
        assertThat(sentence(data, kind)).contains("/year (1 rows)");
    }

    @Test
    void aColumnOfIsoDatesBesideOneWithTheDayFirstIsReadAsItStands() throws IOException {
        TargetData data = read(HEADER + "wk inc case,BA,18/09/2021,2021-09-22,1\n");

        assertThat(data.reports().getFirst().targetEndDate()).isEqualTo(LocalDate.of(2021, 9, 18));
        assertThat(data.reports().getFirst().asOf()).isEqualTo(LocalDate.of(2021, 9, 22));
    }

    @Test
    void refusesDatesThatMayBeEither() throws IOException {
        assertFault(
                HEADER + "wk inc case,BA,04/09/2021,05/09/2021,1\n",
                "hub.target.ambiguous-dates",
                "\"04/09/2021\" may be day/month or month/day");
        assertFault(
                HEADER
                        + "wk inc case,BA,18/09/2021,05/10/2021,1\n"
                        + "wk inc case,BA,09/25/2021,05/10/2021,1\n",
                "hub.target.mixed-dates",
                "\"18/09/2021\" has the day first and \"09/25/2021\" the month");
    }

    private static List<Double> values(TargetData data) {
        return data.reports().stream().map(Report::value).toList();
    }

    private static TargetProblem problem(TargetData data, Kind kind) {
        return data.problems().stream()
                .filter(problem -> problem.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String sentence(TargetData data, Kind kind) {
        return problem(data, kind).notice().in(Locale.ENGLISH);
    }

    private void assertFault(String csv, String key, String part) throws IOException {
        Path file = file(csv);
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> TargetData.read(file, TargetRequest.of(List.of())))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key))
                .withMessageContaining(part);
    }

    private TargetData read(String csv) throws IOException {
        return TargetData.read(file(csv), TargetRequest.of(List.of()));
    }

    private Path file(String csv) throws IOException {
        return Files.writeString(folder.resolve("target.csv"), csv);
    }
}

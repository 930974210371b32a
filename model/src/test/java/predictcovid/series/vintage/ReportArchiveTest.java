package predictcovid.series.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static predictcovid.series.SmallCountry.ALDA;
import static predictcovid.series.SmallCountry.CORA;
import static predictcovid.series.SmallCountry.GEOGRAPHY;
import static predictcovid.series.SmallCountry.NATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.series.SmallCountry;
import predictcovid.target.Frequency;

class ReportArchiveTest {
    private static final double NONE = Double.NaN;
    private static final List<Report> REPORTS =
            List.of(
                    report("cases", "N", "2025-01-04", "2025-01-15", 10),
                    report("cases", "N", "2025-01-11", "2025-01-15", 11),
                    report("cases", "A", "2025-01-04", "2025-01-15", 1),
                    report("cases", "N", "2025-01-04", "2025-01-22", 20),
                    report("cases", "N", "2025-01-11", "2025-01-22", 21),
                    report("cases", "N", "2025-01-18", "2025-01-22", 22),
                    report("cases", "A", "2025-01-18", "2025-01-22", 2),
                    report("deaths", "A", "2025-01-25", "2025-01-29", 5));

    @Test
    void targetsStandInAlphabeticalOrderWhateverTheProcess() {
        Map<String, Vintages> targets = new HashMap<>();
        List<String> names = IntStream.range(10, 60).mapToObj(i -> "target " + i).toList();
        names.reversed().forEach(name -> targets.put(name, new Vintages(name, List.of())));

        assertThat(new ReportArchive(SmallCountry.GEOGRAPHY, targets).targets().keySet())
                .containsExactlyElementsOf(names);
    }

    @Test
    void sortsReportsByTargetAndVintage() {
        ReportArchive archive = archive(REPORTS);

        Vintages cases = vintages(archive, "cases");
        assertThat(cases.all())
                .extracting(Vintage::asOf)
                .containsExactly(LocalDate.parse("2025-01-15"), LocalDate.parse("2025-01-22"));
        assertThat(cases.all().getFirst().panel().series(NATION))
                .containsExactly(10, 11, NONE, NONE);
        assertThat(cases.newest().panel().series(NATION)).containsExactly(20, 21, 22, NONE);
        assertThat(cases.newest().panel().series(ALDA)).containsExactly(NONE, NONE, 2, NONE);
        assertThat(cases.newest().panel().series(CORA)).containsOnly(NONE);
        assertThat(cases.newest().lastStep()).isEqualTo(2);
    }

    @Test
    void targetsShareACalendar() {
        ReportArchive archive = archive(REPORTS);

        for (String target : List.of("cases", "deaths")) {
            assertThat(vintages(archive, target).newest().panel().date(0)).isEqualTo("2025-01-04");
            assertThat(vintages(archive, target).newest().panel().steps()).isEqualTo(4);
        }
        assertThat(vintages(archive, "deaths").newest().panel().value(ALDA, 3)).isEqualTo(5);
    }

    @Test
    void theOrderOfReportsDoesNotMatter() {
        List<Report> shuffled = new ArrayList<>(REPORTS);
        Collections.shuffle(shuffled, new Random(1));

        Vintages cases = vintages(archive(shuffled), "cases");

        assertThat(values(cases)).isEqualTo(values(vintages(archive(REPORTS), "cases")));
    }

    @Test
    void ofTwoReportsOfOneNumberTheLaterStands() {
        ReportArchive archive =
                archive(
                        List.of(
                                report("cases", "N", "2025-01-04", "2025-01-15", 10),
                                report("cases", "N", "2025-01-04", "2025-01-15", 12)));

        assertThat(vintages(archive, "cases").newest().panel().value(NATION, 0)).isEqualTo(12);
    }

    @Test
    void aBlankReportIsAMissingValueAndNoEndOfAVintage() {
        ReportArchive archive =
                archive(
                        List.of(
                                report("cases", "N", "2025-01-04", "2025-01-15", 10),
                                report("cases", "N", "2025-01-11", "2025-01-15", NONE)));

        Vintage vintage = vintages(archive, "cases").newest();
        assertThat(vintage.lastStep()).isZero();
        assertThat(vintage.panel().value(NATION, 1)).isNaN();
    }

    @Test
    void aVintageOfBlanksIsNone() {
        ReportArchive archive =
                archive(
                        List.of(
                                report("cases", "N", "2025-01-04", "2025-01-15", 10),
                                report("cases", "N", "2025-01-04", "2025-01-22", NONE)));

        assertThat(vintages(archive, "cases").all()).hasSize(1);
    }

    @Test
    void placesOutsideTheGeographyAreLeftOut() {
        ReportArchive archive =
                archive(
                        List.of(
                                report("cases", "X", "2024-01-06", "2025-01-15", 10),
                                report("cases", "N", "2025-01-04", "2025-01-15", 10)));

        assertThat(vintages(archive, "cases").newest().panel().date(0)).isEqualTo("2025-01-04");
        assertThat(vintages(archive, "cases").newest().panel().steps()).isEqualTo(1);
    }

    @Test
    void isEmptyWithoutReports() {
        assertThat(archive(List.of()).targets()).isEmpty();
        assertThat(archive(List.of(report("cases", "X", "2025-01-04", "2025-01-15", 1))).targets())
                .isEmpty();
    }

    @Test
    void knowsAtADateNoLaterVintageAndNoTargetWithoutOne() {
        ReportArchive known = archive(REPORTS).knownAt(LocalDate.parse("2025-01-28"));

        assertThat(known.targets()).containsOnlyKeys("cases");
        assertThat(archive(REPORTS).knownAt(LocalDate.parse("2025-01-29")).targets())
                .containsOnlyKeys("cases", "deaths");
        assertThat(vintages(archive(REPORTS).knownAt(LocalDate.parse("2025-01-21")), "cases").all())
                .hasSize(1);
    }

    @Test
    void dailyReportsStandOnDays() {
        ReportArchive archive =
                ReportArchive.of(
                        List.of(
                                report("cases", "N", "2025-01-04", "2025-01-15", 1),
                                report("cases", "N", "2025-01-07", "2025-01-15", 2)),
                        GEOGRAPHY,
                        Frequency.DAILY);

        assertThat(vintages(archive, "cases").newest().panel().series(NATION))
                .containsExactly(1, NONE, NONE, 2);
    }

    @Test
    void aFridayAmongSaturdaysMovesNoWeek() {
        List<Report> odd = new ArrayList<>(REPORTS);
        odd.addFirst(report("cases", "A", "2025-01-03", "2025-01-15", 999));
        odd.add(report("cases", "N", "2025-01-17", "2025-01-22", 999));

        Vintages cases = vintages(archive(odd), "cases");

        assertThat(cases.newest().panel().date(0)).isEqualTo("2025-01-04");
        assertThat(cases.newest().panel().series(NATION)).containsExactly(20, 21, 22, NONE);
        assertThat(cases.all().getFirst().panel().series(ALDA))
                .containsExactly(1, NONE, NONE, NONE);
    }

    @Test
    void aReportOfTheFutureEndsNoVintage() {
        List<Report> odd = new ArrayList<>(REPORTS);
        odd.add(report("cases", "A", "2052-01-06", "2025-01-22", 1));

        assertThat(vintages(archive(odd), "cases").newest().lastStep()).isEqualTo(2);
        assertThat(vintages(archive(odd), "cases").newest().panel().steps()).isEqualTo(4);
    }

    private static ReportArchive archive(List<Report> reports) {
        return ReportArchive.of(reports, GEOGRAPHY, Frequency.WEEKLY);
    }

    private static List<String> values(Vintages vintages) {
        return vintages.all().stream()
                .map(vintage -> Arrays.deepToString(vintage.panel().values()))
                .toList();
    }

    private static Vintages vintages(ReportArchive archive, String target) {
        return Objects.requireNonNull(archive.targets().get(target));
    }

    private static Report report(
            String target, String location, String date, String asOf, double value) {
        return new Report(target, location, LocalDate.parse(date), LocalDate.parse(asOf), value);
    }
}

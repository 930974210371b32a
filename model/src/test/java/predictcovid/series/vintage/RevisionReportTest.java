package predictcovid.series.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.vintage.RevisionReport.Appearance;
import predictcovid.series.vintage.RevisionReport.Revision;
import predictcovid.target.Frequency;

class RevisionReportTest {
    private static final LocalDate SATURDAY = LocalDate.parse("2024-11-02");
    private static final double NONE = Double.NaN;
    private static final Geography PLACES =
            new Geography(List.of(area("US"), area("01"), area("02"), area("03")), "US");

    private final List<Report> reports = new ArrayList<>();

    @Test
    void comparesEachVintageWithTheNextByLag() {
        vintage(14, "01", 100, 50);
        vintage(21, "01", 100, 60, 40);
        vintage(28, "01", 110, 60, 50, 30);

        RevisionReport report = report();

        LagRevision newest = report.at("01", 0).orElseThrow();
        assertThat(newest.values()).isEqualTo(2);
        assertThat(newest.median())
                .isEqualTo((Math.log(60 / 50.0) + Math.log(50 / 40.0)) / 2, within(1e-12));
        assertThat(newest.shareChanged()).isEqualTo(1);
        LagRevision before = report.at("01", 1).orElseThrow();
        assertThat(before.median()).isZero();
        assertThat(before.shareChanged()).isZero();
        assertThat(report.at("01", 2).orElseThrow().median())
                .isEqualTo(Math.log(1.1), within(1e-12));
        assertThat(report.at("01", 3)).isEmpty();
        assertThat(report.at("02", 0)).isEmpty();
        assertThat(report.vintages())
                .containsExactly(
                        SATURDAY.plusDays(14), SATURDAY.plusDays(21), SATURDAY.plusDays(28));
    }

    @Test
    void spreadIsBetweenTheQuartiles() {
        vintage(7, "01", 100);
        vintage(14, "01", 110, 100);
        vintage(21, "01", 110, 100, 100);
        vintage(28, "01", 110, 100, 200, 100);
        vintage(35, "01", 110, 100, 200, 50, 9);

        LagRevision newest = report().at("01", 0).orElseThrow();

        // sorted: ln 0.5, 0, ln 1.1, ln 2; R: quantile(x, c(.25, .75))
        assertThat(newest.lowerQuartile()).isEqualTo(-0.173286795, within(1e-9));
        assertThat(newest.upperQuartile()).isEqualTo(0.244769430, within(1e-9));
        assertThat(newest.median()).isEqualTo(0.047655090, within(1e-9));
        assertThat(newest.shareChanged()).isEqualTo(0.75);
    }

    @Test
    void namesTheLargestChangesOfPlacesButNotTheNations() {
        vintage(14, "US", 1000, 500);
        vintage(14, "01", 900, 400);
        vintage(14, "02", 100, 100);
        vintage(21, "US", 1000, 900, 1);
        vintage(21, "01", 900, 420, 1);
        vintage(21, "02", NONE, 101, 1);

        assertThat(report().largest())
                .containsExactly(
                        new Revision(
                                "02", SATURDAY.plusDays(7), SATURDAY.plusDays(21), 1, 100, NONE),
                        new Revision(
                                "01", SATURDAY.plusDays(14), SATURDAY.plusDays(21), 0, 400, 420),
                        new Revision(
                                "02", SATURDAY.plusDays(14), SATURDAY.plusDays(21), 0, 100, 101));
        assertThat(report().at("US", 0).orElseThrow().median())
                .isEqualTo(Math.log(1.8), within(1e-12));
    }

    @Test
    void theMedianPlaceIsInTheMiddleOfAllPlacesButTheNation() {
        vintage(7, "US", 1000);
        vintage(7, "01", 100);
        vintage(7, "02", 100);
        vintage(7, "03", 0);
        vintage(14, "US", 5000, 0);
        vintage(14, "01", 100, 7);
        vintage(14, "02", 121, 7);
        vintage(14, "03", 0, 7);

        LagRevision newest = report().medianPlace().getFirst();

        assertThat(newest.lag()).isZero();
        assertThat(newest.location()).isEmpty();
        assertThat(newest.values()).isEqualTo(3);
        // half-way between ln 1 and ln 1.21; the place with a zero has no ratio
        assertThat(newest.median()).isEqualTo(Math.log(1.1), within(1e-12));
        // of 0, 1 and 0
        assertThat(newest.shareChanged()).isZero();
        assertThat(report().national())
                .singleElement()
                .satisfies(it -> assertThat(it.median()).isEqualTo(Math.log(5), within(1e-12)));
    }

    @Test
    void zerosHaveNoRatioButCountAsChanged() {
        vintage(7, "01", 0);
        vintage(14, "01", 3, 1);

        LagRevision newest = report().at("01", 0).orElseThrow();

        assertThat(newest.median()).isNaN();
        assertThat(newest.shareChanged()).isEqualTo(1);
    }

    @Test
    void namesPlacesThatCameAndWent() {
        vintage(7, "01", 5);
        vintage(14, "02", 5, 6);

        assertThat(report().appearances())
                .containsExactly(
                        new Appearance("01", SATURDAY.plusDays(14), false),
                        new Appearance("02", SATURDAY.plusDays(14), true));
    }

    @Test
    void oneVintageTellsNothing() {
        vintage(7, "01", 5);

        assertThat(report().lags()).isEmpty();
        assertThat(report().largest()).isEmpty();
    }

    /// Weekly values up to the Saturday `days` after the first, known on it.
    private void vintage(int days, String place, double... values) {
        for (int i = 0; i < values.length; i++) {
            reports.add(
                    new Report(
                            "admissions",
                            place,
                            SATURDAY.plusDays(7L * (i + 1)),
                            SATURDAY.plusDays(days),
                            values[i]));
        }
    }

    private RevisionReport report() {
        ReportArchive archive = ReportArchive.of(reports, PLACES, Frequency.WEEKLY);
        Vintages vintages = Objects.requireNonNull(archive.targets().get("admissions"));
        return RevisionReport.of(vintages, PLACES);
    }

    private static Area area(String code) {
        return new Area(code, "Place " + code, 1e6, Optional.empty());
    }
}

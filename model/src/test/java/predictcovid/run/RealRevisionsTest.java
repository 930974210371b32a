package predictcovid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import predictcovid.run.hub.HubArchive;
import predictcovid.run.hub.HubSource;
import predictcovid.series.vintage.LagRevision;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.RevisionReport;
import predictcovid.series.vintage.RevisionReport.Revision;

/// Against the same figures worked out with pandas.
class RealRevisionsTest {
    private static final Path DATA =
            Path.of("src/test/resources/public/hub/time-series-as-of-2025-09-24.parquet");

    @Test
    void tellsHowAdmissionsWereRevised() {
        RevisionReport report = report("wk inc covid hosp");

        assertThat(report.vintages()).hasSize(44);
        check(report.national(), 0, 0.0642808, 0.0528983, 0.0874285, 1);
        check(report.national(), 5, 0.0005885, 0.0000399, 0.0018331, 0.84615);
        check(report.medianPlace(), 0, 0.0423704, 0.0028346, 0.0994274, 0.77907);
        assertThat(report.largest().getFirst())
                .isEqualTo(
                        new Revision(
                                "42",
                                LocalDate.parse("2024-11-16"),
                                LocalDate.parse("2024-11-27"),
                                0,
                                6124,
                                1005));
    }

    @Test
    void tellsHowEmergencyVisitsWereRevised() {
        RevisionReport report = report("wk inc covid prop ed visits");

        assertThat(report.vintages()).hasSize(15);
        check(report.national(), 0, 0.0326536, 0.0287814, 0.0387865, 0.85714);
        check(report.medianPlace(), 1, 0, 0, 0, 0.28571);
    }

    private static void check(List<LagRevision> lags, int lag, double... figures) {
        LagRevision at = lags.get(lag);
        assertThat(at.lag()).isEqualTo(lag);
        assertThat(at.change()).isEqualTo(figures[0], within(1e-7));
        assertThat(at.lowerChange()).isEqualTo(figures[1], within(1e-7));
        assertThat(at.upperChange()).isEqualTo(figures[2], within(1e-7));
        assertThat(at.shareChanged()).isEqualTo(figures[3], within(1e-5));
    }

    private static RevisionReport report(String target) {
        ReportArchive archive = HubArchive.read(HubSource.of(DATA)).archive();
        return RevisionReport.of(archive.vintages(target).orElseThrow(), archive.geography());
    }
}

package predictcovid.hub.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import predictcovid.hub.target.TargetProblem.Kind;
import predictcovid.series.vintage.Report;

class RealTargetDataTest {
    private static final Path HUB = Path.of("src/test/resources/public/hub");

    @Test
    void readsAllVintages() {
        Path file = HUB.resolve("time-series-as-of-2025-09-24.parquet");
        TargetData data = TargetData.read(file, TargetRequest.of(List.of()));

        assertThat(data.reports())
                .hasSize(170_540)
                .contains(
                        new Report(
                                "wk inc covid hosp",
                                "42",
                                LocalDate.of(2024, 11, 16),
                                LocalDate.of(2024, 11, 20),
                                6124));
        assertThat(data.reports().stream().map(Report::asOf).distinct()).hasSize(44);
    }

    @Test
    void namesTheSixWeekTotalsOfTheFirstVintage() {
        Path file = HUB.resolve("time-series-as-of-2025-09-24.parquet");
        TargetData data = TargetData.read(file, TargetRequest.of(List.of()));

        assertThat(data.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.JUMP);
                    assertThat(problem.notice().toString()).contains("26, 2024-11-16: 3732");
                });
    }

    @Test
    void readsTheTruthThatHasNoVintages() {
        TargetData data =
                TargetData.read(
                        HUB.resolve("truth-to-2025-10-18.parquet"), TargetRequest.of(List.of()));

        assertThat(data.reports()).hasSize(10_970);
        assertThat(data.problems().stream().map(TargetProblem::kind)).contains(Kind.NO_VINTAGE);
    }
}

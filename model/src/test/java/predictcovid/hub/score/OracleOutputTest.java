package predictcovid.hub.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.forecast.quantile.ForecastTask;

/// Rows as FluSight's oracle output has them.
class OracleOutputTest {
    private static final LocalDate REFERENCE = LocalDate.of(2024, 11, 9);

    private static final List<String> CATEGORIES = List.of("decrease", "stable", "2025-02-01");

    @TempDir private Path folder;

    @Test
    void tellsNumbersCategoriesAndSeasons() throws IOException {
        TaskOutcomes oracle =
                read(
                        LocalDate.MAX,
                        "as_of,target,target_end_date,location,horizon,output_type_id,oracle_value",
                        "2025-04-12,wk inc flu hosp,2024-11-16,01,1,NA,17",
                        "2025-04-12,wk flu hosp rate change,2024-11-16,01,1,decrease,0",
                        "2025-04-12,wk flu hosp rate change,2024-11-16,01,1,stable,1",
                        "2025-04-12,peak week inc flu hosp,NA,01,NA,2025-02-01,1",
                        "2025-04-12,peak inc flu hosp,NA,01,NA,NA,412");

        assertThat(oracle.number(week("wk inc flu hosp", 1))).hasValue(17);
        assertThat(oracle.category(week("wk inc flu hosp", 1), CATEGORIES)).isEmpty();
        assertThat(oracle.category(week("wk flu hosp rate change", 1), CATEGORIES))
                .contains("stable");
        assertThat(oracle.number(week("wk flu hosp rate change", 1))).isEmpty();
        assertThat(oracle.category(week("wk flu hosp rate change", 2), CATEGORIES)).isEmpty();
        assertThat(oracle.category(season("peak week inc flu hosp"), CATEGORIES))
                .contains("2025-02-01");
        assertThat(oracle.number(season("peak inc flu hosp"))).hasValue(412);
    }

    @Test
    void needsOnlyTheColumnsThatTellOutcomesApart() throws IOException {
        TaskOutcomes oracle =
                read(
                        LocalDate.MAX,
                        "target,target_end_date,location,oracle_value",
                        "wk inc flu hosp,2024-11-16,01,17");

        assertThat(oracle.number(week("wk inc flu hosp", 1))).hasValue(17);
        assertThat(oracle.number(week("wk inc flu hosp", 2))).isEmpty();
    }

    @Test
    void theNewestVintageUpToADayCounts() throws IOException {
        String[] rows = {
            "as_of,target,target_end_date,location,oracle_value",
            "2024-12-07,wk inc flu hosp,2024-11-16,01,19",
            "2024-11-30,wk inc flu hosp,2024-11-16,01,17",
        };

        ForecastTask task = week("wk inc flu hosp", 1);
        assertThat(read(LocalDate.MAX, rows).number(task)).hasValue(19);
        assertThat(read(LocalDate.of(2024, 12, 1), rows).number(task)).hasValue(17);
        assertThat(read(LocalDate.of(2024, 11, 1), rows).number(task)).isEmpty();
    }

    @Test
    void aTableOfTargetDataIsNone() throws IOException {
        Path file = folder.resolve("time-series.csv");
        Files.writeString(file, "target,target_end_date,location,observation\n");
        assertThat(OracleOutput.read(file, LocalDate.MAX, "reference_date")).isEmpty();
    }

    private TaskOutcomes read(LocalDate asOf, String... rows) throws IOException {
        Path file = folder.resolve("oracle-output.csv");
        Files.writeString(file, String.join("\n", rows) + "\n");
        return OracleOutput.read(file, asOf, "reference_date").orElseThrow();
    }

    private static ForecastTask week(String target, int horizon) {
        return new ForecastTask(target, "01", REFERENCE, horizon, REFERENCE.plusWeeks(horizon));
    }

    private static ForecastTask season(String target) {
        return ForecastTask.ofNoWeek(target, "01", REFERENCE);
    }
}

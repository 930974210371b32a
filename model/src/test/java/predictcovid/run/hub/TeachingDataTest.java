package predictcovid.run.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.target.Targets;
import predictcovid.text.Fault;

/// What is learnt from the target data of another hub.
class TeachingDataTest {
    private static final String FLU = "wk inc flu hosp";
    private static final String COVID = "wk inc covid prop ed visits";
    private static final LocalDate DATE = LocalDate.parse("2024-01-20");

    @TempDir private Path folder;
    private Path flu = Path.of("");
    private Path covid = Path.of("");

    @BeforeEach
    void writeBothHubs() throws IOException {
        flu =
                file(
                        "flu.csv",
                        "2024-01-06,US,wk inc flu hosp,10,2024-01-17",
                        "2024-01-13,US,wk inc flu hosp,20,2024-01-17",
                        "2024-01-20,US,wk inc flu hosp,30,2024-01-24");
        covid =
                file(
                        "covid.csv",
                        "2023-12-30,US,wk inc covid prop ed visits,0.01,2024-01-24",
                        "2024-01-13,US,wk inc covid prop ed visits,0.02,2024-01-24",
                        "2024-01-20,US,wk inc covid prop ed visits,0.03,2024-01-24",
                        "2024-01-20,US,wk inc covid hosp,500,2024-01-24");
    }

    @Test
    void theSharesOfTheOtherHubStandBesideTheOwnTargetsAndAreNotForecast() {
        HubArchive data = read(covid);

        assertThat(data.archive().targets().keySet()).containsExactly(FLU);
        assertThat(data.teaching().targets()).containsExactly(COVID);
    }

    /// What came out on 24 January was not known on the 20th; its week of the 20th is later than
    /// all that was known of influenza.
    @Test
    void aTargetWithoutVintagesYetIsCutAtTheLastWeekOfTheOwn() {
        HubArchive data = read(covid);
        ReportArchive seen = data.teaching().beside(data.archive().knownAt(DATE), DATE);
        Panel shares = seen.vintages(COVID).orElseThrow().newest().panel();

        assertThat(seen.targets().keySet()).containsExactly(COVID, FLU);
        assertThat(data.teaching().laterThan(DATE)).hasSize(1);
        assertThat(data.teaching().laterThan(DATE.plusDays(4))).isEmpty();
        assertThat(shares.date(shares.lastKnown(0))).isEqualTo(LocalDate.parse("2024-01-13"));
        assertThat(shares.value(0, shares.step(LocalDate.parse("2023-12-30")))).isEqualTo(0.01);
    }

    @Test
    void itsVintagesAreReadAsTheyWereKnown() throws IOException {
        Path early =
                file(
                        "early.csv",
                        "2024-01-13,US,wk inc covid prop ed visits,0.04,2024-01-17",
                        "2024-01-13,US,wk inc covid prop ed visits,0.02,2024-01-24");
        HubArchive data = read(early);
        ReportArchive seen = data.teaching().beside(data.archive().knownAt(DATE), DATE);
        Panel shares = seen.vintages(COVID).orElseThrow().newest().panel();

        assertThat(shares.value(0, shares.step(LocalDate.parse("2024-01-13")))).isEqualTo(0.04);
    }

    @Test
    void aFileWithoutSharesIsRefusedByName() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> read(flu))
                .withMessageContaining("flu.csv")
                .withMessageContaining("--learn-from");
    }

    @Test
    void aTargetThatOthersTeachNoLongerTeachesItself() {
        List<TargetPlan> alone = HubPlans.of(Targets.named(Set.of(FLU)));
        List<TargetPlan> taught = HubPlans.of(Targets.named(Set.of(FLU)), Set.of(COVID));

        assertThat(alone.getFirst().foreign()).containsExactly(FLU);
        assertThat(taught.getFirst().foreign()).containsExactly(COVID);
        assertThat(taught.getLast().target().name()).isEqualTo(COVID);
    }

    private HubArchive read(Path teaching) {
        return HubArchive.read(
                new HubSource(
                        flu,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(teaching)));
    }

    private Path file(String name, String... rows) throws IOException {
        String header = "target_end_date,location,target,observation,as_of\n";
        return Files.writeString(folder.resolve(name), header + String.join("\n", rows) + "\n");
    }
}

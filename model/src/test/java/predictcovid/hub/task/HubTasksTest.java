package predictcovid.hub.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.hub.task.OutputType.Quantiles;
import predictcovid.hub.task.OutputType.SampleIds;
import predictcovid.hub.task.OutputType.Samples;
import predictcovid.text.Fault;

class HubTasksTest {
    private static final Path OURS = Path.of("src/test/resources/predictcovid/hub/tasks.json");
    private static final Path REAL = Path.of("src/test/resources/public/hub/tasks.json");

    @TempDir private Path folder;

    @Test
    void readsWhatAHubAsksFor() {
        HubTasks hub = HubTasks.read(OURS);
        Round round = hub.round("2025-09-27").orElseThrow();
        ModelTask visits = round.tasks().getLast();

        assertThat(hub.roundIds()).containsExactly("2025-09-20", "2025-09-27");
        assertThat(hub.derived()).containsExactly("target_end_date");
        assertThat(hub.hasTextIds()).isTrue();
        assertThat(round.idColumn()).contains("reference_date");
        assertThat(visits.taskIds().get("horizon"))
                .isEqualTo(new TaskIdValues(Set.of("0"), Set.of("1", "2"), false));
        assertThat(visits.outputType("quantile"))
                .contains(
                        new Quantiles(
                                List.of(0.25, 0.5, 0.75),
                                List.of(0.1, 0.9),
                                false,
                                ValueBounds.NOT_NEGATIVE));
        assertThat(visits.stepDays()).isEqualTo(7);
        assertThat(visits.isProportion(Map.of("target", "wk inc covid prop ed visits"))).isTrue();
        assertThat(round.tasks().getFirst().isProportion(Map.of("target", "wk inc covid hosp")))
                .isFalse();
        assertThat(round.tasks().getFirst().outputType("sample"))
                .contains(
                        new Samples(
                                new SampleIds(false, 6),
                                2,
                                4,
                                Set.of("location", "target"),
                                false,
                                new ValueBounds(0, 100_000, true)));
    }

    @Test
    void aRoundMayHaveANameOfItsOwn() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("tasks.json"),
                        """
                        {"rounds": [{"round_id_from_variable": false, "round_id": "round_1",
                          "model_tasks": [{
                            "task_ids": {"location": {"required": ["US"], "optional": null}},
                            "output_type": {"median": {"output_type_id": {"required": ["NA"]},
                              "value": {"type": "double"}}},
                            "target_metadata": [{"time_unit": "month"}]}]}]}
                        """);
        HubTasks hub = HubTasks.read(file);

        assertThat(hub.roundIds()).containsExactly("round_1");
        assertThat(hub.round("round_1").orElseThrow().idColumn()).isEmpty();
        assertThat(hub.round("2025-09-27")).isEmpty();
        assertThat(hub.rounds().getFirst().tasks().getFirst().stepDays()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'{', hub.task.damaged",
        "'{}', hub.task.no-field",
        "'{\"rounds\": [{}]}', hub.task.no-field"
    })
    void saysWhatIsNoTasksFile(String json, String key) throws IOException {
        Path file = Files.writeString(folder.resolve("tasks.json"), json);
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> HubTasks.read(file))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key))
                .withMessageContaining(file.toString());
    }

    @Test
    void findsTheHubThatAFileLiesIn() throws IOException {
        Path file = folder.resolve("model-output/team-model/2025-09-27-team-model.csv");
        Files.createDirectories(file.getParent());
        assertThat(HubTasks.hubOf(file)).isEmpty();

        Files.createDirectories(folder.resolve("hub-config"));
        Files.copy(OURS, folder.resolve("hub-config/tasks.json"));
        assertThat(HubTasks.hubOf(file)).isEqualTo(Optional.of(folder));
    }

    @Test
    void readsTheCovidHubsTasks() {
        HubTasks hub = HubTasks.read(REAL);
        ModelTask task = hub.round("2025-09-27").orElseThrow().tasks().getFirst();

        assertThat(hub.roundIds()).hasSize(133).startsWith("2024-11-16").endsWith("2027-05-29");
        assertThat(task.taskIds().getOrDefault("location", TaskIdValues.FREE).optional())
                .hasSize(53)
                .contains("01", "US");
        assertThat(task.taskIds().getOrDefault("horizon", TaskIdValues.FREE).optional())
                .containsExactlyInAnyOrder("-1", "0", "1", "2", "3");
        assertThat(task.isProportion(Map.of("target", "wk inc covid prop ed visits"))).isTrue();
        assertThat(task.isProportion(Map.of("target", "wk inc covid hosp"))).isFalse();
    }
}

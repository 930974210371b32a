package predictcovid.hub.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.hub.task.OutputType.Other;
import predictcovid.hub.task.OutputType.Quantiles;
import predictcovid.hub.task.OutputType.SampleIds;
import predictcovid.hub.task.OutputType.Samples;
import predictcovid.target.Event;
import predictcovid.target.Frequency;
import predictcovid.target.Kind;
import predictcovid.target.Target;
import predictcovid.text.Fault;

class HubTasksTest {
    private static final Path OURS = Path.of("src/test/resources/predictcovid/hub/tasks.json");
    private static final Path FLU = Path.of("src/test/resources/predictcovid/hub/tasks-flu.json");
    private static final Path RSV = Path.of("src/test/resources/predictcovid/hub/tasks-rsv.json");
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
        "'{\"rounds\": [{}]}', hub.task.no-field",
        "'{\"rounds\": []}', hub.task.empty",
        "'{\"rounds\": [{\"model_tasks\": []}]}', hub.task.empty",
        "'{\"rounds\": [{\"model_tasks\": [{\"task_ids\": {}}]}]}', hub.task.empty"
    })
    void saysWhatIsNoTasksFile(String json, String key) throws IOException {
        Path file = Files.writeString(folder.resolve("tasks.json"), json);
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> HubTasks.read(file))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key))
                .withMessageContaining(file.toString());
    }

    @Test
    void namesAnOutputTypeThatNoHubHas() throws IOException {
        Path file = folder.resolve("tasks.json");
        Files.writeString(file, Files.readString(OURS).replace("\"pmf\"", "\"pdf\""));
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> HubTasks.read(file))
                .withMessageContainingAll("pdf", "quantile", "cdf", "sample");
    }

    /// Schema 2 lists trajectories, schema 4 marks a mean by "NA", and 5 says whether a type is
    /// required; targets may have no key, and a list may be a single value.
    @Test
    void readsWhatEarlierAndLaterSchemasSay() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("tasks.json"),
                        """
                        {"output_type_id_datatype": "character", "rounds": [
                          {"round_id_from_variable": true, "round_id": "origin_date",
                           "submissions_due": {"relative_to": "origin_date", "start": -6, "end": 1},
                           "model_tasks": [{
                            "task_ids": {
                              "origin_date": {"required": "2022-11-05", "optional": null},
                              "horizon": {"required": [1.0], "optional": [2.0]},
                              "age_group": {"required": null, "optional": null}},
                            "output_type": {
                              "mean": {"output_type_id": {"required": null, "optional": ["NA"]}},
                              "median": {"output_type_id": {"required": ["NA"], "optional": null}},
                              "sample": {"output_type_id": {"required": [1, 2], "optional": [3]}},
                              "cdf": {"output_type_id": {"required": ["EW2", "EW1"]},
                                "is_required": false},
                              "quantile": {"output_type_id": {"required": null,
                                "optional": [0.25]}}},
                            "target_metadata": [{"target_keys": null, "target_name": "cases",
                              "time_unit": "day"}]}]},
                          {"round_id_from_variable": false, "round_id": "extra",
                           "submissions_due": {"start": "2022-11-01", "end": "2022-11-09"},
                           "model_tasks": [{
                            "task_ids": {"place": {"required": ["US"]}},
                            "output_type": {"mean": {"output_type_id": {"required": null},
                              "is_required": true}}}]}]}
                        """);
        HubTasks hub = HubTasks.read(file);
        Round round = hub.rounds().getFirst();
        ModelTask task = round.tasks().getFirst();
        LocalDate day = LocalDate.of(2022, 11, 5);

        assertThat(hub.roundIds()).containsExactly("2022-11-05", "extra");
        assertThat(hub.hasTextIds()).isTrue();
        assertThat(task.taskIds().get("horizon"))
                .isEqualTo(new TaskIdValues(Set.of("1"), Set.of("2"), false));
        assertThat(task.lacks("age_group")).isTrue();
        assertThat(task.allows(Map.of("horizon", "2", "age_group", ""))).isTrue();
        assertThat(task.allows(Map.of("horizon", "2", "age_group", "all"))).isFalse();
        assertThat(task.outputTypes().stream().filter(OutputType::isRequired))
                .extracting(OutputType::name)
                .containsExactly("median", "sample");
        assertThat(((Other) task.outputType("median").orElseThrow()).ids()).isEmpty();
        assertThat(((Other) task.outputType("sample").orElseThrow()).ids())
                .containsExactly("1", "2", "3");
        assertThat(((Other) task.outputType("cdf").orElseThrow()).ids())
                .containsExactly("EW2", "EW1");
        assertThat(task.target(Map.of("horizon", "1"))).isPresent();
        assertThat(round.window().orElseThrow().first(day)).isEqualTo("2022-10-30");
        assertThat(round.window().orElseThrow().last(day)).isEqualTo("2022-11-06");
        assertThat(hub.rounds().getLast().window().orElseThrow().last(day)).isEqualTo("2022-11-09");
        assertThat(hub.rounds().getLast().tasks().getFirst().outputTypes().getFirst())
                .returns(true, OutputType::isRequired);
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
    void tellsTheTargetsOfTheFluHub() {
        assertThat(HubTasks.read(FLU).targets(namesIn(FLU)).all())
                .containsExactly(
                        weekly("peak inc flu hosp", Event.ADMISSIONS, Kind.OTHER),
                        weekly("peak week inc flu hosp", Event.ADMISSIONS, Kind.OTHER),
                        weekly("wk flu hosp rate change", Event.ADMISSIONS, Kind.OTHER),
                        weekly("wk inc flu hosp", Event.ADMISSIONS, Kind.COUNT),
                        weekly("wk inc flu prop ed visits", Event.VISITS, Kind.SHARE));
    }

    @Test
    void tellsTheTargetsOfTheRsvHub() {
        assertThat(HubTasks.read(RSV).targets(namesIn(RSV)).all())
                .containsExactly(
                        weekly("wk inc rsv hosp", Event.ADMISSIONS, Kind.COUNT),
                        weekly("wk inc rsv prop ed visits", Event.VISITS, Kind.SHARE));
    }

    @Test
    void theUnitsOfATargetWinOverItsName() throws IOException {
        String json = Files.readString(FLU);
        Path file =
                Files.writeString(
                        folder.resolve("tasks.json"),
                        json.replace("wk inc flu hosp", "wk inc flu ed visits")
                                .replace("\"count\"", "\"percent\""));
        HubTasks hub = HubTasks.read(file);

        assertThat(hub.targets(List.of("wk inc flu ed visits")).all())
                .containsExactly(weekly("wk inc flu ed visits", Event.VISITS, Kind.PERCENT));
        assertThat(json).contains("\"count\"", "wk inc flu hosp");
        assertThat(hub.rounds().getFirst().tasks())
                .as("values to 100 are right in percent")
                .noneMatch(task -> task.isProportion(Map.of("target", "wk inc flu ed visits")))
                .anyMatch(task -> task.isProportion(Map.of("target", "wk inc flu prop ed visits")));
    }

    @Test
    void aTargetThatTheHubDoesNotTellIsToldByItsName() {
        assertThat(HubTasks.general().targets(List.of("wk inc flu percent ed visits")).all())
                .containsExactly(
                        weekly("wk inc flu percent ed visits", Event.VISITS, Kind.PERCENT));
    }

    private static Set<String> namesIn(Path file) {
        return HubTasks.read(file).rounds().getFirst().tasks().stream()
                .map(task -> task.taskIds().getOrDefault("target", TaskIdValues.FREE))
                .flatMap(ids -> Stream.concat(ids.required().stream(), ids.optional().stream()))
                .collect(Collectors.toSet());
    }

    private static Target weekly(String name, Event event, Kind kind) {
        return new Target(name, event, kind, Frequency.WEEKLY);
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

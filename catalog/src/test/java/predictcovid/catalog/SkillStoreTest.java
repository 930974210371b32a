package predictcovid.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.SkillReport.Counted;
import predictcovid.catalog.SkillReport.InPhase;
import predictcovid.catalog.SkillReport.Line;
import predictcovid.catalog.SkillReport.Past;
import predictcovid.catalog.SkillReport.Pit;
import predictcovid.catalog.SkillReport.Ratio;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.target.Target;
import predictcovid.text.Fault;

class SkillStoreTest {
    private static final String FLU = "wk inc flu hosp";

    private final List<Fault> unread = new ArrayList<>();
    private Datalake datalake;
    private SkillStore store;

    @BeforeEach
    void open(@TempDir Path folder) {
        datalake = Datalake.open(folder.toString());
        store = new SkillStore(datalake, unread::add);
    }

    @AfterEach
    void close() {
        datalake.close();
    }

    @Test
    void thereIsNoneBeforeAnythingIsPublished() {
        assertThat(store.reports()).isEmpty();
        assertThat(unread).isEmpty();
    }

    @Test
    void whatWasWrittenIsReadAgainInFull() {
        SkillReport report = report("FluSight", FLU, "2025-06-01T00:00:00Z");

        assertThat(store.write(report, Optional.empty()))
                .isEqualTo("skill/flusight/wk-inc-flu-hosp.json");
        assertThat(store.reports()).containsExactly(report);
        assertThat(store.reports().getFirst().target().told()).isEqualTo(Target.named(FLU));
        assertThat(unread).isEmpty();
    }

    @Test
    void hubsAndTargetsLieSideBySideAndTheNewestReplacesItsOwn() {
        SkillReport newer = report("FluSight", FLU, "2025-07-01T00:00:00Z");
        SkillReport rsv = report("RSV Forecast Hub", "wk inc rsv hosp", "2025-06-01T00:00:00Z");
        SkillReport peak = report("FluSight", "peak inc flu hosp", "2025-06-01T00:00:00Z");
        store.write(report("FluSight", FLU, "2025-06-01T00:00:00Z"), Optional.empty());
        store.write(rsv, Optional.empty());
        store.write(peak, Optional.empty());
        store.write(newer, Optional.empty());

        assertThat(store.reports()).containsExactly(peak, newer, rsv);
    }

    @Test
    void parquetBesideHoldsTheSameARowForEachLine() {
        store.write(report("FluSight", FLU, "2025-06-01T00:00:00Z"), Optional.empty());

        Table table = ParquetTable.read(datalake, "skill/flusight/wk-inc-flu-hosp.parquet");

        assertThat(table.names())
                .containsExactly(
                        "hub",
                        "target",
                        "model",
                        "horizon",
                        "phase",
                        "measure",
                        "forecasts",
                        "value",
                        "over_baseline",
                        "common_baseline",
                        "over_ensemble",
                        "common_ensemble");
        assertThat(table.texts("model")).containsOnly("ours").hasSize(4);
        assertThat(table.numbers("value")).containsExactly(12.5, 0.25, Double.NaN, 40);
        assertThat(table.numbers("over_baseline"))
                .containsExactly(0.5, Double.NaN, Double.NaN, 0.75);
        assertThat(table.integers("common_baseline")).containsExactly(8, 0, 0, 3);
        assertThat(table.numbers("horizon")).containsExactly(Double.NaN, 3, Double.NaN, Double.NaN);
        assertThat(table.texts("phase")).containsExactly(null, null, null, "growing");
    }

    @Test
    void theForecastsLieBesideTheReportUntilItHasNone() {
        SkillReport report = report("FluSight", FLU, "2025-06-01T00:00:00Z");
        Table past = Table.of(Column.numbers("value", 1, 2));
        store.write(report, Optional.of(past));

        assertThat(store.past(report).numbers("value")).containsExactly(1, 2);
        assertThat(store.reports()).containsExactly(report);

        store.write(report, Optional.empty());
        assertThatThrownBy(() -> store.past(report))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("skill/flusight/wk-inc-flu-hosp.forecasts.parquet");
    }

    @Test
    void aReportOfAnEarlierProgramHasNeitherPhasesNorForecasts() {
        String json =
                new String(
                        ManifestJson.MAPPER.writeValueAsBytes(
                                report("FluSight", FLU, "2025-06-01T00:00:00Z")),
                        UTF_8);
        String earlier = json.replaceAll(",\\s*\"phases\"(?s:.*)", "}");
        assertThat(earlier).isNotEqualTo(json);
        datalake.write("skill/a/earlier.json", earlier.getBytes(UTF_8));

        assertThat(store.reports())
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.phases()).isEmpty();
                    assertThat(report.past()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{}", "{\"version\": 1}", "{\"version\": \"x\"}"})
    void whatIsNoReportIsToldAndPassedOver(String json) {
        SkillReport whole = report("FluSight", FLU, "2025-06-01T00:00:00Z");
        store.write(whole, Optional.empty());
        datalake.write("skill/a/b.json", json.getBytes(UTF_8));

        assertThat(store.reports()).containsExactly(whole);
        assertThat(unread)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.DAMAGED);
                    assertThat(fault).hasMessageContaining("skill/a/b.json");
                });
    }

    @Test
    void aReportOfALaterProgramIsToldAndFieldsOfOneArePassedOver() {
        String json =
                new String(
                        ManifestJson.MAPPER.writeValueAsBytes(
                                report("FluSight", FLU, "2025-06-01T00:00:00Z")),
                        UTF_8);
        datalake.write("skill/a/later.json", json.replace(": 1,", ": 2,").getBytes(UTF_8));
        datalake.write(
                "skill/a/more.json",
                json.replace("\"command\"", "\"more\": [1], \"command\"").getBytes(UTF_8));

        assertThat(store.reports()).hasSize(1);
        assertThat(unread)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.LATER);
                    assertThat(fault).hasMessageContaining("reads up to 1");
                });
    }

    @Test
    void aFileTooLargeForAReportIsNotRead() {
        datalake.write("skill/a/b.json", new byte[9 << 20]);

        assertThat(store.reports()).isEmpty();
        assertThat(unread)
                .singleElement()
                .satisfies(fault -> assertThat(fault).hasMessageContaining("more than 8 MB"));
    }

    @Test
    void namesOfAnyAlphabetMakePathsAndOthersNone() {
        assertThat(
                        store.write(
                                report("Saúde: São Paulo", FLU, "2025-06-01T00:00:00Z"),
                                Optional.empty()))
                .startsWith("skill/saúde-são-paulo/");
        assertThat(SkillStore.isName("東京")).isTrue();
        assertThat(SkillStore.isName("…/..")).isFalse();
        assertThat(SkillStore.isName("a".repeat(81))).isFalse();
        assertThatThrownBy(() ->
                        store.write(report("..", FLU, "2025-06-01T00:00:00Z"), Optional.empty()))
                .isInstanceOf(Fault.class);
    }

    private static SkillReport report(String hub, String target, String published) {
        return new SkillReport(
                SkillReport.VERSION,
                "0.1.0",
                Instant.parse(published),
                "backtest",
                hub,
                Counted.of(Target.named(target)),
                LocalDate.of(2024, 11, 23),
                LocalDate.of(2025, 5, 31),
                28,
                List.of("ours"),
                Optional.of("FluSight-baseline"),
                Optional.empty(),
                List.of(
                        new Line(
                                "ours",
                                Optional.empty(),
                                "wis",
                                10,
                                Optional.of(12.5),
                                Optional.of(new Ratio(0.5, 8)),
                                Optional.empty()),
                        new Line(
                                "ours",
                                Optional.of(3),
                                "coverage_50",
                                10,
                                Optional.of(0.25),
                                Optional.empty(),
                                Optional.empty()),
                        new Line(
                                "ours",
                                Optional.empty(),
                                "log_score",
                                4,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                List.of(new Pit("ours", 10, List.of(0.5, 0.5))),
                Optional.of(
                        List.of(
                                new InPhase(
                                        "growing",
                                        List.of(
                                                new Line(
                                                        "ours",
                                                        Optional.empty(),
                                                        "wis",
                                                        4,
                                                        Optional.of(40.0),
                                                        Optional.of(new Ratio(0.75, 3)),
                                                        Optional.empty()))))),
                Optional.of(new Past("ours", 28, List.of("US"))));
    }
}

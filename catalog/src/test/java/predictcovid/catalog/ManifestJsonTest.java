package predictcovid.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.text.Fault;

class ManifestJsonTest {
    private final RunManifest manifest = Manifests.of("2020-07-24T10-00-00.000Z");
    private final String json = new String(ManifestJson.write(manifest), UTF_8);

    @Test
    void readsBackExactlyWhatItWrote() {
        assertThat(read(json)).isEqualTo(manifest);
    }

    @Test
    void writesIsoDatesAndFullPrecisionAndLeavesAbsentValuesOut() {
        assertThat(json)
                .contains("\"startedAt\" : \"2020-07-24T10:00:00Z\"")
                .contains("\"finishedAt\" : \"2020-07-24T10:00:12.345678Z\"")
                .contains("\"lastObservation\" : \"2020-07-23\"")
                .contains("\"sumOfPlaces\" : 0.30000000000000004")
                .contains("\"bytes\" : 1234567890123")
                .contains("Previsão")
                .doesNotContainPattern("\"source\" : \\{[^}]*asOf")
                .doesNotContain("null");
    }

    @Test
    void keepsTheOrderOfFieldsAndSettings() {
        assertThat(json)
                .containsSubsequence(
                        "\"version\"",
                        "\"runId\"",
                        "\"settings\"",
                        "\"TIMESTAMP\"",
                        "\"URL_DATASOURCE\"",
                        "\"ALL_COLS\"",
                        "\"DAYS_MEAN\"",
                        "\"N_JOBS\"",
                        "\"source\"",
                        "\"files\"");
        assertThat(List.copyOf(read(json).settings().keySet()))
                .containsExactly("TIMESTAMP", "URL_DATASOURCE", "ALL_COLS", "DAYS_MEAN", "N_JOBS");
        assertThat(ManifestJson.write(read(json))).isEqualTo(ManifestJson.write(manifest));
    }

    @Test
    void strangersReadNeitherWhereTheTrainerRunsNorItsKeys() {
        RunManifest secret =
                read(
                        json.replace("value of URL_DATASOURCE", "https://a:b@example.org/c?key=d")
                                .replace("https://example.org/owid.csv", "/home/ana/owid.csv"));
        String told = new String(ManifestJson.writeForStrangers(secret), UTF_8);

        assertThat(List.copyOf(read(told).settings().keySet()))
                .containsExactly("URL_DATASOURCE", "ALL_COLS", "DAYS_MEAN");
        assertThat(read(told).settings())
                .containsEntry("URL_DATASOURCE", "https://example.org/c?key=***");
        assertThat(read(told).source().url()).isEqualTo("owid.csv");
        assertThat(read(told).series()).isEqualTo(manifest.series());
    }

    @Test
    void aRunOfAnEarlierProgramShowsNoPassword() {
        RunManifest earlier =
                read(json.replace("https://example.org/", "https://ana:pass@example.org/"));

        assertThat(earlier.source().url()).isEqualTo("https://example.org/owid.csv");
    }

    @Test
    void aRunWithoutForecastHasNone() {
        String trained = json.replaceFirst("(?s)\"forecast\" : \\{.*?\"charts\"", "\"charts\"");

        assertThat(read(trained).forecast()).isEqualTo(Optional.empty());
    }

    @Test
    void aRunOfAnEarlierProgramExplainsNothing() {
        String earlier = json.replaceFirst("(?s),\\s*\"explained\" : \\{.*?\\}\\s*\\}", "");
        ManifestPlaces places = read(earlier).places().orElseThrow();

        assertThat(earlier).doesNotContain("explained").contains("Silent.");
        assertThat(places.explained()).isEmpty();
        assertThat(places.leftOut()).isEqualTo(manifest.places().orElseThrow().leftOut());
    }

    @Test
    void aRunOfAnEarlierProgramDoesNotSayWhichTargetAPlaceLacks() {
        String earlier = json.replaceFirst("\"target\" : \"wk inc case\",\\s*(\"reason)", "$1");
        ManifestPlaces places = read(earlier).places().orElseThrow();

        assertThat(earlier).hasSizeLessThan(json.length());
        assertThat(places.leftOut().getFirst().target()).isEmpty();
        assertThat(read(json).places().orElseThrow().leftOut().getFirst().target())
                .contains("wk inc case");
    }

    @Test
    void ignoresFieldsOfLaterPrograms() {
        String extended =
                json.replace("\"runId\"", "\"novelty\" : {\"a\" : [1]}, \"runId\"")
                        .replace("\"url\"", "\"mirror\" : \"x\", \"url\"");

        assertThat(read(extended)).isEqualTo(manifest);
    }

    @Test
    void runsOfProgramsThatDidNotTellTheirBuildAreRead() {
        String former = json.replaceFirst("(?s)\"build\" : \\{.*?},", "");

        assertThat(former).isNotEqualTo(json);
        assertThat(read(former).build()).isEmpty();
        assertThat(manifest.build()).isPresent();
    }

    @Test
    void saysWhichProgramReadsALaterFormat() {
        String later =
                json.replace("\"version\" : 1,", "\"version\" : 2000,")
                        .replace("\"0.1.0\"", "\"3.2.1\"");

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> read(later))
                .withMessageContainingAll(
                        "results/run.json", "format 2000", "up to 1", "version 3.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"version\":1}",
                "{\"version\":1,\"runId\":7",
                "\0\0\0"
            })
    void namesADamagedFile(String damaged) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> read(damaged))
                .withMessageContaining("results/run.json")
                .withMessageContaining("Train again");
    }

    @Test
    void aManifestCannotBeChanged() {
        assertThatThrownBy(() -> manifest.settings().put("a", "b"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> manifest.warnings().getFirst().put("a", "b"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static RunManifest read(String json) {
        return ManifestJson.read(json.getBytes(UTF_8), "results/run.json");
    }
}

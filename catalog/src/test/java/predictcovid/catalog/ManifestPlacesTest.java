package predictcovid.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.catalog.ManifestPlaces.LeftOut;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.target.Event;
import predictcovid.target.Frequency;
import predictcovid.target.Kind;
import predictcovid.target.Target;

class ManifestPlacesTest {
    @Test
    void tellsPlacesWithoutForecastFromThoseThatLackOnlyOneTarget() {
        ManifestPlaces places =
                new ManifestPlaces(
                        LocalDate.EPOCH,
                        List.of(place("BRA"), place("DEU"), place("PRT")),
                        List.of(
                                leftOut("VAT", "wk inc case"),
                                leftOut("BRA", "wk inc death"),
                                leftOut("DEU", "wk inc death"),
                                leftOut("PRT", "wk inc case"),
                                leftOut("VAT", "wk inc death")),
                        Optional.empty(),
                        Optional.empty());

        assertThat(places.silent()).extracting(LeftOut::code).containsExactly("VAT");
        assertThat(places.lacking())
                .containsOnly(
                        Map.entry(Optional.of("wk inc death"), 2L),
                        Map.entry(Optional.of("wk inc case"), 1L));
    }

    @Test
    void aTargetIsWhatTheRunTellsWhateverItsName() {
        Target target =
                new Target("wk inc flu ed visits", Event.VISITS, Kind.SHARE, Frequency.WEEKLY);

        assertThat(PlaceTarget.of(target, LocalDate.EPOCH, 4, Optional.empty()).told())
                .isEqualTo(target);
        assertThat(Target.named(target.name()).kind()).isEqualTo(Kind.COUNT);
    }

    @Test
    void aRunOfAnEarlierProgramTellsItsTargetsByTheirNames() {
        String json = new String(ManifestJson.write(Manifests.of("r")), UTF_8);
        String earlier = json.replaceAll(",\\s*\"event\" : \"case\",\\s*\"kind\" : \"count\"", "");
        assertThat(earlier).isNotEqualTo(json);

        assertThat(targets(earlier))
                .containsExactly(
                        new PlaceTarget(
                                "day inc case",
                                "daily",
                                LocalDate.of(2020, 7, 23),
                                28,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(targets(earlier).getFirst().told()).isEqualTo(Target.named("day inc case"));
        String percent = earlier.replace("day inc case", "wk inc flu percent ed visits");
        assertThat(targets(percent).getFirst().told())
                .isEqualTo(Target.named("wk inc flu percent ed visits").every(Frequency.DAILY));
    }

    private static List<PlaceTarget> targets(String json) {
        return ManifestJson.read(json.getBytes(UTF_8), "run.json").places().stream()
                .flatMap(places -> places.forecast().stream())
                .flatMap(place -> place.targets().stream())
                .toList();
    }

    private static Place place(String code) {
        return new Place(code, code, Optional.empty(), List.of());
    }

    private static LeftOut leftOut(String code, String target) {
        return new LeftOut(code, code, Optional.of(target), Map.of());
    }
}

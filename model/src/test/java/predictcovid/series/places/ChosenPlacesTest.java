package predictcovid.series.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static predictcovid.series.places.Rows.ALDORIA;
import static predictcovid.series.places.Rows.BRUMA;
import static predictcovid.series.places.Rows.CORVIA;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

class ChosenPlacesTest {
    private final PlacesAsOf places =
            new Rows()
                    .cases(ALDORIA, 70, _ -> 9)
                    .cases(BRUMA, 70, _ -> 8)
                    .cases(CORVIA, 7, _ -> 7)
                    .all();

    @Test
    void allAreThoseWithEnoughData() {
        ChosenPlaces chosen = ChosenPlaces.of(Optional.of(new PlaceChoice.All()), places);

        assertThat(chosen.codes()).containsExactly("OWID_WRL", "ALD", "BRU");
        assertThat(chosen.leftOut()).hasSize(1);
        assertThat(chosen.contains("COR")).isFalse();
    }

    @Test
    void namesAndCodesAreFoundInAnyCase() {
        ChosenPlaces chosen = named("bruma", "ald", "mundo");

        assertThat(chosen.codes()).containsExactly("BRU", "ALD", "OWID_WRL");
        assertThat(chosen.leftOut()).isEmpty();
        assertThat(chosen.unknown()).isEmpty();
    }

    @Test
    void unknownNamesAreNamedWithSimilarOnesAndLeftOut() {
        ChosenPlaces chosen = named("Brumma", "Aldoria", "Nowhere");

        assertThat(chosen.codes()).containsExactly("ALD", "OWID_WRL");
        assertThat(chosen.unknown())
                .singleElement()
                .hasToString("Not in the source and not forecast: Brumma (Bruma?), Nowhere.");
        assertThat(chosen.unknown().getFirst().in(Texts.BRAZIL))
                .isEqualTo("Não estão na fonte e não foram previstos: Brumma (Bruma?), Nowhere.");
    }

    @Test
    void aPlaceThatIsLeftOutKeepsItsReason() {
        ChosenPlaces chosen = named("Corvia", "Aldoria");

        assertThat(chosen.codes()).containsExactly("ALD", "OWID_WRL");
        assertThat(chosen.unknown()).isEmpty();
        assertThat(chosen.leftOut())
                .extracting(it -> it.reason().key())
                .containsExactly("series.left-out.stopped");
    }

    @Test
    void isAFaultWithAllReasonsWhenNoneIsLeft() {
        assertThatThrownBy(() -> named("Atlantis", "COR"))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault ->
                                assertThat(fault.in(Texts.BRAZIL))
                                        .startsWith("Nenhum dos lugares de LOCATIONS")
                                        .contains(
                                                "previstos: Atlantis.", "Corvia fica de fora: não"))
                .hasMessageStartingWith("None of the places of LOCATIONS can be forecast. Not in")
                .hasMessageContaining("Corvia is left out: it has reported no cases since");
    }

    private ChosenPlaces named(String... names) {
        return ChosenPlaces.of(Optional.of(new PlaceChoice.Named(List.of(names))), places);
    }
}

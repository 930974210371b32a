package predictcovid.web.page.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// The whole state of the page stands in its address.
class CompareQueryTest {
    private static CompareQuery query(String address) {
        MultiValueMap<String, String> asked =
                UriComponentsBuilder.fromUriString(address).build().getQueryParams();
        return CompareQuery.of(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compare",
                "/compare?places=BRA,PRT",
                "/compare?places=BRA,PRT&target=x&per=100000&scale=logarithmic&mean=0&bands=none&range=all",
                "/compare?places=BRA&bands=95&range=8"
            })
    void anAddressSaysAllThatIsShownAndNoMore(String address) {
        assertThat(query(address).below("/compare")).isEqualTo(address);
    }

    @Test
    void whatMakesNoSenseIsAsAtFirst() {
        CompareQuery query = query("/compare?places=&bands=70&range=-1&per=7&scale=x&mean=x");

        assertThat(query.below("/compare")).isEqualTo("/compare");
        assertThat(query.band()).isEqualTo(Optional.of(80));
        assertThat(query.weeks()).isEqualTo(Optional.of(26));
    }

    /// As boxes of a form and as a list, each place once.
    @Test
    void sixPlacesAreTheMost() {
        CompareQuery query = query("/compare?places=A&places=B,A,,C&places=D,E,F,G");

        assertThat(query.places()).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(query.isCut()).isTrue();
        assertThat(query.and("H").places()).hasSize(6);
        assertThat(query.without("B").and("H").and("A").places())
                .isEqualTo(List.of("A", "C", "D", "E", "F", "H"));
    }
}

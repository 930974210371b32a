package predictcovid.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://ana:pass@health.example/cases.csv,      https://health.example/cases.csv
                    https://ana:p@ss@health.example:8443/cases.csv, https://health.example:8443/cases.csv
                    HTTPS://ana@health.example,                     HTTPS://health.example
                    https://ana:pass@[::1]:8443/cases.csv,          https://[::1]:8443/cases.csv
                    https://health.example/c?token=abc,             https://health.example/c?token=***
                    https://health.example/c?X-Api-Key=a&sig=b,     https://health.example/c?X-Api-Key=***&sig=***
                    https://health.example/c?abc,                   https://health.example/c?***~41c2
                    https://health.example/c#abc,                   https://health.example/c
                    """)
    void hidesUserPasswordAndKeys(String address, String shown) {
        assertThat(PublicAddress.of(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ana:pa#secret@health.example/cases.csv",
                "https://ana:pa?secret@health.example/cases.csv",
                "https://ana:secret/x@health.example/cases.csv"
            })
    void hidesAPasswordThatEndsTheHost(String address) {
        assertThat(PublicAddress.of(address)).isEqualTo("https://***");
    }

    @Test
    void keepsApartWhatIsAskedFor() {
        String north = PublicAddress.of("https://health.example/c?state=north&token=1");

        assertThat(north)
                .startsWith("https://health.example/c?state=***&token=***~")
                .doesNotContain("north")
                .isEqualTo(PublicAddress.of("https://health.example/c?state=north&token=2"))
                .isNotEqualTo(PublicAddress.of("https://health.example/c?state=south&token=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://health.example/cases.csv",
                "https://health.example:8443/@state/cases.csv",
                "simulated:1",
                "file:///tables/cases.csv",
                "C:\\tables\\a?b#c.csv",
                "cases of ana@health.csv"
            })
    void leavesWhatHoldsNoSecret(String address) {
        assertThat(PublicAddress.of(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ana:pass@health.example/c?state=north&token=1",
                "https://health.example/c?abc",
                "https://health.example/c?",
                "https://ana:pa#ss@health.example"
            })
    void staysTheSameWhenDoneAgain(String address) {
        String shown = PublicAddress.of(address);

        assertThat(PublicAddress.of(shown)).isEqualTo(shown);
    }
}

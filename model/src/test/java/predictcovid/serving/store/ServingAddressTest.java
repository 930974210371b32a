package predictcovid.serving.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.PublicAddress;

class ServingAddressTest {
    @Test
    void aListHasServersOfBothKinds() {
        List<ServingAddress> list =
                ServingAddress.list(
                        "elasticsearch:https://ana:a,b%40c+@es.example:9243/prefix , jdbc:postgresql://db/covid?sslmode=require",
                        ServingCredentials.of(Map.of("PGPASSWORD", "p")));

        assertThat(list)
                .extracting(ServingAddress::url)
                .containsExactly(
                        "https://es.example:9243/prefix", "postgresql://db/covid?sslmode=require");
        assertThat(list.getFirst().login())
                .isEqualTo(new ServingCredentials.Login(Optional.of("ana"), Optional.of("a,b@c+")));
        assertThat(list.getLast().login())
                .isEqualTo(new ServingCredentials.Login(Optional.empty(), Optional.of("p")));
        assertThat(ServingAddress.list("", ServingCredentials.NONE)).isEmpty();
    }

    @Test
    void thePasswordOfTheEnvironmentGoesWithTheUserOfTheAddress() {
        ServingCredentials others =
                ServingCredentials.of(
                        Map.of("ELASTICSEARCH_USERNAME", "eva", "ELASTICSEARCH_PASSWORD", "e"));

        assertThat(login("elasticsearch:http://ana@h", others))
                .isEqualTo(new ServingCredentials.Login(Optional.of("ana"), Optional.of("e")));
        assertThat(login("elasticsearch:http://h", others))
                .isEqualTo(new ServingCredentials.Login(Optional.of("eva"), Optional.of("e")));
        assertThat(login("elasticsearch:http://ana:a@h", others))
                .isEqualTo(new ServingCredentials.Login(Optional.of("ana"), Optional.of("a")));
    }

    private static ServingCredentials.Login login(String text, ServingCredentials others) {
        return ServingAddress.list(text, others).getFirst().login();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9200",
                "elasticsearch:localhost:9200",
                "elasticsearch:ftp://localhost",
                "elasticsearch:http://",
                "elasticsearch:http://host:9200/?pretty",
                "elasticsearch:http://ho st:9200",
                "elasticsearch:postgresql://host/database",
                "jdbc:postgresql://host",
                "jdbc:postgresql://host/",
                "jdbc:postgresql:database",
                "jdbc:mysql://host/database",
                "jdbc:http://host/database",
                "elasticsearch:http://a:9200 jdbc:postgresql://host/x",
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServingAddress.list(text, ServingCredentials.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "elasticsearch:http://h:9200 | elasticsearch:http://h:9200",
                "elasticsearch:http://ana:sesame@h:9200,jdbc:postgresql://ana:sesame@h/d | elasticsearch:http://h:9200,jdbc:postgresql://h/d",
                "jdbc:postgresql://h/d?user=ana&password=sesame | jdbc:postgresql://h/d?user=***&password=***~31e1",
                "postgresql://ana:sesame@h/d | postgresql://h/d",
                "ana:sesame@h | ***",
                "jdbc:postgresql:ana:sesame@h | jdbc:***",
                "elasticsearch:ana:sesame@h:9200 | elasticsearch:***",
                "jdbc:postgresql://ana:1/sesame@h/d | jdbc:***",
                "jdbc:postgresql://ana:ses#ame,x@h/d | jdbc:postgresql://***",
                "jdbc:mysql:password=sesame | jdbc:***",
                "elastic | elastic",
            })
    void secretsAreNotShown(String text, String shown) {
        assertThat(ServingAddress.shown(text)).isEqualTo(shown);
        assertThat(ServingAddress.shown(shown)).isEqualTo(shown);
        assertThat(PublicAddress.of(shown)).isEqualTo(shown);
    }

    @Test
    void anAddressPrintsNoSecret() {
        ServingAddress address =
                ServingAddress.list(
                                "jdbc:postgresql://ana:sesame@h/d?password=other",
                                ServingCredentials.of(Map.of("PGPASSWORD", "third")))
                        .getFirst();

        assertThat(address + " " + address.login())
                .isEqualTo("jdbc:postgresql://h/d?password=*** ***");
    }
}

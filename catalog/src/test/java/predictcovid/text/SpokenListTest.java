package predictcovid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpokenListTest {
    private static SpokenList of(int count) {
        List<Spoken> items =
                IntStream.rangeClosed(1, count).mapToObj(i -> (Spoken) _ -> "P" + i).toList();
        return new SpokenList(items);
    }

    @Test
    void saysAllOfAFew() {
        assertThat(of(2).in(Locale.ENGLISH)).isEqualTo("P1, P2");
        assertThat(of(12).in(Locale.ENGLISH)).endsWith("P11, P12");
        assertThat(of(0).in(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void saysTheFirstOfManyAndHowManyMoreThereAre() {
        assertThat(of(212).in(Locale.ENGLISH)).startsWith("P1, P2").endsWith("P12 and 200 more");
        assertThat(of(1212).in(Texts.BRAZIL)).endsWith("P12 e mais 1.200");
    }
}

package predictcovid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void saysTheWorldInTheReadersLanguageAndLeavesOtherPlaces() {
        assertThat(Texts.place(Texts.BRAZIL, "World")).isEqualTo("Mundo");
        assertThat(Texts.place(Locale.FRENCH, "World")).isEqualTo("World");
        assertThat(Texts.place(Texts.BRAZIL, "Chile")).isEqualTo("Chile");
    }
}

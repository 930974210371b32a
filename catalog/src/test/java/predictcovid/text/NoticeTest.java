package predictcovid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticeTest {
    @Test
    void saysANoticeWithinANoticeInTheSameLanguage() {
        Notice outer = new Notice("sample.outer", new Notice("sample.inner", "x"));

        assertThat(outer.in(Locale.ENGLISH)).isEqualTo("Because: inner x.");
        assertThat(outer.in(Texts.BRAZIL)).isEqualTo("Porque: interno x.");
        assertThat(outer).hasToString("Because: inner x.");
    }

    @Test
    void aFaultHandsOnItsSentence() {
        Notice outer = new Notice("sample.outer", new Fault("sample.inner", "x").notice());

        assertThat(outer.in(Texts.BRAZIL)).isEqualTo("Porque: interno x.");
    }
}

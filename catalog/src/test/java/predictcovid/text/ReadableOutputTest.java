package predictcovid.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ReadableOutputTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void accentsSurviveWhereTheSystemKnowsNoLocale() {
        PrintStream ascii = new PrintStream(written, true, US_ASCII);

        ReadableOutput.of(ascii).println("A página");

        assertThat(written.toString(UTF_8)).isEqualTo("A página" + System.lineSeparator());
    }

    @Test
    void aStreamThatKnowsAccentsStaysAsItIs() {
        PrintStream latin = new PrintStream(written, true, ISO_8859_1);

        assertThat(ReadableOutput.of(latin)).isSameAs(latin);
    }
}

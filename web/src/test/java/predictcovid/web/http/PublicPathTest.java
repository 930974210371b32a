package predictcovid.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPathTest {
    @ParameterizedTest
    @CsvSource({
        "/covid, /covid",
        "/covid/, /covid",
        "' /covid ', /covid",
        "/health/covid-19_v1.0~a, /health/covid-19_v1.0~a",
        "/sa%C3%BAde, /sa%C3%BAde",
        "/.well-known, /.well-known",
        "/a..b, /a..b",
        "/, ''",
        "'', ''"
    })
    void aPlainPathIsTaken(String text, String prefix) {
        assertThat(PublicPath.parse(text)).contains(new PublicPath(prefix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/covid//",
                "/a//b",
                "https://evil.example",
                "javascript:alert(1)",
                "covid",
                "\\evil.example",
                "/\\evil.example",
                "/covid?x=1",
                "/covid#x",
                "/covid/../x",
                "/..",
                "/./x",
                "/a b",
                "/a\r\nSet-Cookie: x=1",
                "/a\u0000",
                "/a\"onclick=alert(1)",
                "/<script>",
                "/a'b",
                "/%2F%2Fevil.example",
                "/%0d%0aX: y",
                "/%2e%2e",
                "/a;b",
                "/a:80",
                "/@evil.example",
                "/é"
            })
    void whatMayLeadElsewhereIsNot(String text) {
        assertThat(PublicPath.parse(text)).isEmpty();
        assertThat(PublicPath.told(List.of(text)).prefix()).isEmpty();
    }

    @Test
    void aPathHasAnEnd() {
        assertThat(PublicPath.parse("/" + "a".repeat(199))).isPresent();
        assertThat(PublicPath.parse("/" + "a".repeat(200))).isEmpty();
        assertThat(PublicPath.told(List.of("/" + "a".repeat(150), "/" + "b".repeat(150))).prefix())
                .isEmpty();
    }

    @Test
    void severalProxiesTellOneAfterTheOther() {
        assertThat(PublicPath.told(List.of("/a, /b/", "/c")).prefix()).isEqualTo("/a/b/c");
        assertThat(PublicPath.told(List.of("/a", "//evil.example")).prefix()).isEmpty();
        assertThat(PublicPath.told(List.of()).prefix()).isEmpty();
        assertThat(PublicPath.told(List.of("")).prefix()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/covid, /covid/runs, /runs",
        "/covid, /runs, /runs",
        "/covid, /covid, /",
        "/covid, /covid/, /",
        "/covid, /covidology, /covidology",
        "/covid, /covid//evil.example, /evil.example",
        "/covid, //evil.example, /evil.example",
        "/covid, //covid/runs, /runs",
        "'', //evil.example/x, /evil.example/x",
        "'', /, /"
    })
    void whatIsWithinBeginsWithOneSlash(String prefix, String address, String within) {
        assertThat(new PublicPath(prefix).within(address)).isEqualTo(within);
    }
}

package predictcovid.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.text.Texts;
import predictcovid.web.RunningViewer;

class LanguagesTest {
    private static final String PORTUGUESE = "<html lang=\"pt-BR\">";
    private static final String ENGLISH = "<html lang=\"en\">";

    @AutoClose
    private static final RunningViewer viewer = RunningViewer.showing(lake -> lake.publish("r1"));

    @ParameterizedTest
    @CsvSource({
        "'pt-BR,pt;q=0.9,en;q=0.5', pt-BR",
        "pt-PT, pt-BR",
        "'de-DE,pt;q=0.8,en;q=0.5', pt-BR",
        "'en-GB,pt-BR;q=0.9', en",
        "'de,fr', en",
        "*, en",
        "'<script>', en"
    })
    void speaksTheFirstLanguageOfTheBrowserThatItHas(String wanted, String spoken)
            throws IOException {
        HttpResponse<String> answer = viewer.get("/", "Accept-Language", wanted);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"" + spoken + "\">");
    }

    @Test
    void writesNumbersAndDatesAsBrazilDoes() throws IOException {
        assertThat(viewer.get("/", "Accept-Language", "pt-BR").body().replaceAll("\\s+", " "))
                .contains(
                        "Mundo: previsão de casos novos por dia</h1>",
                        "esperam-se cerca de 311.000 casos novos em 30 de julho de 2020",
                        "<td class=\"number\">251.234</td>"
                                + " <td class=\"number\">230.457\u00a0– 270.123</td>",
                        "24 de jul. de 2020",
                        "<dd>20,00</dd>",
                        "A fonte parou.",
                        "/files/images/pt-BR/forecast_data.png",
                        "alt=\"Os casos sobem.\"")
                .doesNotContain("311,000", "Cases rise.", "??");
    }

    @Test
    void aChosenLanguageIsKeptInACookie() throws IOException {
        HttpResponse<String> chosen = viewer.get("/?lang=pt-BR", "Accept-Language", "en");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(chosen.body()).contains(PORTUGUESE);
        assertThat(cookie).startsWith("lang=pt-BR;").contains("HttpOnly", "SameSite=Lax");
        assertThat(viewer.get("/runs", "Cookie", "lang=pt-BR", "Accept-Language", "en").body())
                .contains(PORTUGUESE, "Execuções");
        assertThat(viewer.get("/", "Cookie", "lang=en", "Accept-Language", "pt-BR").body())
                .contains(ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "xx", "%00", "%22%3E%3Cscript%3E", "pt_BR;x", "aaaaaaaaaaaaaaaaaaaa"})
    void aLanguageThatIsNoneDoesNoHarm(String lang) throws IOException {
        HttpResponse<String> answer = viewer.get("/?lang=" + lang);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("\"><script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de-DE", "xx", ""})
    void aLanguageThatWeDoNotHaveIsNotChosen(String lang) throws IOException {
        HttpResponse<String> answer = viewer.get("/?lang=" + lang, "Accept-Language", "pt-BR");

        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("pt-BR");
        assertThat(answer.body()).contains(PORTUGUESE);
        HttpResponse<String> later =
                viewer.get("/", "Cookie", "lang=" + lang, "Accept-Language", "pt-BR");
        assertThat(later.headers().firstValue("Content-Language")).hasValue("pt-BR");
        assertThat(later.body()).contains(PORTUGUESE);
    }

    @ParameterizedTest
    @CsvSource({"pt, pt-BR", "pt_PT, pt-BR", "pt-br, pt-BR", "en-GB, en", "EN, en"})
    void anyKindOfALanguageThatWeHaveChoosesOurs(String lang, String ours) throws IOException {
        HttpResponse<String> answer = viewer.get("/?lang=" + lang);

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("lang=" + ours + ";");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=", "lang=zz", "lang=\"<script>\"", "lang=../..", "lang=pt-BR_x_"})
    void aSpoiltCookieDoesNoHarm(String cookie) throws IOException {
        assertThat(viewer.get("/", "Cookie", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void anEnglishReaderOfABrazilianMachineReadsEnglish() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Texts.BRAZIL);
        ResourceBundle.clearCache();
        try (RunningViewer brazilian = RunningViewer.of(viewer.lake())) {
            assertThat(brazilian.get("/", "Accept-Language", "en").body())
                    .contains(ENGLISH, "Skip to the content")
                    .contains("new cases a day</span>", "Logarithmic</span>")
                    .doesNotContain("Ir para o conteúdo", "Logarítmica");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aPageThatFailsSpeaksTheReadersLanguage() throws IOException {
        HttpResponse<String> answer =
                viewer.get("/nothing", "Accept", "text/html", "Accept-Language", "pt-BR");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains(PORTUGUESE, "Não há nada neste endereço", "/nothing?lang=en")
                .doesNotContain("??");
    }
}

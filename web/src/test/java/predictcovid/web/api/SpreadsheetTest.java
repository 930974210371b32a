package predictcovid.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RunningViewer;
import predictcovid.web.Skills;

/// The numbers are those of the fixtures `Runs`, `PlaceTables` and `Skills`.
class SpreadsheetTest {
    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> {
                lake.publish(PlaceRuns.of("r2"));
                Skills.publish(lake, Skills.of("FluSight", "wk inc flu hosp"));
            });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/runs.csv",
                "/api/runs/r2/forecast.csv",
                "/api/runs/r2/series.csv",
                "/api/runs/r2/places.csv",
                "/api/runs/r2/places/BRA.csv",
                "/api/runs/r2/places/BRA/observations.csv",
                "/api/runs/r2/places/BRA/explanations.csv",
                "/api/skill.csv"
            })
    void everyTableHasAFormForSpreadsheets(String path) throws IOException {
        List<String> plain = viewer.get(path).body().lines().toList();
        HttpResponse<String> answer = viewer.get(path + "?format=excel");
        List<String> lines = answer.body().lines().toList();

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(lines).hasSameSizeAs(plain);
        assertThat(lines.getFirst()).isEqualTo("\ufeff" + plain.getFirst().replace(',', ';'));
        assertThat(lines).noneMatch(line -> line.matches(".*;-?\\d+\\.\\d+(;.*)?"));
        HttpResponse<String> other = viewer.get(path + "?format=ods", "Accept-Language", "en");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("format is ods; allowed is excel, or nothing.");
    }

    @Test
    void numbersHaveDecimalCommasAndNoMoreDigitsThanMeanSomething() throws IOException {
        assertThat(excel("/api/runs.csv")).contains("0,04855;0,09708");
        assertThat(excel("/api/runs/r2/forecast.csv")).contains(";0,8;230457;270123;251234");
        assertThat(excel("/api/runs/r2/places/ATL.csv"))
                .contains("2020-07-18;wk inc case;1;2020-07-25;ATL;quantile;0,01;3606");
        assertThat(excel("/api/skill.csv"))
                .contains("FluSight;wk inc flu hosp;quantile-forest;;;wis;1234;6;0,6;1000;0,8;900");
    }

    private static String excel(String path) throws IOException {
        return viewer.get(path + "?format=excel").body();
    }
}

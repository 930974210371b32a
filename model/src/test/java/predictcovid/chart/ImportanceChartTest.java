package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.chart.ImportanceChart.ColumnImportance;
import predictcovid.chart.paint.Palette;
import predictcovid.text.Texts;

class ImportanceChartTest {
    @Test
    void ranksColumnsInWordsOfTheLanguage() {
        ImportanceChart chart =
                new ImportanceChart(
                        Examples.SUBJECT,
                        List.of(
                                new ColumnImportance("day", 0.2),
                                new ColumnImportance("diff_current_new_cases", 0.5),
                                new ColumnImportance("lag_14", 0.3)));

        assertThat(chart.alternative(Locale.ENGLISH))
                .isEqualTo(
                        "World: columns the forest relies on, May 28 – Jun 18, 2020: latest change"
                                + " 50.0%, lag_14 30.0%, day of month 20.0%.");
        assertThat(chart.alternative(Texts.BRAZIL))
                .endsWith("última variação 50,0%, lag_14 30,0%, dia do mês 20,0%.");
    }

    @Test
    void drawsAtMostTenColumns() {
        List<ColumnImportance> many =
                IntStream.range(0, 40)
                        .mapToObj(i -> new ColumnImportance("lag_" + i, 0.025))
                        .toList();

        assertThat(
                        new ImportanceChart(Examples.SUBJECT, many)
                                .alternative(Locale.ENGLISH)
                                .split("lag_"))
                .hasSize(11);
        assertThat(render(many).count(Palette.OBSERVED)).isPositive();
    }

    @Test
    void drawsNothingForNoColumnAndForSharesThatAreMissingOrBelowZero() {
        assertThat(render(List.of()).count(Palette.OBSERVED)).isZero();
        List<ColumnImportance> odd =
                List.of(
                        new ColumnImportance("day", Double.NaN),
                        new ColumnImportance("month", -0.1));
        assertThat(render(odd).count(Palette.OBSERVED)).isLessThan(5_000);
    }

    private static Pixels render(List<ColumnImportance> columns) {
        return Pixels.of(
                new ImportanceChart(Examples.SUBJECT, columns)
                        .render(Locale.ENGLISH, Examples.REAL));
    }
}

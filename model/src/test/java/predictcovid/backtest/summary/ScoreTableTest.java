package predictcovid.backtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.Phase;
import predictcovid.backtest.TaskScore;

class ScoreTableTest {
    private static final List<TaskScore> SCORES =
            List.of(
                    Scored.score(Scored.task("BR", 1, 10), 12, 1, Phase.STEADY),
                    Scored.score(Scored.task("US", 0, 10), 13, 1, Phase.GROWING),
                    Scored.score(Scored.task("BR", 0, 2), 14, 1, Phase.GROWING),
                    Scored.score(Scored.task("US", 1, 2), 15, 1, Phase.FALLING));

    @Test
    void groupsByOneColumnInItsOwnOrder() {
        ScoreTable table = ScoreTable.of(SCORES, By.HORIZON);

        assertThat(keys(table)).containsExactly(List.of("2"), List.of("10"));
        assertThat(table.rows())
                .extracting(row -> row.summary().absoluteError())
                .containsExactly(3.5, 1.5);
    }

    @Test
    void groupsByTwoColumns() {
        ScoreTable table = ScoreTable.of(SCORES, By.LOCATION, By.HORIZON);

        assertThat(keys(table))
                .containsExactly(
                        List.of("BR", "2"),
                        List.of("BR", "10"),
                        List.of("US", "2"),
                        List.of("US", "10"));
        assertThat(table.by()).containsExactly(By.LOCATION, By.HORIZON);
    }

    @Test
    void knowsEveryColumn() {
        assertThat(keys(ScoreTable.of(SCORES, By.PHASE)))
                .containsExactly(List.of("GROWING"), List.of("FALLING"), List.of("STEADY"));
        assertThat(keys(ScoreTable.of(SCORES, By.FORECASTER, By.TARGET)))
                .containsExactly(List.of("ours", "cases"));
        assertThat(keys(ScoreTable.of(SCORES, By.REFERENCE_DATE)))
                .containsExactly(List.of("2025-03-08"), List.of("2025-03-15"));
    }

    @Test
    void hasOneRowWithoutColumnsAndNoneWithoutScores() {
        assertThat(ScoreTable.of(SCORES).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.summary().tasks()).isEqualTo(4));
        assertThat(ScoreTable.of(List.of(), By.PHASE).rows()).isEmpty();
    }

    private static List<List<String>> keys(ScoreTable table) {
        return table.rows().stream().map(ScoreTable.Row::key).toList();
    }
}

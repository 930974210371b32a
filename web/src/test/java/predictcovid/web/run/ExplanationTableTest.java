package predictcovid.web.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.text.Fault;

class ExplanationTableTest {
    private static final LocalDate DATE = LocalDate.parse("2020-07-18");
    private static final Subject BRAZIL = new Subject("wk inc case", "BRA");

    private static Table table(List<Integer> horizons, List<String> features, double... numbers) {
        int rows = numbers.length;
        return Table.of(
                Column.texts("target", Collections.nCopies(rows, "wk inc case")),
                Column.texts("location", Collections.nCopies(rows, "BRA")),
                Column.dates("reference_date", Collections.nCopies(rows, DATE)),
                Column.integers("horizon", horizons),
                Column.texts("feature", features),
                Column.numbers("contribution", numbers));
    }

    private static List<WeekExplanation> brazil(Table table) {
        return ExplanationTable.read(table).getOrDefault(BRAZIL, List.of());
    }

    @Test
    void sortsWeeksAndPartsTheBaseFromTheFeatures() {
        Table table =
                table(List.of(2, 1, 2, 1), List.of("d1", "z", "base", "base"), 0.1, 0.2, 0.3, 0.4);

        List<WeekExplanation> brazil = brazil(table);

        assertThat(brazil)
                .containsExactly(
                        new WeekExplanation(
                                "wk inc case", DATE, 1, 0.4, List.of(new FeatureEffect("z", 0.2))),
                        new WeekExplanation(
                                "wk inc case",
                                DATE,
                                2,
                                0.3,
                                List.of(new FeatureEffect("d1", 0.1))));
        assertThat(brazil.getLast().date()).isEqualTo("2020-08-01");
    }

    @Test
    void leavesOutWhatIsNoNumber() {
        Table table =
                table(
                        List.of(1, 1, 1),
                        List.of("d1", "z", "s3"),
                        Double.NaN,
                        Double.NEGATIVE_INFINITY,
                        0.2);

        assertThat(brazil(table).getFirst().reasons())
                .containsExactly(new FeatureEffect("s3", 0.2));
    }

    @Test
    void writesWhatItRead() {
        Table table = table(List.of(1, 1, 2), List.of("base", "d1", "base"), 0.1, 0.2, 0.3);

        Table written = ExplanationTable.of("BRA", brazil(table));

        assertThat(written.names()).isEqualTo(table.names());
        assertThat(written.texts("feature")).containsExactly("base", "d1", "base");
        assertThat(written.numbers("contribution")).containsExactly(0.1, 0.2, 0.3);
        assertThat(written.integers("horizon")).containsExactly(1, 1, 2);
    }

    @Test
    void typicalForecastStrongestAndOtherFeaturesMultiplyToTheWhole() {
        WeekExplanation explanation =
                new WeekExplanation(
                        "wk inc case",
                        DATE,
                        1,
                        Math.log(1.29),
                        List.of(
                                new FeatureEffect("d1", Math.log(0.5)),
                                new FeatureEffect("z", Math.log(1.2)),
                                new FeatureEffect("s3", Math.log(0.95))));

        assertThat(explanation.typical()).isEqualTo(0.29, within(1e-12));
        assertThat(explanation.effectOfOthers(1)).isEqualTo(0.14, within(1e-12));
        assertThat(explanation.together()).isEqualTo(1.29 * 0.57 - 1, within(1e-12));
    }

    @Test
    void theStrongestMoveItUpOrDown() {
        WeekExplanation explanation =
                new WeekExplanation(
                        "wk inc case",
                        DATE,
                        1,
                        0,
                        List.of(
                                new FeatureEffect("d1", 0.1),
                                new FeatureEffect("z", -0.2),
                                new FeatureEffect("s3", 0),
                                new FeatureEffect("s5", -0.05)));

        assertThat(explanation.strongest(2))
                .extracting(FeatureEffect::feature)
                .containsExactly("z", "d1");
        assertThat(explanation.strongest(5)).hasSize(3);
        assertThat(new FeatureEffect("z", Math.log(0.8)).effect()).isEqualTo(-0.2, within(1e-12));
    }

    @Test
    void aTableWithoutOneOfItsColumnsIsAFault() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() ->
                        ExplanationTable.read(
                                Table.of(Column.texts("target", List.of("wk inc case")))))
                .withMessageContaining("location");
    }
}

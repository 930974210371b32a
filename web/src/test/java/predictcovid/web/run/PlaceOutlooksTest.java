package predictcovid.web.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.target.Target;
import predictcovid.text.Fault;

class PlaceOutlooksTest {
    private static final LocalDate LAST = LocalDate.of(2020, 7, 18);
    private static final PlaceTarget WEEK =
            PlaceTarget.of(Target.named("wk inc case"), LAST, 2, Optional.empty());
    private static final Place BRAZIL = new Place("BRA", "Brazil", Optional.empty(), List.of(WEEK));

    /// One row of a forecast.
    private record Row(int horizon, String place, String type, double level, double value) {}

    @Test
    void sortsStepsAndLevelsWhateverTheOrderOfTheRows() {
        List<Row> rows = new ArrayList<>();
        for (int horizon = 1; horizon <= 2; horizon++) {
            for (double level : new double[] {0.1, 0.5, 0.9}) {
                rows.add(new Row(horizon, "BRA", "quantile", level, 100 * horizon * level));
            }
        }
        Collections.reverse(rows);

        Outlook outlook = outlooks(rows).getFirst();

        assertThat(outlook.steps()).extracting(Step::horizon).containsExactly(1, 2);
        assertThat(outlook.steps())
                .extracting(Step::date)
                .containsExactly(LAST.plusWeeks(1), LAST.plusWeeks(2));
        Quantiles second = outlook.steps().get(1).quantiles();
        assertThat(second.count()).isEqualTo(3);
        assertThat(second.level(0)).isEqualTo(0.1);
        assertThat(second.median()).isEqualTo(100);
        assertThat(second.interval(0.8)).hasValue(new Interval(0.8, 20, 180));
        assertThat(second.interval(0.5)).isEmpty();
    }

    @Test
    void leavesOutWhatIsNoQuantileOrNoNumberOrOfAPlaceThatTheManifestDoesNotName() {
        List<Row> rows =
                List.of(
                        new Row(1, "BRA", "quantile", 0.5, 7),
                        new Row(1, "BRA", "mean", 0.25, 8),
                        new Row(1, "BRA", "quantile", 0.9, Double.NaN),
                        new Row(1, "BRA", "quantile", 0.975, Double.POSITIVE_INFINITY),
                        new Row(1, "BRA", "quantile", 3, 9),
                        new Row(1, "ARG", "quantile", 0.1, 1));

        Quantiles quantiles = outlooks(rows).getFirst().steps().getFirst().quantiles();

        assertThat(quantiles.count()).isOne();
        assertThat(quantiles.median()).isEqualTo(7);
    }

    @Test
    void aStepWithoutAMedianIsNone() {
        assertThat(outlooks(List.of(new Row(1, "BRA", "quantile", 0.9, 7)))).isEmpty();
    }

    @Test
    void aPlaceWithoutRowsHasNoOutlook() {
        assertThat(outlooks(List.of(new Row(1, "ARG", "quantile", 0.5, 7)))).isEmpty();
    }

    @Test
    void aWeekWithoutARowIsMissing() {
        Outlook outlook = outlooks(List.of(new Row(1, "BRA", "quantile", 0.5, 7))).getFirst();

        assertThat(outlook.observed().dates())
                .containsExactly(LAST.minusWeeks(3), LAST.minusWeeks(2), LAST.minusWeeks(1), LAST);
        assertThat(outlook.observed().on(LAST)).hasValue(4);
        assertThat(outlook.observed().on(LAST.minusWeeks(2))).isEmpty();
        assertThat(outlook.observed().on(LAST.minusWeeks(3))).hasValue(1);
    }

    @Test
    void aTableWithoutOneOfItsColumnsIsAFault() {
        Table dates = Table.of(Column.dates("date", List.of(LAST)));

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> PlaceOutlooks.of(places(), () -> dates, () -> observations()))
                .withMessageContaining("reference_date");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(
                        () -> PlaceOutlooks.of(places(), () -> forecasts(List.of()), () -> dates))
                .withMessageContaining("target");
    }

    @Test
    void writesThePlaceInTheColumnsOfTheForecastHubs() {
        List<Row> rows =
                List.of(
                        new Row(1, "BRA", "quantile", 0.5, 7),
                        new Row(1, "BRA", "quantile", 0.9, 9));

        assertThat(HubTable.of("BRA", outlooks(rows)).columns())
                .usingRecursiveComparison()
                .isEqualTo(forecasts(rows).columns());
    }

    private static List<Outlook> outlooks(List<Row> rows) {
        return PlaceOutlooks.of(places(), () -> forecasts(rows), () -> observations()).of(BRAZIL);
    }

    private static ManifestPlaces places() {
        return new ManifestPlaces(
                LAST, List.of(BRAZIL), List.of(), Optional.empty(), Optional.empty());
    }

    private static Table forecasts(List<Row> rows) {
        return Table.of(
                Column.dates("reference_date", rows.stream().map(_ -> LAST).toList()),
                Column.texts("target", rows.stream().map(_ -> "wk inc case").toList()),
                Column.integers("horizon", rows.stream().map(Row::horizon).toList()),
                Column.dates(
                        "target_end_date",
                        rows.stream().map(row -> LAST.plusWeeks(row.horizon)).toList()),
                Column.texts("location", rows.stream().map(Row::place).toList()),
                Column.texts("output_type", rows.stream().map(Row::type).toList()),
                Column.numbers("output_type_id", rows.stream().mapToDouble(Row::level).toArray()),
                Column.numbers("value", rows.stream().mapToDouble(Row::value).toArray()));
    }

    /// The third of four weeks has no row.
    private static Table observations() {
        return Table.of(
                Column.texts("target", List.of("wk inc case", "wk inc case", "wk inc case")),
                Column.texts("location", List.of("BRA", "BRA", "BRA")),
                Column.dates("date", List.of(LAST, LAST.minusWeeks(1), LAST.minusWeeks(3))),
                Column.numbers("value", 4, 3, 1));
    }
}

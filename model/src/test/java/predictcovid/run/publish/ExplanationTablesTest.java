package predictcovid.run.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.pooled.Contribution;
import predictcovid.forecast.pooled.Explanation;
import predictcovid.forecast.pooled.FeatureImportance;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.target.Target;
import predictcovid.text.FeatureWords.Whole;

class ExplanationTablesTest {
    private static final LocalDate DATE = LocalDate.parse("2025-09-27");
    private static final Explanation EXPLANATION =
            new Explanation(
                    new ForecastTask("admissions hosp", "06", DATE, 2, DATE.plusWeeks(2)),
                    0.25,
                    List.of(new Contribution("d1", -0.5), new Contribution("e_z", 0.125)));
    private static final List<FeatureImportance> IMPORTANCES =
            List.of(
                    new FeatureImportance("admissions hosp", "d1", 0.3),
                    new FeatureImportance("visits", "e_z", 0.9));

    @Test
    void haveARowForTheBaseAndForEachFeature() {
        Table table = ExplanationTables.contributions(List.of(EXPLANATION));

        assertThat(table.names())
                .containsExactly(
                        "target",
                        "location",
                        "reference_date",
                        "horizon",
                        "feature",
                        "contribution");
        assertThat(table.texts("feature")).containsExactly("base", "d1", "e_z");
        assertThat(table.numbers("contribution")).containsExactly(0.25, -0.5, 0.125);
        assertThat(table.texts("location")).containsExactly("06", "06", "06");
        assertThat(table.dates("reference_date")).containsOnly(DATE);
        assertThat(table.integers("horizon")).containsOnly(2);
        assertThat(EXPLANATION.expected()).isEqualTo(-0.125);
    }

    @Test
    void haveARowForEachTargetAndFeature() {
        Table table = ExplanationTables.importances(IMPORTANCES);

        assertThat(table.names()).containsExactly("target", "feature", "importance");
        assertThat(table.texts("target")).containsExactly("admissions hosp", "visits");
        assertThat(table.numbers("importance")).containsExactly(0.3, 0.9);
    }

    @Test
    void haveNoRowsOfNothing() {
        assertThat(ExplanationTables.contributions(List.of()).rows()).isZero();
        assertThat(ExplanationTables.importances(List.of()).rows()).isZero();
    }

    @Test
    void picturesCallPlaceAndCompanionByTheirNames() {
        Geography geography =
                new Geography(
                        List.of(
                                new Area("US", "United States", 1e6, Optional.empty()),
                                new Area("06", "California", 1e5, Optional.empty())),
                        "US");
        FeatureCharts charts =
                new FeatureCharts(
                        List.of(
                                TargetPlan.following(
                                        Target.named("admissions hosp"), Target.named("visits"))),
                        geography,
                        Whole.NATION);

        assertThat(charts.of(EXPLANATION, IMPORTANCES).alternative(Locale.ENGLISH))
                .isEqualTo(
                        "California: what moved the forecast of hospital admissions a week for"
                                + " EW 41 (Oct 11, 2025). Strongest: latest change −39.3%; level"
                                + " (emergency visits) +13.3%.");
    }
}

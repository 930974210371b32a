package predictcovid.forecast.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.pooled.member.Contributions;
import predictcovid.forecast.pooled.member.FittedMember;
import predictcovid.forecast.pooled.member.MemberOptions;
import predictcovid.forecast.pooled.member.MemberSetting;
import predictcovid.forecast.pooled.rows.Country;
import predictcovid.forecast.pooled.rows.TargetRows;
import predictcovid.forecast.pooled.rows.TrainingRows;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.target.Target;

class ExplanationTest {
    private static final List<TargetPlan> PLANS =
            List.of(
                    TargetPlan.following(
                            Target.named(SimulatedReports.ADMISSIONS),
                            Target.named(SimulatedReports.VISITS)),
                    TargetPlan.leadingShare(
                            Target.named(SimulatedReports.VISITS),
                            Target.named(SimulatedReports.ADMISSIONS)));
    private static final QuantileForestForecaster FORECASTER =
            new QuantileForestForecaster(PLANS, new PooledOptions(40, 1));
    private static final ReportArchive ARCHIVE =
            SimulatedReports.archive(SimulatedReports.reports());
    private static final LocalDate DATE = SimulatedReports.LAST.plusWeeks(1);
    private static final List<Integer> HORIZONS = List.of(0, 1, 2, 3);

    private static ExplainedForecast explained(ExplanationDepth depth) {
        return FORECASTER.explained(
                ForecastRequest.at(DATE, ARCHIVE, Horizons.ofWeeks(HORIZONS)), depth);
    }

    @Test
    void explainsTheForecastsThatAreMadeWithoutExplanation() {
        List<QuantileForecast> plain =
                FORECASTER.forecast(ForecastRequest.at(DATE, ARCHIVE, Horizons.ofWeeks(HORIZONS)));
        ExplainedForecast explained = explained(ExplanationDepth.IMPORTANCE);

        assertThat(explained.forecasts()).hasSize(64);
        for (int i = 0; i < plain.size(); i++) {
            QuantileForecast forecast = explained.forecasts().get(i);
            assertThat(forecast.task()).isEqualTo(plain.get(i).task());
            assertThat(forecast.quantiles()).isEqualTo(plain.get(i).quantiles());
            assertThat(explained.explanations().get(i).task()).isEqualTo(forecast.task());
        }
    }

    @Test
    void tellsOnlyWhatWasAskedFor() {
        assertThat(explained(ExplanationDepth.NONE).explanations()).isEmpty();
        assertThat(explained(ExplanationDepth.CONTRIBUTIONS).explanations()).hasSize(64);
        assertThat(explained(ExplanationDepth.CONTRIBUTIONS).importances()).isEmpty();
        assertThat(explained(ExplanationDepth.IMPORTANCE).importances()).hasSize(56 + 44);
    }

    /// The flag that tells the target's own rows is no feature of a place.
    @Test
    void namesEveryFeatureOnceAndNotTheFlag() {
        for (Explanation explanation : explained(ExplanationDepth.CONTRIBUTIONS).explanations()) {
            List<String> names =
                    explanation.contributions().stream()
                            .map(Contribution::feature)
                            .filter(name -> !name.equals("missed"))
                            .toList();
            boolean follows = explanation.task().target().equals(SimulatedReports.ADMISSIONS);

            assertThat(names)
                    .hasSize(follows ? 56 : 44)
                    .doesNotHaveDuplicates()
                    .doesNotContain(TrainingRows.OWN)
                    .contains("d1", "n_s3", "sin1", follows ? "z" : "vnyear")
                    .doesNotContain(follows ? "vnyear" : "z");
        }
    }

    /// The mean of a blended distribution on the scale, from its 23 quantiles, less the last value:
    /// what the members expect on average. No nation: it is moved towards its parts afterwards.
    @Test
    void sumsToTheChangeThatTheForecastExpects() {
        ExplainedForecast explained = explained(ExplanationDepth.CONTRIBUTIONS);
        for (int i = 0; i < explained.forecasts().size(); i += 4) {
            QuantileForecast first = explained.forecasts().get(i);
            if (first.task().target().equals(SimulatedReports.ADMISSIONS)
                    && !first.task().location().equals("N")) {
                for (int h = 1; h < 4; h++) {
                    double change = center(explained.forecasts().get(i + h)) - center(first);
                    double told =
                            explained.explanations().get(i + h).expected()
                                    - explained.explanations().get(i).expected();

                    assertThat(told).isEqualTo(change, within(0.04));
                }
            }
        }
    }

    private static double center(QuantileForecast forecast) {
        return Arrays.stream(forecast.quantiles())
                .map(value -> Math.log(value + 1))
                .average()
                .orElseThrow();
    }

    /// Member by member: the mean over 4000 evenly spaced levels of the quantile function.
    @Test
    void sumsToTheMeanOfEachMembersDistribution() {
        TargetRows own = Country.accompaniedAdmissions();
        TargetRows foreign = Country.visits();
        double[] levels = IntStream.range(0, 4000).mapToDouble(k -> (k + 0.5) / 4000).toArray();
        for (MemberOptions member : PLANS.getFirst().members()) {
            TrainingRows rows =
                    new TrainingRows(
                            own,
                            member.pooled() ? List.of(foreign) : List.of(),
                            Country.LEADS,
                            Integer.MAX_VALUE);
            FittedMember fitted =
                    new FittedMember(
                            rows,
                            member,
                            new MemberSetting(PLANS.getFirst().prior(), own, Country.LEADS, 30, 1));
            for (int row = own.table().size() - 3; row < own.table().size(); row++) {
                double[] features = rows.ownRow(row);
                double events = own.events(row);
                double[][] changes = fitted.changes(features, events, new int[] {0, 1}, levels);
                Contributions[] contributions =
                        fitted.reasons().contributions(new double[][] {features})[0];
                for (int j = 0; j < Country.LEADS.asked(); j++) {
                    Contributions told = fitted.scaled(contributions[j], events, j);
                    double sum =
                            told.base()
                                    + told.parts().values().stream()
                                            .mapToDouble(part -> part)
                                            .sum();

                    assertThat(sum)
                            .isEqualTo(
                                    Arrays.stream(changes[j]).average().orElseThrow(),
                                    within(0.004));
                    assertThat(told.parts().values()).anyMatch(part -> Math.abs(part) > 0.004);
                }
            }
        }
    }

    @Test
    void expectsNoChangeByAnyFeatureWhereThereIsNoHistory() {
        LocalDate young = SimulatedReports.FIRST.plusWeeks(3);
        ReportArchive archive =
                SimulatedReports.archive(
                        SimulatedReports.reports().stream()
                                .filter(report -> !report.targetEndDate().isAfter(young))
                                .toList());
        ExplainedForecast explained =
                FORECASTER.explained(
                        ForecastRequest.at(DATE, archive, Horizons.ofWeeks(HORIZONS)),
                        ExplanationDepth.IMPORTANCE);

        assertThat(explained.explanations()).hasSameSizeAs(explained.forecasts()).isNotEmpty();
        assertThat(explained.explanations())
                .allSatisfy(each -> assertThat(each.contributions()).isEmpty())
                .anySatisfy(each -> assertThat(each.base()).isNotZero());
        assertThat(explained.importances()).isEmpty();
    }

    @Test
    void isTheSameAtAnyNumberOfThreads() {
        assertThat(onThreads(3)).isEqualTo(onThreads(1));
    }

    private static List<List<?>> onThreads(int threads) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            ExplainedForecast explained =
                    pool.submit(() -> explained(ExplanationDepth.IMPORTANCE)).join();
            return List.of(explained.explanations(), explained.importances());
        }
    }

    /// Admissions follow visits by a week: what visits do now matters more than noise.
    @Test
    void reliesOnTheSignalThatLeads() {
        List<FeatureImportance> importances =
                explained(ExplanationDepth.IMPORTANCE).importances().stream()
                        .filter(each -> each.target().equals(SimulatedReports.ADMISSIONS))
                        .toList();
        double lead = importance(importances, "e_d1") + importance(importances, "en_d1");

        assertThat(lead).isGreaterThan(10 * Math.abs(importance(importances, "noise")));
        assertThat(importances).allMatch(each -> each.importance() > -0.05);
    }

    private static double importance(List<FeatureImportance> importances, String feature) {
        return importances.stream()
                .filter(each -> each.feature().equals(feature))
                .findFirst()
                .orElseThrow()
                .importance();
    }

    @Test
    void meansOfMembersTakeALackingFeatureAsZero() {
        Contributions one =
                Contributions.of(0.1, List.of("d1", TrainingRows.OWN), new double[] {0.4, 0.02});
        Contributions other = Contributions.of(0.3, List.of("d1", "d2"), new double[] {0.2, -0.6});

        Contributions mean = Contributions.mean(List.of(one, other));

        assertThat(mean.base()).isEqualTo(0.21, within(1e-12));
        assertThat(mean.parts().get("d1")).isEqualTo(0.3, within(1e-12));
        assertThat(mean.parts().get("d2")).isEqualTo(-0.3, within(1e-12));
        assertThat(mean.times(2).base()).isEqualTo(0.42, within(1e-12));
        assertThat(mean.times(2).parts().get("d2")).isEqualTo(-0.6, within(1e-12));
    }
}

package predictcovid.forecast.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static predictcovid.forecast.pooled.SimulatedForecasts.REFERENCE;
import static predictcovid.forecast.pooled.SimulatedForecasts.REPORTS;
import static predictcovid.forecast.pooled.SimulatedForecasts.assertOthersUnharmed;
import static predictcovid.forecast.pooled.SimulatedForecasts.byTask;
import static predictcovid.forecast.pooled.SimulatedForecasts.changed;
import static predictcovid.forecast.pooled.SimulatedForecasts.forecast;
import static predictcovid.forecast.pooled.SimulatedForecasts.median;
import static predictcovid.forecast.pooled.SimulatedForecasts.one;
import static predictcovid.forecast.pooled.SimulatedForecasts.places;
import static predictcovid.forecast.pooled.SimulatedReports.ADMISSIONS;
import static predictcovid.forecast.pooled.SimulatedReports.FIRST;
import static predictcovid.forecast.pooled.SimulatedReports.LAST;
import static predictcovid.forecast.pooled.SimulatedReports.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.vintage.Report;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.target.Frequency;

/// Missing, absurd and short series harm no forecast but, at most, their own.
class PooledContainmentTest {
    @Test
    void aPlaceThatNeverReportsHasNoForecastAndHarmsNobody() {
        Map<ForecastTask, QuantileForecast> forecasts =
                byTask(forecast(changed("D", _ -> Double.NaN, _ -> true), REFERENCE));

        assertThat(places(forecasts)).hasSize(7).doesNotContain("D");
        assertOthersUnharmed(forecasts, "D", 1.5);
    }

    @Test
    void aPlaceWhoseNewestValueIsMissingIsForecastAndHarmsNobody() {
        ReportArchive archive =
                changed("D", _ -> Double.NaN, report -> report.targetEndDate().equals(LAST));

        Map<ForecastTask, QuantileForecast> forecasts = byTask(forecast(archive, REFERENCE));

        assertThat(places(forecasts)).hasSize(8).contains("D");
        assertOthersUnharmed(forecasts, "D", 1.5);
    }

    @Test
    void aPlaceThatStartsLateIsForecast() {
        ReportArchive archive =
                changed(
                        "D",
                        _ -> Double.NaN,
                        report -> report.targetEndDate().isBefore(LAST.minusWeeks(1)));

        Map<ForecastTask, QuantileForecast> forecasts = byTask(forecast(archive, REFERENCE));

        assertThat(places(forecasts)).hasSize(8);
        assertOthersUnharmed(forecasts, "none", 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e300, 1e9, 1e6, -1e6, -1})
    void anAbsurdNewestValueHarmsNobodyElse(double absurd) {
        ReportArchive archive =
                changed("D", _ -> absurd, report -> report.targetEndDate().equals(LAST));

        Map<ForecastTask, QuantileForecast> forecasts = byTask(forecast(archive, REFERENCE));

        assertThat(places(forecasts)).hasSizeGreaterThanOrEqualTo(7);
        assertOthersUnharmed(forecasts, "D", 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e300, 1e9, 1e6, -1e6, -1})
    void anAbsurdOldValueHarmsNobodyElse(double absurd) {
        ReportArchive archive =
                changed(
                        "D",
                        _ -> absurd,
                        report -> report.targetEndDate().equals(FIRST.plusWeeks(30)));

        Map<ForecastTask, QuantileForecast> forecasts = byTask(forecast(archive, REFERENCE));

        assertThat(places(forecasts)).hasSize(8);
        assertOthersUnharmed(forecasts, "D", 1.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, -1})
    void anAbsurdPastVintageOfTheNationHarmsNobody(double absurd) {
        ReportArchive archive =
                changed(
                        "N",
                        _ -> absurd,
                        report -> report.asOf().equals(LAST.minusWeeks(1).plusDays(4)));

        assertOthersUnharmed(byTask(forecast(archive, REFERENCE)), "none", 1.5);
    }

    @Test
    void aPlaceOfUnknownSizeIsForecast() {
        for (double population : new double[] {Double.NaN, 0}) {
            ReportArchive archive =
                    ReportArchive.of(
                            REPORTS, SimulatedReports.places(population), Frequency.WEEKLY);

            Map<ForecastTask, QuantileForecast> forecasts = byTask(forecast(archive, REFERENCE));

            assertThat(places(forecasts)).hasSize(8);
            assertOthersUnharmed(forecasts, "none", 1.6);
        }
    }

    @Test
    void aNationThatNeverReportsLeavesTheOthers() {
        Map<ForecastTask, QuantileForecast> forecasts =
                byTask(forecast(changed("N", _ -> Double.NaN, _ -> true), REFERENCE));

        assertThat(places(forecasts)).hasSize(7).doesNotContain("N");
        assertOthersUnharmed(forecasts, "N", 2);
    }

    /// 50 and 52 admissions of 300,000 people: ln(53 / 3) ± √(0.08 + 0.6 / 54) × 1.95996 × 1.04,
    /// back to 27.6 and 97.0, worked out in Python; 90 after 45 is held at 46 × e^0.3 − 1.
    @Test
    void withoutHistoryNothingChangesAndAJumpIsHeld() {
        List<Report> two = new ArrayList<>();
        LocalDate asOf = FIRST.plusWeeks(1).plusDays(4);
        two.add(new Report(ADMISSIONS, "A", FIRST, asOf, 50));
        two.add(new Report(ADMISSIONS, "A", FIRST.plusWeeks(1), asOf, 52));
        two.add(new Report(ADMISSIONS, "B", FIRST, asOf, 45));
        two.add(new Report(ADMISSIONS, "B", FIRST.plusWeeks(1), asOf, 90));

        Map<ForecastTask, QuantileForecast> forecasts =
                byTask(forecast(archive(two), FIRST.plusWeeks(2)));

        QuantileForecast steady = one(forecasts, ADMISSIONS, "A", 0, FIRST.plusWeeks(2));
        assertThat(steady.median()).isEqualTo(52, within(1e-9));
        assertThat(steady.quantile(1)).isEqualTo(27.646176650371267, within(1e-6));
        assertThat(steady.quantile(21)).isEqualTo(97.05846114418883, within(1e-6));
        assertThat(one(forecasts, ADMISSIONS, "B", 0, FIRST.plusWeeks(2)).median())
                .isEqualTo(46 * Math.exp(0.3) - 1, within(1e-9));
    }

    /// A week can be an origin of training from the fourth on, if one comes after it: seven weeks
    /// have three origins, eight have four, after which a jump is believed.
    @ParameterizedTest
    @CsvSource({"7, 61.0935", "8, 90"})
    void aJumpIsHeldUntilThereAreFourOrigins(int weeks, double median) {
        LocalDate last = FIRST.plusWeeks(weeks - 1L);
        List<Report> reports = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            double value = week == weeks - 1 ? 90 : 45;
            LocalDate date = FIRST.plusWeeks(week);
            reports.add(new Report(ADMISSIONS, "B", date, last.plusDays(4), value));
        }

        Map<ForecastTask, QuantileForecast> forecasts =
                byTask(forecast(archive(reports), last.plusWeeks(1)));

        assertThat(one(forecasts, ADMISSIONS, "B", 0, last.plusWeeks(1)).median())
                .isEqualTo(median, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 8, 12, 25})
    void anyLengthOfHistoryIsForecast(int weeks) {
        List<Report> some =
                REPORTS.stream()
                        .filter(report ->
                                !report.targetEndDate().isBefore(LAST.minusWeeks(weeks - 1L)))
                        .toList();

        assertThat(forecast(archive(some), REFERENCE)).hasSize(2 * 8 * 4);
    }
}

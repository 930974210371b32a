package predictcovid.forecast.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static predictcovid.forecast.pooled.SimulatedForecasts.HORIZONS;
import static predictcovid.forecast.pooled.SimulatedForecasts.REFERENCE;
import static predictcovid.forecast.pooled.SimulatedForecasts.REPORTS;
import static predictcovid.forecast.pooled.SimulatedForecasts.USUAL;
import static predictcovid.forecast.pooled.SimulatedForecasts.assertOthersUnharmed;
import static predictcovid.forecast.pooled.SimulatedForecasts.byTask;
import static predictcovid.forecast.pooled.SimulatedForecasts.forecast;
import static predictcovid.forecast.pooled.SimulatedForecasts.one;
import static predictcovid.forecast.pooled.SimulatedReports.ADMISSIONS;
import static predictcovid.forecast.pooled.SimulatedReports.LAST;
import static predictcovid.forecast.pooled.SimulatedReports.archive;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.vintage.Report;

/// Places that have not yet reported the weeks that others have.
class PlacesBehindTest {
    private static final String PLACE = "C";

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aPlaceBehindIsForecastForTheSameWeeksAndLessSurely(int weeks) {
        Map<ForecastTask, QuantileForecast> forecasts = behind(weeks);

        assertThat(forecasts.keySet()).isEqualTo(USUAL.keySet());
        double widening = 0;
        for (int horizon : HORIZONS) {
            QuantileForecast late = one(forecasts, ADMISSIONS, PLACE, horizon, REFERENCE);
            QuantileForecast usual = one(USUAL, ADMISSIONS, PLACE, horizon, REFERENCE);
            assertThat(late.quantiles()).isSorted();
            assertThat(Math.log(late.median() / usual.median())).isBetween(-1.0, 1.0);
            widening += width(late) - width(usual);
        }
        assertThat(widening).isPositive();
        assertOthersUnharmed(forecasts, PLACE, 1.5);
    }

    @Test
    void aPlaceFourWeeksBehindHasNoForecastOfThatTarget() {
        assertThat(behind(4).keySet())
                .hasSize(USUAL.size() - HORIZONS.size())
                .noneMatch(
                        task -> task.location().equals(PLACE) && task.target().equals(ADMISSIONS));
    }

    /// What older vintages said of its last weeks is not what it starts from.
    @Test
    void itStartsFromWhatIsKnownNow() {
        List<Report> doubled =
                without(1).stream()
                        .map(report ->
                                isLate(report, 2) && report.asOf().isAfter(LAST)
                                        ? SimulatedForecasts.with(report, 4 * report.value())
                                        : report)
                        .toList();

        QuantileForecast usual = one(behind(1), ADMISSIONS, PLACE, 0, REFERENCE);
        QuantileForecast higher =
                one(byTask(forecast(archive(doubled), REFERENCE)), ADMISSIONS, PLACE, 0, REFERENCE);

        assertThat(higher.median() / usual.median()).isGreaterThan(2);
    }

    private static Map<ForecastTask, QuantileForecast> behind(int weeks) {
        return byTask(forecast(archive(without(weeks)), REFERENCE));
    }

    /// The reports without the place's admissions of the last weeks, in any vintage.
    private static List<Report> without(int weeks) {
        return REPORTS.stream().filter(report -> !isLate(report, weeks)).toList();
    }

    private static boolean isLate(Report report, int weeks) {
        return report.location().equals(PLACE)
                && report.target().equals(ADMISSIONS)
                && report.targetEndDate().isAfter(LAST.minusWeeks(weeks));
    }

    private static double width(QuantileForecast forecast) {
        return Math.log((forecast.quantile(20) + 1) / (forecast.quantile(2) + 1));
    }
}

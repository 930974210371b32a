package predictcovid.run.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import predictcovid.catalog.table.CsvTable;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.forecast.pooled.Explanation;
import predictcovid.forecast.pooled.ExplanationDepth;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.pooled.QuantileForestForecaster;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.submission.SubmissionTable;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;

/// Waves of cases in three invented countries, followed by deaths.
class SourceForecastsTest {
    private static final LocalDate MONDAY = LocalDate.parse("2023-01-02");
    private static final int DAYS = 210;
    private static final PooledOptions OPTIONS = new PooledOptions(10, 1);
    private static final PlacesAsOf PLACES = places();
    private static final WeeklyPanel WEEKLY = WeeklyPanel.of(PLACES);

    private static PlacesAsOf places() {
        Map<Measure, List<Observation>> observations = new HashMap<>();
        Map<Place, Double> populations = new HashMap<>();
        for (String code : List.of("ALD", "BRU", "COR")) {
            Place place = new Place(code, "Land " + code, Optional.of("Norda"));
            populations.put(place, 5e6);
            for (int day = 0; day < DAYS; day++) {
                double wave = 500 * Math.exp(Math.sin(day / 20.0 - code.charAt(0)));
                LocalDate date = MONDAY.plusDays(day);
                add(observations, Measure.CASES, new Observation(place, date, Math.rint(wave)));
                add(observations, Measure.DEATHS, new Observation(place, date, wave / 50));
            }
        }
        return PlacesAsOf.of(observations, populations, LocalDate.MAX, PlaceOptions.STANDARD);
    }

    private static void add(
            Map<Measure, List<Observation>> observations, Measure measure, Observation one) {
        observations.computeIfAbsent(measure, _ -> new ArrayList<>()).add(one);
    }

    private static final Forecaster FORECASTER =
            new QuantileForestForecaster(
                    SourcePlans.of(List.of(Measure.CASES, Measure.DEATHS)), OPTIONS);
    private static final ForecastRequest REQUEST =
            new ForecastRequest(
                    WEEKLY.archive(PLACES, List.of()),
                    WEEKLY.calendar().lastDay(),
                    Horizons.ofDays(28));

    private static ExplainedForecast explained() {
        return FORECASTER.explained(REQUEST, ExplanationDepth.IMPORTANCE);
    }

    @Test
    void explainingChangesNoByteOfTheForecasts() throws IOException {
        List<QuantileForecast> plain = FORECASTER.forecast(REQUEST);

        assertThat(plain).hasSize(4 * 2 * (28 + 4));
        assertThat(bytes(explained().forecasts())).isEqualTo(bytes(plain));
    }

    private static byte[] bytes(List<QuantileForecast> forecasts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvTable.writer(SubmissionTable.of(forecasts)).writeTo(bytes);
        return bytes.toByteArray();
    }

    @Test
    void everyWeeklyForecastIsExplainedAndNoOther() {
        List<Explanation> explanations = explained().explanations();
        Set<List<Object>> told = new HashSet<>();
        for (Explanation each : explanations) {
            told.add(List.of(each.task().target(), each.task().location(), each.task().horizon()));
            assertThat(each.contributions()).isNotEmpty();
        }

        assertThat(explanations).hasSize(4 * 2 * 4);
        assertThat(told)
                .hasSize(4 * 2 * 4)
                .contains(List.of("wk inc case", "OWID_WRL", 1))
                .contains(List.of("wk inc death", "BRU", 4));
    }

    /// Own features 44; deaths follow cases, whose signal gives 12 more.
    @Test
    void tellsHowMuchEachTargetReliesOnEachFeature() {
        assertThat(explained().importances())
                .hasSize(44 + 56)
                .allMatch(each -> Double.isFinite(each.importance()));
    }
}

package predictcovid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.Forecasters;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forest.ForestOptions;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;

class RecentOriginsTest {
    private static final LocalDate FIRST = LocalDate.parse("2021-01-04");
    private static final int DAYS = 150;
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1L);
    private static final Forecaster NAIVE =
            Forecasters.find("naive")
                    .orElseThrow()
                    .make()
                    .apply(
                            new Forecasters.Setup(
                                    List.of(),
                                    PooledOptions.STANDARD,
                                    new OriginalOptions(
                                            List.of("day"), 5, FIRST, new ForestOptions(5, 0))));

    /// A series of 100, 101, 102 …: no change misses it by the distance.
    private static final RecentOrigins ORIGINS = new RecentOrigins(archive(), LAST);

    @Test
    void eachOriginIsJudgedByTheDaysThatCameAfterIt() {
        List<JudgedForecast> judged = ORIGINS.judged(forecasts(NAIVE), "day inc case", "N", 10);

        // eleven origins reach seven days, all but the last one ten
        assertThat(judged).hasSize(11 * 7 + 10 * 3);
        assertThat(judged)
                .allSatisfy(each -> {
                    assertThat(each.expected()).isEqualTo(each.last(), within(1e-9));
                    assertThat(each.observed() - each.last()).isEqualTo(each.horizon());
                });
    }

    @Test
    void noOriginSeesWhatCameAfterIt() {
        ConcurrentLinkedQueue<ForecastRequest> asked = new ConcurrentLinkedQueue<>();
        Forecaster watched =
                new Forecaster() {
                    @Override
                    public String name() {
                        return "watched";
                    }

                    @Override
                    public List<QuantileForecast> forecast(ForecastRequest request) {
                        asked.add(request);
                        return List.of();
                    }
                };

        forecasts(watched);

        assertThat(asked).hasSize(11);
        assertThat(asked)
                .allSatisfy(each -> {
                    Panel known =
                            each.known().vintages("day inc case").orElseThrow().newest().panel();
                    assertThat(known.date(known.steps() - 1)).isEqualTo(each.referenceDate());
                    assertThat(each.targets()).containsExactly("day inc case");
                });
    }

    @Test
    void fewerDaysAreJudgedFromFewerOrigins() {
        // ten origins reach the seven days
        assertThat(ORIGINS.judged(forecasts(NAIVE), "day inc case", "N", 7)).hasSize(10 * 7);
    }

    private static List<QuantileForecast> forecasts(Forecaster forecaster) {
        return ORIGINS.forecasts(forecaster, Set.of("day inc case"), Frequency.DAILY, 10, _ -> {});
    }

    private static ReportArchive archive() {
        double[] days = IntStream.range(0, DAYS).mapToDouble(day -> 100 + day).toArray();
        Panel panel = new Panel(Frequency.DAILY, FIRST, new double[][] {days});
        return new ReportArchive(
                new Geography(List.of(new Area("N", "Nation", 1e6, Optional.empty())), "N"),
                Map.of(
                        "day inc case",
                        new Vintages("day inc case", List.of(new Vintage(LAST, panel)))));
    }
}

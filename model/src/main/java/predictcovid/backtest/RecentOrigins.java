package predictcovid.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.Interval;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;

/// The weeks before the reference date, from each of which one series is forecast again. The newest
/// numbers are cut on each origin, so corrections made since are in them.
///
/// @param archive to the reference date
/// @param target of the series
/// @param location its place
public record RecentOrigins(
        ReportArchive archive, LocalDate referenceDate, String target, String location) {
    private static final int LEAST = Quality.LEAST_FORECASTS;

    /// Two years teach the forests of past origins.
    private static final int WEEKS_KNOWN = 104;

    private static final int DAYS_OF_A_WEEK = 7;

    /// Number of origins that it takes for enough of them to reach so many days ahead.
    public static int origins(int days) {
        return LEAST - 1 + Math.ceilDiv(days, DAYS_OF_A_WEEK);
    }

    /// What a forecaster would have said at each origin, beside what came; origins run in parallel
    /// in the calling fork-join pool.
    ///
    /// @param days ahead of each origin
    /// @param progress hears how many origins are done
    public List<JudgedForecast> judge(Forecaster forecaster, int days, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        return IntStream.rangeClosed(1, origins(days))
                .parallel()
                .mapToObj(week -> {
                    List<JudgedForecast> judged = judge(forecaster, days, week);
                    progress.accept(done.incrementAndGet());
                    return judged;
                })
                .flatMap(List::stream)
                .toList();
    }

    private List<JudgedForecast> judge(Forecaster forecaster, int days, int week) {
        Panel truth = newest();
        int area = archive.geography().indexOf(location);
        LocalDate origin = referenceDate.minusDays((long) DAYS_OF_A_WEEK * week);
        int last = truth.step(origin);
        if (last < 0 || Double.isNaN(truth.value(area, last))) {
            return List.of();
        }
        List<JudgedForecast> judged = new ArrayList<>();
        int known = Math.min(days, DAYS_OF_A_WEEK * week);
        for (QuantileForecast forecast : forecasts(forecaster, origin, known)) {
            int step = truth.step(forecast.task().targetEndDate());
            double observed = truth.value(area, step);
            if (!Double.isNaN(observed)) {
                judged.add(judged(forecast, observed, truth.value(area, last)));
            }
        }
        return judged;
    }

    private List<QuantileForecast> forecasts(Forecaster forecaster, LocalDate origin, int days) {
        Horizons all = Horizons.ofDays(days);
        Horizons horizons =
                switch (newest().frequency()) {
                    case DAILY -> new Horizons(all.days(), List.of());
                    case WEEKLY -> new Horizons(List.of(), all.weeks());
                };
        return forecaster
                .forecast(
                        new ForecastRequest(
                                archive.between(origin.minusWeeks(WEEKS_KNOWN), origin),
                                origin,
                                horizons,
                                Set.of(target)))
                .stream()
                .filter(forecast -> isOwn(forecast.task()))
                .toList();
    }

    private Panel newest() {
        return archive.vintages(target).orElseThrow().newest().panel();
    }

    private boolean isOwn(ForecastTask task) {
        return task.target().equals(target) && task.location().equals(location);
    }

    private static JudgedForecast judged(QuantileForecast forecast, double observed, double last) {
        return new JudgedForecast(
                forecast.task().horizon(),
                observed,
                forecast.median(),
                last,
                Interval.published(forecast.quantiles()));
    }
}

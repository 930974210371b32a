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
import predictcovid.target.Frequency;

/// The weeks before the reference date, from each of which places are forecast again. The newest
/// numbers are cut on each origin, so corrections made since are in them.
///
/// @param archive to the reference date
public record RecentOrigins(ReportArchive archive, LocalDate referenceDate) {
    private static final int LEAST = Quality.LEAST_FORECASTS;

    /// Two years teach the forests of past origins.
    private static final int WEEKS_KNOWN = 104;

    private static final int DAYS_OF_A_WEEK = 7;

    /// Number of origins that it takes for enough of them to reach so many days ahead.
    public static int origins(int days) {
        return LEAST - 1 + Math.ceilDiv(days, DAYS_OF_A_WEEK);
    }

    /// What a forecaster would have said at each origin, of every place that it can forecast;
    /// origins run in parallel in the calling fork-join pool.
    ///
    /// @param targets all of the frequency
    /// @param days ahead of each origin
    /// @param progress hears how many origins are done
    public List<QuantileForecast> forecasts(
            Forecaster forecaster,
            Set<String> targets,
            Frequency frequency,
            int days,
            IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        Horizons horizons = horizons(frequency, days);
        return IntStream.rangeClosed(1, origins(days))
                .parallel()
                .mapToObj(week -> {
                    LocalDate origin = referenceDate.minusDays((long) DAYS_OF_A_WEEK * week);
                    List<QuantileForecast> forecasts =
                            forecaster.forecast(
                                    new ForecastRequest(
                                            archive.between(origin.minusWeeks(WEEKS_KNOWN), origin),
                                            origin,
                                            horizons,
                                            targets));
                    progress.accept(done.incrementAndGet());
                    return forecasts;
                })
                .flatMap(List::stream)
                .toList();
    }

    private static Horizons horizons(Frequency frequency, int days) {
        Horizons all = Horizons.ofDays(days);
        return switch (frequency) {
            case DAILY -> new Horizons(all.days(), List.of());
            case WEEKLY -> new Horizons(List.of(), all.weeks());
        };
    }

    /// The forecasts of one series among those that [#forecasts] made, beside what came.
    ///
    /// @param location its place
    /// @param days ahead that are judged, from as many origins as that takes
    public List<JudgedForecast> judged(
            List<QuantileForecast> forecasts, String target, String location, int days) {
        Panel truth = archive.vintages(target).orElseThrow().newest().panel();
        double[] series = truth.series(archive.geography().indexOf(location));
        LocalDate first = referenceDate.minusDays((long) DAYS_OF_A_WEEK * origins(days));
        List<JudgedForecast> judged = new ArrayList<>();
        for (QuantileForecast forecast : forecasts) {
            ForecastTask task = forecast.task();
            boolean isAsked =
                    task.target().equals(target)
                            && task.location().equals(location)
                            && !task.referenceDate().isBefore(first)
                            && !task.targetEndDate().isAfter(task.referenceDate().plusDays(days));
            double last = at(series, truth.step(task.referenceDate()));
            double observed = at(series, truth.step(task.targetEndDate()));
            if (isAsked && !Double.isNaN(last) && !Double.isNaN(observed)) {
                judged.add(
                        new JudgedForecast(
                                task.horizon(),
                                observed,
                                forecast.median(),
                                last,
                                Interval.published(forecast.quantiles())));
            }
        }
        return judged;
    }

    private static double at(double[] series, int step) {
        return step < 0 || step >= series.length ? Double.NaN : series[step];
    }
}

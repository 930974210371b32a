package predictcovid.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.Interval;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.panel.Panel;
import predictcovid.series.vintage.ReportArchive;

/// The weeks before the reference date, from each of which one series is forecast again. The newest
/// numbers are cut on each origin, so corrections made since are in them.
///
/// @param archive to the reference date
/// @param target of the series
/// @param location its place
public record RecentOrigins(
        ReportArchive archive, LocalDate referenceDate, String target, String location) {
    /// Origins that judge a forecaster; a horizon is judged by ten and more of them.
    public static final int WEEKS = 12;

    private static final int DAYS_OF_A_WEEK = 7;

    /// What a forecaster would have said at each origin, beside what came.
    ///
    /// @param days ahead of each origin
    /// @param progress hears how many origins are done
    public List<JudgedForecast> judge(Forecaster forecaster, int days, IntConsumer progress) {
        Panel truth = archive.vintages(target).orElseThrow().newest().panel();
        int area = archive.geography().indexOf(location);
        List<JudgedForecast> judged = new ArrayList<>();
        for (int week = WEEKS; week > 0; week--) {
            LocalDate origin = referenceDate.minusDays((long) DAYS_OF_A_WEEK * week);
            int known = Math.min(days, DAYS_OF_A_WEEK * week);
            if (truth.step(origin) >= 0) {
                double last = truth.value(area, truth.step(origin));
                forecasts(forecaster, origin, known)
                        .forEach(forecast -> {
                            int step = truth.step(forecast.task().targetEndDate());
                            double observed = truth.value(area, step);
                            if (!Double.isNaN(observed + last)) {
                                judged.add(judged(forecast, observed, last));
                            }
                        });
            }
            progress.accept(WEEKS - week + 1);
        }
        return judged;
    }

    private List<QuantileForecast> forecasts(Forecaster forecaster, LocalDate origin, int days) {
        Horizons all = Horizons.ofDays(days);
        Horizons horizons =
                switch (archive.vintages(target).orElseThrow().newest().panel().frequency()) {
                    case DAILY -> new Horizons(all.days(), List.of());
                    case WEEKLY -> new Horizons(List.of(), all.weeks());
                };
        return forecaster
                .forecast(new ForecastRequest(archive.until(origin), origin, horizons))
                .stream()
                .filter(forecast -> isOwn(forecast.task()))
                .toList();
    }

    private boolean isOwn(ForecastTask task) {
        return task.target().equals(target) && task.location().equals(location);
    }

    private static JudgedForecast judged(QuantileForecast forecast, double observed, double last) {
        List<Interval> intervals = Forecast.COVERAGES.stream().map(forecast::interval).toList();
        return new JudgedForecast(
                forecast.task().horizon(), observed, forecast.median(), last, intervals);
    }
}

package predictcovid.forecast.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.Area;
import predictcovid.series.Panel;
import predictcovid.series.TimeSeries;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Target;

/// Forecasts each place alone, from its own newest vintage, as it was reported.
public final class LocalForecaster implements Forecaster {
    private final String name;
    private final LocalMethod method;

    public LocalForecaster(String name, LocalMethod method) {
        this.name = name;
        this.method = method;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<QuantileForecast> forecast(ForecastRequest request) {
        List<Area> areas = request.known().geography().areas();
        return request.known().targets().values().stream()
                .filter(vintages -> request.targets().contains(vintages.target()))
                .flatMap(vintages ->
                        IntStream.range(0, areas.size())
                                .parallel()
                                .mapToObj(area -> new Place(areas.get(area).code(), area, vintages))
                                .map(place -> place.forecast(request))
                                .toList()
                                .stream())
                .flatMap(List::stream)
                .toList();
    }

    /// One series of one target.
    private final class Place {
        private final String code;
        private final int area;
        private final String target;
        private final Panel panel;

        Place(String code, int area, Vintages vintages) {
            this.code = code;
            this.area = area;
            this.target = vintages.target();
            this.panel = vintages.newest().panel();
        }

        List<QuantileForecast> forecast(ForecastRequest request) {
            LocalDate referenceDate = request.referenceDate();
            List<Integer> horizons = request.horizons().of(panel.frequency());
            int reference = panel.step(referenceDate);
            int origin = panel.origin(area);
            int[] ahead =
                    horizons.stream().mapToInt(horizon -> reference + horizon - origin).toArray();
            if (ahead.length == 0) {
                return List.of();
            }
            Optional<double[][]> quantiles =
                    history().flatMap(history -> method.quantiles(history, ahead));
            List<QuantileForecast> forecasts = new ArrayList<>();
            quantiles.ifPresent(values -> {
                for (int j = 0; j < ahead.length; j++) {
                    int horizon = horizons.get(j);
                    LocalDate end =
                            referenceDate.plusDays((long) horizon * panel.frequency().days());
                    ForecastTask task = new ForecastTask(target, code, referenceDate, horizon, end);
                    forecasts.add(new QuantileForecast(task, possible(values[j])));
                }
            });
            return forecasts;
        }

        private double[] possible(double[] quantiles) {
            Target told = Target.named(target);
            return told.isShare()
                    ? Arrays.stream(quantiles).map(value -> Math.min(told.whole(), value)).toArray()
                    : quantiles;
        }

        /// From the first known value to the last one; nothing when that is too old.
        private Optional<TimeSeries> history() {
            double[] values = Arrays.copyOf(panel.series(area), panel.origin(area) + 1);
            int first = 0;
            while (first < values.length && Double.isNaN(values[first])) {
                first++;
            }
            return values.length == 0
                    ? Optional.empty()
                    : Optional.of(
                            new TimeSeries(
                                    code,
                                    panel.frequency(),
                                    panel.date(first),
                                    Arrays.copyOfRange(values, first, values.length)));
        }
    }
}

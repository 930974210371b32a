package predictcovid.forecast.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileForecaster;
import predictcovid.series.TimeSeries;
import predictcovid.series.panel.Area;
import predictcovid.series.panel.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;

/// Forecasts each place from its own newest vintage, as it was reported.
final class PlaceByPlace implements QuantileForecaster {
    private final String name;
    private final SeriesMethod method;

    PlaceByPlace(String name, SeriesMethod method) {
        this.name = name;
        this.method = method;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<QuantileForecast> forecast(
            ReportArchive archive, LocalDate referenceDate, List<Integer> horizons) {
        ReportArchive known = archive.knownAt(referenceDate);
        return known.targets().values().stream()
                .flatMap(vintages ->
                        IntStream.range(0, archive.geography().areas().size())
                                .parallel()
                                .mapToObj(area -> {
                                    Area place = archive.geography().areas().get(area);
                                    return new Place(place.code(), area, vintages)
                                            .forecast(referenceDate, horizons);
                                })
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
        private final Vintage vintage;

        Place(String code, int area, Vintages vintages) {
            this.code = code;
            this.area = area;
            this.target = vintages.target();
            this.vintage = vintages.newest();
        }

        List<QuantileForecast> forecast(LocalDate referenceDate, List<Integer> horizons) {
            Panel panel = vintage.panel();
            int reference = panel.step(referenceDate);
            int origin = panel.origin(area);
            int[] ahead =
                    horizons.stream().mapToInt(horizon -> reference + horizon - origin).toArray();
            Optional<double[][]> quantiles =
                    history().flatMap(history -> method.quantiles(history, ahead));
            List<QuantileForecast> forecasts = new ArrayList<>();
            quantiles.ifPresent(values -> {
                for (int j = 0; j < ahead.length; j++) {
                    int horizon = horizons.get(j);
                    LocalDate end =
                            referenceDate.plusDays((long) horizon * panel.frequency().days());
                    ForecastTask task = new ForecastTask(target, code, referenceDate, horizon, end);
                    forecasts.add(new QuantileForecast(task, values[j]));
                }
            });
            return forecasts;
        }

        /// From the first known value to the last one; nothing when that is too old.
        private Optional<TimeSeries> history() {
            double[] values =
                    Arrays.copyOf(vintage.panel().series(area), vintage.panel().origin(area) + 1);
            int first = 0;
            while (first < values.length && Double.isNaN(values[first])) {
                first++;
            }
            return values.length == 0
                    ? Optional.empty()
                    : Optional.of(
                            new TimeSeries(
                                    code,
                                    vintage.panel().frequency(),
                                    vintage.panel().date(first),
                                    Arrays.copyOfRange(values, first, values.length)));
        }
    }
}

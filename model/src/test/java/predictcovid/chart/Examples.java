package predictcovid.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.backtest.Validation;
import predictcovid.backtest.ValidationPoint;
import predictcovid.chart.ColumnSearchChart.RankedColumns;
import predictcovid.chart.ImportanceChart.ColumnImportance;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.ForecastPoint;
import predictcovid.forecast.Interval;
import predictcovid.series.Frequency;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.series.TimeSeries;

/// Small made-up input for every chart.
final class Examples {
    static final Chart.Subject SUBJECT =
            new Chart.Subject(
                    "World", LocalDate.parse("2020-05-28"), LocalDate.parse("2020-06-18"));

    static final LocalDate FIRST = LocalDate.of(2020, 5, 2);
    static final ChartFooter REAL =
            new ChartFooter("Our World in Data (CC BY 4.0)", LocalDate.of(2020, 7, 24), false);
    static final ChartFooter SIMULATED =
            new ChartFooter("simulated epidemic", LocalDate.of(2020, 7, 24), true);

    private Examples() {}

    static TimeSeries daily(double... values) {
        return new TimeSeries("World", Frequency.DAILY, FIRST, values);
    }

    static TimeSeries weekly(double... values) {
        return new TimeSeries("Brazil", Frequency.WEEKLY, FIRST, values);
    }

    static TimeSeries wave(int days) {
        return daily(
                IntStream.range(0, days)
                        .mapToDouble(
                                i -> 200_000 + 1_000 * i + 30_000 * Math.sin(i * Math.PI / 3.5))
                        .toArray());
    }

    /// Steps of `value`, the first `within` of them with intervals of ± 10 % and ± 20 %.
    static Forecast forecast(TimeSeries history, double value, int steps, int within) {
        List<ForecastPoint> points =
                IntStream.rangeClosed(1, steps)
                        .mapToObj(k ->
                                new ForecastPoint(
                                        history.date(history.size() - 1 + k),
                                        k,
                                        value,
                                        k <= within ? intervals(value) : List.of()))
                        .toList();
        return new Forecast(history.location(), history.frequency(), history.lastDate(), points);
    }

    static List<Interval> intervals(double value) {
        return List.of(
                new Interval(0.80, 0.9 * value, 1.1 * value),
                new Interval(0.95, 0.8 * value, 1.2 * value));
    }

    static List<Observation> observations(String place, double... newCases) {
        Place country = new Place(place, place, Optional.of("Europe"));
        return IntStream.range(0, newCases.length)
                .mapToObj(i -> new Observation(country, FIRST.plusDays(i), newCases[i]))
                .toList();
    }

    static Validation validation(double... observed) {
        List<ValidationPoint> points =
                IntStream.range(1, observed.length)
                        .mapToObj(i ->
                                new ValidationPoint(
                                        FIRST.plusDays(i),
                                        observed[i - 1],
                                        observed[i],
                                        1.02 * observed[i]))
                        .toList();
        return new Validation(0.048549, 0.097083, points);
    }

    static List<RankedColumns> ranking(int size, int chosen) {
        List<String> columns = List.of("month", "weekday", "day", "current_new_cases");
        return IntStream.range(0, size)
                .mapToObj(i ->
                        new RankedColumns(
                                columns.subList(0, 1 + i % 4), 0.05 + 0.001 * i, i == chosen))
                .toList();
    }

    static List<Chart> all() {
        TimeSeries wave = wave(83);
        TimeSeries train = wave.head(60);
        TimeSeries validation = wave.between(wave.date(60), wave.lastDate());
        return List.of(
                new OriginalChart(observations("Italy", wave.values())),
                new SeriesChart(SeriesChart.Part.GROUPED, wave),
                new SeriesChart(SeriesChart.Part.TRAIN, train),
                new SeriesChart(SeriesChart.Part.VALIDATION, validation),
                new DifferenceChart(train, validation),
                new ForecastChart(wave, forecast(wave, 300_000, 7, 7)),
                new ColumnSearchChart(SUBJECT, ranking(63, 0), 0.097083),
                new ImportanceChart(
                        SUBJECT,
                        List.of(
                                new ColumnImportance("month", 0.3105),
                                new ColumnImportance("weekday", 0.5275),
                                new ColumnImportance("lag_14", 0.162))),
                new PredictedObservedChart(
                        "World", Frequency.DAILY, validation(validation.values())));
    }
}

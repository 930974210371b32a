package predictcovid.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.backtest.Coverage;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskScore;
import predictcovid.backtest.Validation;
import predictcovid.backtest.ValidationPoint;
import predictcovid.backtest.summary.PitHistogram;
import predictcovid.chart.ColumnSearchChart.RankedColumns;
import predictcovid.chart.ImportanceChart.ColumnImportance;
import predictcovid.chart.skill.ContributionsChart;
import predictcovid.chart.skill.CoverageChart;
import predictcovid.chart.skill.Judged;
import predictcovid.chart.skill.PermutationImportanceChart;
import predictcovid.chart.skill.PitChart;
import predictcovid.chart.skill.SkillByHorizonChart;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.ForecastPoint;
import predictcovid.forecast.Interval;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.text.FeatureWords;

/// Small made-up input for every chart.
public final class Examples {
    static final Chart.Subject SUBJECT =
            new Chart.Subject(
                    "World", LocalDate.parse("2020-05-28"), LocalDate.parse("2020-06-18"));

    /// Weekly admissions.
    public static final Quantity ADMISSIONS = new Quantity(Target.named("wk inc covid hosp"));

    public static final LocalDate FIRST = LocalDate.of(2020, 5, 2);
    public static final ChartFooter REAL =
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
        return new Forecast(
                "quantile-forest",
                history.location(),
                history.frequency(),
                history.lastDate(),
                points);
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

    /// The forecast of one number: quantiles from `median` − `spread` to `median` + `spread`.
    public static QuantileForecast quantiles(
            TimeSeries history, LocalDate reference, int horizon, double median, double spread) {
        LocalDate end = reference.plusDays((long) horizon * history.frequency().days());
        return new QuantileForecast(
                new ForecastTask("hosp", history.location(), reference, horizon, end),
                IntStream.range(0, 23).mapToDouble(k -> median + spread * (k - 11) / 11).toArray());
    }

    /// The series 100, 102 … of weeks, and forecasts of 500 ± 220 for four weeks after it.
    public static PlacePanel place(String name, int weeks, double factor) {
        double[] values =
                IntStream.range(0, weeks).mapToDouble(i -> factor * (100 + 2 * i)).toArray();
        TimeSeries history = new TimeSeries(name, Frequency.WEEKLY, FIRST, values);
        List<QuantileForecast> forecasts =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(h ->
                                quantiles(
                                        history, history.lastDate(), h, factor * 500, factor * 220))
                        .toList();
        return new PlacePanel(history, forecasts);
    }

    private static List<Chart> backtests() {
        PlacePanel place = place("Brazil", 40, 1);
        Judged judged = new Judged(ADMISSIONS, FIRST, FIRST.plusWeeks(30));
        List<Coverage> coverages = List.of(new Coverage(0.5, 0.47, 100));
        TaskScore score = TaskScore.of("ours", place.forecasts().getFirst(), Outcome.of(480));
        return List.of(
                new FanChart(ADMISSIONS, place.history(), place.forecasts()),
                new PastForecastsChart(
                        ADMISSIONS,
                        "ours",
                        place.history(),
                        List.of(
                                quantiles(place.history(), FIRST.plusWeeks(20), 1, 140, 30),
                                quantiles(place.history(), FIRST.plusWeeks(20), 2, 140, 30))),
                SmallMultiplesChart.pages(ADMISSIONS, List.of(place)).getFirst(),
                new SkillByHorizonChart(
                        judged,
                        "baseline",
                        List.of(
                                new SkillByHorizonChart.Line(
                                        "ours", List.of(new SkillByHorizonChart.Point(1, 0.6))))),
                new CoverageChart(
                        judged,
                        List.of(
                                new CoverageChart.Line(
                                        "ours",
                                        List.of(new CoverageChart.AtHorizon(1, coverages))))),
                new PitChart(
                        judged,
                        List.of(new PitChart.Panel("ours", PitHistogram.of(List.of(score), 10)))),
                new ContributionsChart(
                        ADMISSIONS,
                        "Brazil",
                        FIRST,
                        List.of(
                                new ContributionsChart.Part("n_s3", 0.1, 0.2),
                                new ContributionsChart.Part("d1", -0.05, 0.1)),
                        new FeatureWords.Scope(FeatureWords.Whole.NATION, Optional.empty())),
                new PermutationImportanceChart(
                        ADMISSIONS,
                        List.of(new PermutationImportanceChart.Feature("d1", 0.2)),
                        new FeatureWords.Scope(FeatureWords.Whole.NATION, Optional.empty())));
    }

    static List<Chart> all() {
        return Stream.concat(classic().stream(), backtests().stream()).toList();
    }

    private static List<Chart> classic() {
        TimeSeries wave = wave(83);
        TimeSeries train = wave.head(60);
        TimeSeries validation = wave.between(wave.date(60), wave.lastDate());
        return List.of(
                new OriginalChart(observations("Italy", wave.values())),
                new SeriesChart(SeriesChart.Part.GROUPED, wave),
                new SeriesChart(SeriesChart.Part.TRAIN, train),
                new SeriesChart(SeriesChart.Part.VALIDATION, validation),
                new DifferenceChart(train, validation),
                new ForecastChart(wave, List.of(forecast(wave, 300_000, 7, 7))),
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

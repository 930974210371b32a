package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.backtest.Truth;
import predictcovid.catalog.DatalakeLock;
import predictcovid.forecast.pooled.PooledForecaster;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileForecaster;
import predictcovid.run.input.LoadedPlaces;
import predictcovid.run.input.PlacesReading;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunRequest;
import predictcovid.run.places.PlacesForecast;
import predictcovid.series.Frequency;
import predictcovid.series.Measure;
import predictcovid.series.panel.Panel;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.source.owid.OwidTable;

/// The story of `backtest` on the source of all places: the last weeks forecast again, each date
/// with the rows up to it.
public final class PlacesBacktestRun {
    private final RunContext context;
    private final RunRequest request;
    private final BacktestOptions options;
    private final PooledOptions forest;

    public PlacesBacktestRun(
            RunContext context, RunRequest request, BacktestOptions options, PooledOptions forest) {
        this.context = context;
        this.request = request;
        this.options = options;
        this.forest = forest;
    }

    /// Forecasts what is not yet there, scores everything, and writes tables and pictures.
    ///
    /// @param weeks weeks before the last one to forecast from
    public BacktestReport run(int weeks) {
        LoadedPlaces loaded = read();
        Truth truth = new Truth(archive(loaded.places(), loaded.weekly(), LocalDate.MAX));
        ForecastFolder folder =
                ForecastFolder.open(
                        options.out(),
                        BacktestInputs.of(
                                loaded.source().sha256(), forest, context.programVersion()),
                        options.restart());
        LocalDate last = loaded.weekly().calendar().lastDay();
        List<LocalDate> dates =
                IntStream.rangeClosed(1, weeks)
                        .mapToObj(week -> last.minusWeeks(weeks + 1L - week))
                        .toList();
        DatedForecasts forecasts = new DatedForecasts(context, folder, truth);
        forecasts.run(dates, makers(loaded.source().table()));
        BacktestReport report =
                new BacktestReport(
                        options,
                        loaded.source().url(),
                        forecasts.scores(),
                        List.of(),
                        dates,
                        forecasts.secondsADate(),
                        truth.archive(),
                        Stream.concat(
                                        loaded.warnings().stream(),
                                        forecasts.silent(options.forecasters()).stream())
                                .toList());
        BacktestFiles.write(report, forecasts.ours(), context);
        return report;
    }

    private LoadedPlaces read() {
        try (DatalakeLock _ = context.takeDatalake("backtest")) {
            return PlacesReading.read(context, request, 0);
        }
    }

    private Map<String, DatedForecasts.Maker> makers(OwidTable table) {
        Map<LocalDate, PlacesAsOf> known = new HashMap<>();
        Map<String, DatedForecasts.Maker> makers = new LinkedHashMap<>();
        List<QuantileForecaster> competitors =
                Competitors.of(options.forecasters(), PlacesForecast.plans(), forest);
        for (QuantileForecaster each : competitors) {
            makers.put(
                    each.name(),
                    date -> {
                        PlacesAsOf places = known.computeIfAbsent(date, day -> places(table, day));
                        return each.name().equals(PooledForecaster.NAME)
                                ? pooled(places)
                                : single(each, places, date);
                    });
        }
        return makers;
    }

    private static PlacesAsOf places(OwidTable table, LocalDate asOf) {
        return PlacesAsOf.of(table.counts(), table.populations(), asOf, PlaceOptions.STANDARD);
    }

    private List<QuantileForecast> pooled(PlacesAsOf places) {
        WeeklyPanel weekly = WeeklyPanel.of(places);
        return PlacesForecast.of(places, weekly, weekly.archive(List.of()), forest);
    }

    private static List<QuantileForecast> single(
            QuantileForecaster forecaster, PlacesAsOf places, LocalDate date) {
        WeeklyPanel weekly = WeeklyPanel.of(places);
        ReportArchive all = archive(places, weekly, date);
        List<QuantileForecast> forecasts = new ArrayList<>();
        for (Frequency frequency : Frequency.values()) {
            Map<String, Vintages> of = new TreeMap<>(all.targets());
            of.keySet().removeIf(target -> isDaily(target) != (frequency == Frequency.DAILY));
            forecasts.addAll(
                    forecaster.forecast(
                            new ReportArchive(all.geography(), of),
                            weekly.calendar().lastDay(),
                            horizons(frequency)));
        }
        return forecasts;
    }

    private static boolean isDaily(String target) {
        return Stream.of(Measure.values())
                .anyMatch(measure -> measure.target(Frequency.DAILY).equals(target));
    }

    private static List<Integer> horizons(Frequency frequency) {
        int most = PlaceOptions.LONGEST_HORIZON_DAYS / frequency.days();
        return IntStream.rangeClosed(1, most).boxed().toList();
    }

    /// Days and weeks as targets of one archive with one vintage, nothing later than `last`.
    private static ReportArchive archive(PlacesAsOf places, WeeklyPanel weekly, LocalDate last) {
        Map<String, Vintages> targets = new TreeMap<>();
        for (Measure measure : places.measures()) {
            LocalDate end = weekly.calendar().lastDay();
            LocalDate asOf = last.isAfter(end) ? end : last;
            Panel days =
                    last.isAfter(end) ? places.daily(measure) : cut(places.daily(measure), end);
            put(targets, measure.target(Frequency.DAILY), asOf, days);
            Optional<Panel> weeks = weekly.panel(measure);
            weeks.ifPresent(panel -> put(targets, measure.target(Frequency.WEEKLY), asOf, panel));
        }
        return new ReportArchive(places.geography(), targets);
    }

    private static void put(
            Map<String, Vintages> targets, String target, LocalDate asOf, Panel panel) {
        targets.put(target, new Vintages(target, List.of(new Vintage(asOf, panel))));
    }

    private static Panel cut(Panel days, LocalDate end) {
        double[][] values = days.values();
        int steps = Math.min(days.steps(), days.step(end) + 1);
        for (int area = 0; area < values.length; area++) {
            values[area] = Arrays.copyOf(values[area], steps);
        }
        return new Panel(days.frequency(), days.date(0), values);
    }
}

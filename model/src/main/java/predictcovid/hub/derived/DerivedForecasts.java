package predictcovid.hub.derived;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.EmpiricalQuantiles;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.Trajectories;
import predictcovid.forecast.season.Analogues;
import predictcovid.forecast.season.PeakWeeks;
import predictcovid.forecast.season.Season;
import predictcovid.forecast.season.SeasonPaths;
import predictcovid.hub.derived.DerivedTarget.PeakHeight;
import predictcovid.hub.derived.DerivedTarget.PeakWeek;
import predictcovid.hub.derived.DerivedTarget.Trend;
import predictcovid.series.Area;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.text.Notice;

/// Forecasts of derived targets from trajectories through the weekly ones.
///
/// @param quantiles of the heights of peaks
/// @param categories of trends and of the weeks of peaks
/// @param notices targets that could not be made
public record DerivedForecasts(
        List<QuantileForecast> quantiles, List<CategoryForecast> categories, List<Notice> notices) {
    private static final int PATHS = 400;

    public DerivedForecasts {
        quantiles = List.copyOf(quantiles);
        categories = List.copyOf(categories);
        notices = List.copyOf(notices);
    }

    /// Makes the forecasts.
    ///
    /// @param known what the weekly forecasts were made from
    /// @param weekly forecasts of consecutive weeks
    /// @param seed the same input and seed give the same forecasts
    public static DerivedForecasts of(
            List<DerivedTarget> targets,
            ReportArchive known,
            List<QuantileForecast> weekly,
            long seed) {
        Making making = new Making(known, weekly, seed);
        targets.forEach(making::make);
        return new DerivedForecasts(making.quantiles, making.categories, making.notices);
    }

    private static final class Making {
        private final ReportArchive known;
        private final List<QuantileForecast> weekly;
        private final long seed;
        private final List<QuantileForecast> quantiles = new ArrayList<>();
        private final List<CategoryForecast> categories = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();
        private final Map<String, Map<String, SeasonPaths>> drawn = new LinkedHashMap<>();

        Making(ReportArchive known, List<QuantileForecast> weekly, long seed) {
            this.known = known;
            this.weekly = weekly;
            this.seed = seed;
        }

        void make(DerivedTarget target) {
            switch (target) {
                case Trend trend -> trend(trend);
                case PeakHeight height ->
                        paths(height, height.season())
                                .forEach((place, paths) ->
                                        quantiles.add(height(height, task(height, place), paths)));
                case PeakWeek week ->
                        paths(week, week.season())
                                .forEach((place, paths) ->
                                        categories.add(week(week, task(week, place), paths)));
            }
        }

        private Map<String, List<QuantileForecast>> byPlace(DerivedTarget target) {
            return weekly.stream()
                    .filter(each -> each.task().target().equals(target.source()))
                    .sorted(Comparator.comparingInt(each -> each.task().horizon()))
                    .collect(
                            groupingBy(
                                    each -> each.task().location(), LinkedHashMap::new, toList()));
        }

        private Panel panel(DerivedTarget target) {
            return known.vintages(target.source()).orElseThrow().newest().panel();
        }

        private ForecastTask task(DerivedTarget target, String place) {
            LocalDate reference = weekly.getFirst().task().referenceDate();
            return ForecastTask.ofNoWeek(target.name(), place, reference);
        }

        /// The paths of all places that have forecasts, drawn once for both peak targets.
        private Map<String, SeasonPaths> paths(DerivedTarget target, Season season) {
            Map<String, List<QuantileForecast>> places = byPlace(target);
            if (places.isEmpty()) {
                return Map.of();
            }
            String key = target.source() + season;
            Map<String, SeasonPaths> paths = drawn.get(key);
            if (paths == null) {
                paths = draw(target, season, places);
                drawn.put(key, paths);
            }
            if (paths.isEmpty()) {
                notices.add(reason(target, season));
            }
            return paths;
        }

        private Notice reason(DerivedTarget target, Season season) {
            return isBegunUnseen(panel(target), season)
                    ? new Notice(
                            "hub.derived.no-start", target.name(), target.source(), season.first())
                    : new Notice("hub.derived.no-history", target.name(), target.source());
        }

        /// Whether the peak may have been before the data begin.
        private static boolean isBegunUnseen(Panel panel, Season season) {
            int first = panel.step(season.first());
            return first < panel.lastKnown() && (first < 0 || panel.isMissing(first));
        }

        private Map<String, SeasonPaths> draw(
                DerivedTarget target, Season season, Map<String, List<QuantileForecast>> places) {
            Panel panel = panel(target);
            List<Area> areas = known.geography().areas();
            LocalDate end = places.values().iterator().next().getLast().task().targetEndDate();
            Analogues analogues = new Analogues(panel, areas, end, season.last());
            Map<String, SeasonPaths> paths = new LinkedHashMap<>();
            boolean isOpen = end.isBefore(season.last());
            if (isBegunUnseen(panel, season) || (isOpen && analogues.isEmpty())) {
                return paths;
            }
            places.forEach((place, forecasts) ->
                    paths.put(
                            place,
                            SeasonPaths.draw(
                                    panel,
                                    known.geography().indexOf(place),
                                    forecasts,
                                    season,
                                    analogues,
                                    PATHS,
                                    seed + place.hashCode())));
            return paths;
        }

        private static QuantileForecast height(
                PeakHeight target, ForecastTask task, SeasonPaths paths) {
            EmpiricalQuantiles peaks = new EmpiricalQuantiles(paths.peaks());
            double[] values = Arrays.stream(target.levels().toArray()).map(peaks::at).toArray();
            return new QuantileForecast(target.levels(), task, values);
        }

        private CategoryForecast week(PeakWeek target, ForecastTask task, SeasonPaths paths) {
            List<LocalDate> weeks = target.season().weeks();
            Panel panel = panel(target);
            int area = known.geography().indexOf(task.location());
            LocalDate last = panel.date(panel.lastKnown(area));
            int observed = (int) weeks.stream().filter(week -> !week.isAfter(last)).count();
            return new CategoryForecast(
                    task,
                    target.categories(),
                    PeakWeeks.probabilities(paths.peakWeeks(), observed, weeks.size()));
        }

        /// Changes from the week before the reference date.
        private void trend(Trend target) {
            Set<String> unpopulated = new TreeSet<>();
            byPlace(target)
                    .forEach((place, forecasts) -> {
                        double[][] paths = rounded(forecasts, seed + place.hashCode());
                        int area = known.geography().indexOf(place);
                        double population = known.geography().areas().get(area).population();
                        double[] bases =
                                bases(panel(target), area, forecasts.getFirst().task(), paths);
                        for (int step = 0; step < forecasts.size(); step++) {
                            ForecastTask task = forecasts.get(step).task();
                            if (!(population > 0)) {
                                unpopulated.add(place);
                            } else if (target.rule().has(task.horizon())) {
                                double[] changes = new double[paths.length];
                                int at = step;
                                Arrays.setAll(changes, i -> paths[i][at] - bases[i]);
                                categories.add(trend(target, task, population, changes));
                            }
                        }
                    });
            if (!unpopulated.isEmpty()) {
                notices.add(
                        new Notice(
                                "hub.derived.no-population",
                                target.name(),
                                String.join(", ", unpopulated)));
            }
        }

        /// The week before the reference date on each path: as it is forecast, where it is, as it
        /// was reported, or on the line from the last reported week to the first forecast one.
        private static double[] bases(Panel panel, int area, ForecastTask first, double[][] paths) {
            LocalDate week = first.referenceDate().minusWeeks(1);
            int last = Math.min(panel.lastKnown(area), panel.step(week));
            double reported = last < 0 ? Double.NaN : panel.value(area, last);
            double apart = panel.step(first.targetEndDate()) - last;
            double share = (panel.step(week) - last) / apart;
            return Arrays.stream(paths)
                    .mapToDouble(path ->
                            Double.isNaN(reported) || first.targetEndDate().equals(week)
                                    ? path[0]
                                    : Math.rint(reported + share * (path[0] - reported)))
                    .toArray();
        }

        private static double[][] rounded(List<QuantileForecast> forecasts, long seed) {
            Trajectories drawn = Trajectories.draw(forecasts, PATHS, seed).rounded();
            double[][] paths = new double[drawn.size()][];
            Arrays.setAll(paths, drawn::trajectory);
            return paths;
        }

        /// Shares of the paths, each category with half a path more: none is impossible (Krichevsky
        /// and Trofimov 1981, IEEE Transactions on Information Theory 27, 199–207).
        private static CategoryForecast trend(
                Trend target, ForecastTask weekly, double population, double[] changes) {
            double[] shares = new double[TrendRule.CATEGORIES.size()];
            double all = changes.length + shares.length / 2.0;
            Arrays.fill(shares, 0.5 / all);
            for (double change : changes) {
                shares[target.rule().category(change, population, weekly.horizon())] += 1 / all;
            }
            ForecastTask task =
                    new ForecastTask(
                            target.name(),
                            weekly.location(),
                            weekly.referenceDate(),
                            weekly.horizon(),
                            weekly.targetEndDate());
            return new CategoryForecast(task, TrendRule.CATEGORIES, shares);
        }
    }
}

package predictcovid.run.hub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.Trajectories;
import predictcovid.hub.submission.SamplePath;
import predictcovid.hub.task.OutputType.Samples;

/// Draws the trajectories of a submission as its hub wants them named and written.
///
/// @param number of each target and place
/// @param seed the same forecasts, number and seed give the same trajectories
record SampleDraw(HubAsk ask, int number, long seed) {
    /// The trajectories through some forecasts; none of a target of which the hub takes none.
    List<SamplePath> paths(List<QuantileForecast> forecasts) {
        Map<List<String>, List<QuantileForecast>> series =
                forecasts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> key(each.task()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<String> targets = series.keySet().stream().map(List::getFirst).distinct().toList();
        List<SamplePath> paths = new ArrayList<>();
        series.forEach((key, of) -> {
            Optional<Samples> type = ask.samples(key.getFirst());
            if (ask.groups().isEmpty() || type.isPresent()) {
                String prefix = key.getLast() + "-" + (targets.indexOf(key.getFirst()) + 1) + "-";
                paths.addAll(paths(key, of, prefix, type, paths.size()));
            }
        });
        return paths;
    }

    private List<SamplePath> paths(
            List<String> key,
            List<QuantileForecast> of,
            String prefix,
            Optional<Samples> type,
            int before) {
        int longest = prefix.length() + Integer.toString(number).length();
        boolean areNumbers =
                type.map(Samples::ids)
                        .filter(ids -> ids.areNumbers() || ids.maxLength() < longest)
                        .isPresent();
        boolean areWhole = type.filter(it -> it.bounds().isWhole()).isPresent();
        Trajectories all = Trajectories.draw(of, number, seed + key.hashCode());
        Trajectories drawn = areWhole ? all.rounded() : all;
        List<ForecastTask> tasks = of.stream().map(QuantileForecast::task).toList();
        List<SamplePath> paths = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            paths.add(
                    new SamplePath(
                            areNumbers ? Integer.toString(before + i + 1) : prefix + (i + 1),
                            tasks,
                            drawn.trajectory(i)));
        }
        return paths;
    }

    private static List<String> key(ForecastTask task) {
        return List.of(task.target(), task.location());
    }
}

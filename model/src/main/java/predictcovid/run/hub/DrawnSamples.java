package predictcovid.run.hub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.Trajectories;
import predictcovid.hub.submission.SamplePath;

/// Trajectories through the forecasts of each target and place.
///
/// @param number of each; 0 draws none
record DrawnSamples(int number, long seed) {
    List<SamplePath> of(List<QuantileForecast> forecasts) {
        if (number == 0) {
            return List.of();
        }
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
            Trajectories drawn = Trajectories.draw(of, number, seed + key.hashCode());
            String prefix = key.getLast() + "-" + (targets.indexOf(key.getFirst()) + 1) + "-";
            List<ForecastTask> tasks = of.stream().map(QuantileForecast::task).toList();
            IntStream.range(0, drawn.size())
                    .mapToObj(i -> new SamplePath(prefix + (i + 1), tasks, drawn.trajectory(i)))
                    .forEach(paths::add);
        });
        return paths;
    }

    private static List<String> key(ForecastTask task) {
        return List.of(task.target(), task.location());
    }
}

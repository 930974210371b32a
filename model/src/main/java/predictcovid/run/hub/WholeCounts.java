package predictcovid.run.hub;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.target.Target;
import predictcovid.target.Targets;

/// Rounds the quantiles of counted events, for hubs that want whole numbers of people.
final class WholeCounts {
    private WholeCounts() {}

    static List<QuantileForecast> of(List<QuantileForecast> forecasts, Targets targets) {
        Set<String> counts =
                targets.all().stream()
                        .filter(Target::isCount)
                        .map(Target::name)
                        .collect(Collectors.toSet());
        return forecasts.stream()
                .map(each ->
                        counts.contains(each.task().target()) ? AskedForms.rounded(each) : each)
                .toList();
    }
}

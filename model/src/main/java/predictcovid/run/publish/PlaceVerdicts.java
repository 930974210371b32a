package predictcovid.run.publish;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.backtest.Quality;
import predictcovid.chart.ChartFooter;
import predictcovid.run.past.PlaceScore;
import predictcovid.run.past.RepeatedForecasts;

/// What past forecasts say against the forecaster of many places, for the pictures that it drew.
public final class PlaceVerdicts {
    private final Footers footers;

    /// By target and code, the places that enough past forecasts judge.
    private final Map<String, Map<String, Boolean>> worse;

    private PlaceVerdicts(Footers footers, Map<String, Map<String, Boolean>> worse) {
        this.footers = footers;
        this.worse = worse;
    }

    /// The verdicts of past forecasts; of none where nothing was forecast again.
    public static PlaceVerdicts of(Footers footers, RepeatedForecasts past) {
        Map<String, Map<String, PlaceScore>> farthest = new HashMap<>();
        for (PlaceScore score : past.scores()) {
            if (score.forecaster().equals(past.forecaster()) && isJudged(score)) {
                farthest.computeIfAbsent(score.target(), _ -> new HashMap<>())
                        .merge(score.location(), score, PlaceVerdicts::farther);
            }
        }
        Map<String, Map<String, Boolean>> worse = new HashMap<>();
        farthest.forEach((target, places) ->
                worse.put(
                        target,
                        places.entrySet().stream()
                                .collect(
                                        toMap(
                                                Map.Entry::getKey,
                                                of -> of.getValue().overBaseline() >= 1))));
        return new PlaceVerdicts(footers, worse);
    }

    private static boolean isJudged(PlaceScore score) {
        return score.horizon().isPresent()
                && score.summary().tasks() >= Quality.LEAST_FORECASTS
                && !Double.isNaN(score.overBaseline());
    }

    private static PlaceScore farther(PlaceScore one, PlaceScore other) {
        return other.horizon().orElseThrow() > one.horizon().orElseThrow() ? other : one;
    }

    /// What stands below a picture.
    ChartFooter below(PlaceCharts.Drawing picture) {
        Map<String, Boolean> judged = worse.getOrDefault(picture.target(), Map.of());
        Optional<String> place = picture.place();
        if (place.isPresent()) {
            return footers.judged(judged.getOrDefault(place.get(), false));
        }
        List<Boolean> shown =
                picture.places().stream().filter(judged::containsKey).map(judged::get).toList();
        return footers.judged(
                Math.toIntExact(shown.stream().filter(it -> it).count()), shown.size());
    }
}

package predictcovid.run.hub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.submission.Statistic;
import predictcovid.hub.task.OutputType;
import predictcovid.hub.task.OutputType.Other;
import predictcovid.hub.task.OutputType.Quantiles;
import predictcovid.hub.task.TargetOutputs;

/// Tells distributions in the forms that a hub asks for: at its levels, which are not always the
/// 23, in whole numbers where it takes no others, and by their means, medians and cumulative
/// probabilities.
///
/// @param outputs how the hub wants each target to be told
record AskedForms(TargetOutputs outputs) {
    /// A number, and no week such as `EW202240`.
    private static final String THRESHOLD = "\\d+(\\.\\d+)?";

    /// The distributions that are to be told by quantiles. Between two known quantiles a level's
    /// lies on the line through both; one that is asked for beyond the outermost known levels stays
    /// as it is, since nothing tells its tails.
    List<QuantileForecast> quantiles(List<QuantileForecast> forecasts) {
        Map<String, QuantileLevels> levels = new HashMap<>();
        List<QuantileForecast> told = new ArrayList<>();
        for (QuantileForecast each : forecasts) {
            Optional<OutputType> type = outputs.type(target(each), Quantiles.NAME);
            if (type.isPresent()) {
                QuantileForecast asked =
                        told(each, levels.computeIfAbsent(target(each), outputs::levels));
                told.add(type.get().bounds().isWhole() ? rounded(asked) : asked);
            }
        }
        return told;
    }

    /// The single numbers that are to be told of distributions.
    List<Statistic> statistics(List<QuantileForecast> forecasts) {
        return forecasts.stream()
                .flatMap(each ->
                        Stream.of(Statistic.MEAN, Statistic.MEDIAN, Other.CDF)
                                .flatMap(name -> outputs.type(target(each), name).stream())
                                .flatMap(type -> statistics(each, type)))
                .toList();
    }

    private static Stream<Statistic> statistics(QuantileForecast forecast, OutputType type) {
        ForecastTask task = forecast.task();
        if (type instanceof Other cdf && cdf.name().equals(Other.CDF)) {
            return cdf.ids().stream()
                    .filter(id -> id.matches(THRESHOLD))
                    .map(id ->
                            new Statistic(
                                    task,
                                    Other.CDF,
                                    id,
                                    forecast.probability(Double.parseDouble(id))));
        }
        double value = type.name().equals(Statistic.MEAN) ? forecast.mean() : forecast.median();
        return Stream.of(
                new Statistic(
                        task, type.name(), type.bounds().isWhole() ? Math.rint(value) : value));
    }

    private static String target(QuantileForecast forecast) {
        return forecast.task().target();
    }

    private static QuantileForecast told(QuantileForecast forecast, QuantileLevels asked) {
        QuantileLevels known = forecast.levels();
        boolean isWithin =
                asked.level(0) >= known.level(0)
                        && asked.level(asked.size() - 1) <= known.level(known.size() - 1);
        if (asked.equals(known) || !isWithin) {
            return forecast;
        }
        double[] quantiles = new double[asked.size()];
        for (int k = 0; k < quantiles.length; k++) {
            quantiles[k] = at(forecast, asked.level(k));
        }
        return new QuantileForecast(asked, forecast.task(), quantiles);
    }

    private static double at(QuantileForecast forecast, double level) {
        int known = forecast.levels().indexOf(level);
        return known >= 0 ? forecast.quantile(known) : forecast.at(level);
    }

    /// The same distribution in whole numbers.
    static QuantileForecast rounded(QuantileForecast forecast) {
        return new QuantileForecast(
                forecast.levels(),
                forecast.task(),
                Arrays.stream(forecast.quantiles()).map(Math::rint).toArray());
    }
}

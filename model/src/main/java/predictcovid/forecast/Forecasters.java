package predictcovid.forecast;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import predictcovid.forecast.baseline.LocalForecaster;
import predictcovid.forecast.baseline.LocalMethod;
import predictcovid.forecast.baseline.Naive;
import predictcovid.forecast.baseline.RandomWalk;
import predictcovid.forecast.baseline.SeasonalNaive;
import predictcovid.forecast.original.OriginalForecaster;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.pooled.QuantileForestForecaster;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.text.Notice;
import predictcovid.text.SpokenList;

/// The register of all forecasters: help, checks of names, backtests and runs know those that stand
/// here. To add one is a class, a line here, a sentence in both languages, and its test.
public final class Forecasters {
    private static final List<Entry> ALL =
            List.of(
                    new Entry(
                            QuantileForestForecaster.NAME,
                            List.of(),
                            setup -> new QuantileForestForecaster(setup.plans, setup.forest)),
                    new Entry(
                            OriginalForecaster.NAME,
                            List.of("recursive"),
                            setup -> new OriginalForecaster(setup.original)),
                    new Entry("naive", List.of(), _ -> local("naive", new Naive())),
                    new Entry(
                            "seasonal-naive",
                            List.of(),
                            _ -> local("seasonal-naive", new SeasonalNaive())),
                    new Entry(
                            "hub-baseline",
                            List.of(),
                            _ -> local("hub-baseline", new RandomWalk())));

    private Forecasters() {}

    /// What forecasters are made with.
    ///
    /// @param plans how each target is forecast by those that know targets
    public record Setup(List<TargetPlan> plans, PooledOptions forest, OriginalOptions original) {
        public Setup {
            plans = List.copyOf(plans);
        }
    }

    /// One forecaster.
    ///
    /// @param names what else it is called
    public record Entry(String name, List<String> names, Function<Setup, Forecaster> make) {
        /// What it does, in a sentence.
        public Notice description() {
            return new Notice("forecast.forecaster." + name);
        }
    }

    /// All, the best known first.
    public static List<Entry> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(Entry::name).toList();
    }

    /// Each with what it does.
    public static SpokenList listed() {
        return new SpokenList(
                ALL.stream()
                        .map(entry ->
                                new Notice("forecast.listed", entry.name, entry.description()))
                        .toList());
    }

    /// The forecaster that is called so.
    public static Optional<Entry> find(String name) {
        return ALL.stream()
                .filter(entry -> entry.name.equals(name) || entry.names.contains(name))
                .findFirst();
    }

    private static Forecaster local(String name, LocalMethod method) {
        return new LocalForecaster(name, method);
    }
}

package predictcovid.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.text.Fault;

/// The flag of commands that train the quantile forest.
final class TreesOption {
    @Option(names = "--trees", paramLabel = "N", descriptionKey = "trees")
    private int trees = PooledOptions.STANDARD.trees();

    /// What is wrong with it, if anything.
    Optional<Fault> fault() {
        return trees < 1 ? Optional.of(new Fault("cli.trees", trees)) : Optional.empty();
    }

    /// The forest's options; to be asked when nothing is wrong.
    PooledOptions forest() {
        return new PooledOptions(trees, PooledOptions.STANDARD.seed());
    }
}

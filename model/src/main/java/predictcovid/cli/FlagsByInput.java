package predictcovid.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;

/// The flags of a command that reads either a hub's target data or the source, by which of them
/// they belong to: with the other a flag would be passed over without a word.
///
/// @param ofHub long names of those that `--target-data` needs
/// @param ofSource long names of those that make no sense with it
record FlagsByInput(Set<String> ofHub, Set<String> ofSource) {
    /// @param command after its line was parsed
    /// @throws WrongSettings naming the flags that were given and belong to the other input
    void check(CommandSpec command, boolean isHub) {
        Set<String> vain = isHub ? ofSource : ofHub;
        List<String> given =
                command.commandLine().getParseResult().matchedOptions().stream()
                        .map(OptionSpec::longestName)
                        .filter(vain::contains)
                        .toList();
        if (!given.isEmpty()) {
            throw new WrongSettings(
                    List.of(
                            new Fault(
                                    isHub ? "cli.flags.of-source" : "cli.flags.of-hub",
                                    String.join(", ", given))));
        }
    }
}

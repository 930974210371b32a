package predictcovid.cli.usage;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;
import predictcovid.text.Texts;

/// How help is laid out: what a command does, examples of it, then its commands, and the long list
/// of flags last. The examples are picocli's footer, which manual pages have, too.
public final class HelpLayout {
    private static final List<String> SECTIONS =
            List.of(
                    UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
                    UsageMessageSpec.SECTION_KEY_SYNOPSIS,
                    UsageMessageSpec.SECTION_KEY_DESCRIPTION,
                    UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
                    UsageMessageSpec.SECTION_KEY_FOOTER,
                    UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
                    UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
                    UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
                    UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
                    UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
                    UsageMessageSpec.SECTION_KEY_OPTION_LIST);

    private HelpLayout() {}

    /// Lays out the help of a command and of those below it.
    public static void apply(CommandLine command, Locale language) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.abbreviateSynopsis(true);
        usage.sectionKeys(SECTIONS);
        command.getHelpSectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_SYNOPSIS,
                        help -> synopsis(help, Texts.in(language, "cli.usage.flags")));
        command.getSubcommands().values().forEach(each -> apply(each, language));
    }

    private static String synopsis(Help help, String flags) {
        return help.synopsis(help.synopsisHeadingLength()).replace("[OPTIONS]", flags);
    }
}

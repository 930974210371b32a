package predictcovid.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import predictcovid.cli.terminal.SourceLines;
import predictcovid.run.input.Setting;
import predictcovid.run.input.SourceCheck;
import predictcovid.run.input.SourceReport;
import predictcovid.run.input.WrittenDescription;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;

/// `covid source check FILE`: tells how a table of counts is read.
@Command(sortOptions = false)
final class SourceCheckCommand implements Callable<Integer> {
    /// What the reading of a table depends on.
    static final Set<Setting> SETTINGS = EnumSet.of(Setting.SOURCE, Setting.LOCALE);

    private final Session session;
    private final Locale language;

    // picocli reads it
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "source-file")
    private @Nullable Path file;

    @Option(names = "--write", paramLabel = "FILE", descriptionKey = "source-write")
    private @Nullable Path written;

    SourceCheckCommand(Session session, Locale language) {
        this.session = session;
        this.language = language;
    }

    @Override
    public Integer call() {
        if (written != null && Files.exists(written)) {
            throw new WrongSettings(List.of(new Fault("cli.source.exists", written)));
        }
        SourceReport report =
                SourceCheck.check(requireNonNull(file), session.values().text(Setting.SOURCE));
        SourceLines lines = new SourceLines(session.environment().out(), language);
        lines.print(report);
        if (written != null) {
            WrittenDescription.write(report, written);
            lines.written(written);
        }
        return 0;
    }
}

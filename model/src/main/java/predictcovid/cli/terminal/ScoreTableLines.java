package predictcovid.cli.terminal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import predictcovid.hub.score.MeasureLine;
import predictcovid.hub.score.ScoreLine;
import predictcovid.text.Texts;

/// The comparison of a hub's models on the terminal, a table for each target and measure.
public final class ScoreTableLines {
    private static final int NAME = 32;

    private final PrintStream out;
    private final Locale language;

    public ScoreTableLines(PrintStream out, Locale language) {
        this.out = out;
        this.language = language;
    }

    /// Prints the lines in their order.
    ///
    /// @param lines of quantiles
    /// @param measured of probabilities and samples
    public void print(
            List<ScoreLine> lines, List<MeasureLine> measured, Optional<String> baseline) {
        print(lines);
        printMeasured(measured);
        out.println(
                baseline.map(name -> Texts.in(language, "cli.hub.relative-to", name))
                        .orElseGet(() -> Texts.in(language, "cli.hub.no-baseline")));
    }

    private void print(List<ScoreLine> lines) {
        String target = "";
        for (ScoreLine line : lines) {
            if (!line.target().equals(target)) {
                target = line.target();
                out.println(target);
                out.println(header());
            }
            out.println(row(line));
        }
    }

    private void printMeasured(List<MeasureLine> lines) {
        String table = "";
        for (MeasureLine line : lines) {
            String name = Texts.in(language, "cli.hub.measure." + line.measure().word());
            if (!table.equals(line.target() + name)) {
                table = line.target() + name;
                out.println(line.target() + ": " + name);
                out.println(
                        measured(
                                Texts.in(language, "cli.hub.column.model"),
                                "n",
                                Texts.in(language, "cli.hub.column.mean"),
                                Texts.in(language, "cli.hub.column.relative")));
            }
            out.println(
                    measured(
                            name(line.part(), line.model()),
                            String.format(language, "%,d", line.tasks()),
                            significant(line.mean()),
                            fixed(line.relative())));
        }
    }

    private String measured(String name, String tasks, String mean, String relative) {
        return String.format(
                language, "  %-" + NAME + "s %8s %12s %9s", name, tasks, mean, relative);
    }

    private static String name(String part, String model) {
        return part.isEmpty() ? model : part + "  " + model;
    }

    private String header() {
        return String.format(
                language,
                "  %-" + NAME + "s %8s %10s %9s %9s %10s %6s %6s",
                Texts.in(language, "cli.hub.column.model"),
                "n",
                "WIS",
                Texts.in(language, "cli.hub.column.relative"),
                Texts.in(language, "cli.hub.column.log"),
                "MAE",
                "50 %",
                "95 %");
    }

    private String row(ScoreLine line) {
        return String.format(
                language,
                "  %-" + NAME + "s %,8d %10s %9s %9s %10s %6s %6s",
                name(line.part(), line.model()),
                line.tasks(),
                significant(line.wis()),
                fixed(line.relative()),
                fixed(line.logRelative()),
                significant(line.absoluteError()),
                fixed(line.coverage50()),
                fixed(line.coverage95()));
    }

    private String fixed(double number) {
        return Double.isNaN(number) ? "-" : String.format(language, "%.3f", number);
    }

    /// Counts with two decimals, shares with six.
    private String significant(double number) {
        return String.format(language, Math.abs(number) < 1 ? "%.6f" : "%,.2f", number);
    }
}

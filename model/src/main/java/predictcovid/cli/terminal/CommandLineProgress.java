package predictcovid.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import predictcovid.run.input.Progress;
import predictcovid.text.Notice;

/// A bar with the time left on a terminal, a plain line for every tenth elsewhere.
public final class CommandLineProgress implements Progress {
    private static final long LINES = 10;

    private final PrintStream out;
    private final boolean terminal;
    private final Locale locale;

    public CommandLineProgress(PrintStream out, boolean terminal, Locale locale) {
        this.out = out;
        this.terminal = terminal;
        this.locale = locale;
    }

    @Override
    public Task begin(Notice what) {
        return terminal ? new Bar(what.in(locale)) : new Lines(what.in(locale));
    }

    private final class Bar implements Task {
        private final ProgressBar bar;

        Bar(String what) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(what)
                            .setInitialMax(-1)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis((int) Duration.ofMillis(200).toMillis())
                            .setConsumer(new ConsoleProgressBarConsumer(out))
                            .build();
        }

        @Override
        public void reached(long done, long total, String note) {
            bar.maxHint(total > 0 ? total : -1);
            bar.stepTo(done);
            bar.setExtraMessage(" " + note);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    private final class Lines implements Task {
        private final String what;
        private final long begin = System.nanoTime();
        private long next = 1;

        Lines(String what) {
            this.what = what;
            out.println(what);
        }

        @Override
        public synchronized void reached(long done, long total, String note) {
            if (total > 0 && done * LINES >= next * total) {
                next = done * LINES / total + 1;
                out.printf(
                        "%s: %d %%%s%s%n",
                        what,
                        done * 100 / total,
                        note.isEmpty() ? "" : " " + note,
                        left(done, total));
            }
        }

        /// If the rest takes as long as what is done.
        private String left(long done, long total) {
            double seconds = (System.nanoTime() - begin) * 1e-9 / done * (total - done);
            return seconds < 1
                    ? ""
                    : " " + new Notice("cli.progress.left", Math.round(seconds)).in(locale);
        }

        @Override
        public void close() {}
    }
}

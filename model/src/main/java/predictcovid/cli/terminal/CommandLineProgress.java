package predictcovid.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import predictcovid.run.input.Progress;
import predictcovid.text.Notice;

/// A bar with the time left on a terminal. Elsewhere, such as in the log of cron, a plain line when
/// work begins, and one every half a minute while it goes on.
public final class CommandLineProgress implements Progress {
    private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(30).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private final Locale locale;
    private final LongSupplier nanos;

    public CommandLineProgress(PrintStream out, boolean terminal, Locale locale) {
        this(out, terminal, locale, System::nanoTime);
    }

    /// @param nanos time passed since any moment
    CommandLineProgress(PrintStream out, boolean terminal, Locale locale, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.locale = locale;
        this.nanos = nanos;
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
        private final long begin = nanos.getAsLong();
        private long told = begin;

        Lines(String what) {
            this.what = what;
            out.println(what);
        }

        @Override
        public synchronized void reached(long done, long total, String note) {
            long now = nanos.getAsLong();
            if (total > 0 && done > 0 && now - told >= NANOS_BETWEEN_LINES) {
                told = now;
                out.printf(
                        "%s: %d %%%s%s%n",
                        what,
                        done * 100 / total,
                        note.isEmpty() ? "" : " " + note,
                        left(now, done, total));
            }
        }

        /// If the rest takes as long as what is done.
        private String left(long now, long done, long total) {
            double seconds = (now - begin) * 1e-9 / done * (total - done);
            return seconds < 1
                    ? ""
                    : " " + new Notice("cli.progress.left", Math.round(seconds)).in(locale);
        }

        @Override
        public void close() {}
    }
}

package predictcovid.cli;

import java.io.Console;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.text.ReadableOutput;
import predictcovid.text.SystemLanguage;
import predictcovid.text.Texts;

/// The program's entry: `covid` on the command line, [#run] for everybody else.
public final class Main {
    private static final long SECONDS_TO_STOP = 10;

    private Main() {}

    /// Runs a command and ends the process with its exit status. Ctrl-C interrupts the run, which
    /// then leaves the datalake as it found it.
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        CountDownLatch finished = new CountDownLatch(1);
        Thread runner = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(runner, finished), "stop"));
        int status = Program.FAILED;
        try {
            status = run(args);
        } finally {
            finished.countDown();
        }
        System.exit(status);
    }

    /// Runs a command.
    ///
    /// @return the exit status: 0 done, 1 failed, 2 wrong use
    public static int run(String... args) {
        CommandEnvironment environment =
                new CommandEnvironment(
                        System.getenv(),
                        ReadableOutput.of(System.out),
                        ReadableOutput.of(System.err),
                        isWatched(),
                        SystemLanguage.of(System.getenv()),
                        InstantSource.system());
        return new Program(environment).execute(args);
    }

    // the JDK documents that there may be no console, and Error Prone that there always is one
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static void stop(Thread runner, CountDownLatch finished) {
        if (finished.getCount() == 0) {
            return;
        }
        runner.interrupt();
        try {
            if (!finished.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                Locale language = Texts.language(SystemLanguage.of(System.getenv()));
                System.err.println("covid: " + Texts.in(language, "cli.stopped.late"));
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }
}

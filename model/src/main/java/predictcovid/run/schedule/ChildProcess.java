package predictcovid.run.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Trains in a process of its own, so that its memory is given back afterwards and its end, however
/// violent, is not the schedule's. It gets this process's Java, options, class path, environment
/// and output.
public final class ChildProcess implements Trainer {
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(8);

    private final List<String> command;

    private ChildProcess(List<String> command) {
        this.command = List.copyOf(command);
    }

    /// Trains by a command line.
    ///
    /// @param mainClass the program's entry
    /// @param arguments of the command line
    public static ChildProcess of(Class<?> mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(mainClass.getName());
        command.addAll(arguments);
        return new ChildProcess(command);
    }

    @Override
    public int train() throws InterruptedException {
        Process process = start();
        try {
            return process.waitFor();
        } finally {
            stop(process);
        }
    }

    private Process start() {
        try {
            return new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(TIME_TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
    }
}

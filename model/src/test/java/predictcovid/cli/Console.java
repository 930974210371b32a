package predictcovid.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;
import predictcovid.cli.terminal.CommandEnvironment;

/// A command line in a folder of its own: runs commands in this process and remembers what they
/// print.
final class Console {
    private final Map<String, String> variables = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path datalake;
    private Instant now = Instant.parse("2021-02-01T12:00:00Z");
    private Locale system = Locale.ENGLISH;

    Console(Path folder) {
        datalake = folder.resolve("datalake");
        variables.put("DATALAKE", datalake.toString());
        variables.put("URL_DATASOURCE", "simulated:1");
        variables.put("ESTIMATORS", "12");
    }

    Console with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Console in(Locale language) {
        system = language;
        return this;
    }

    Console at(LocalDate day) {
        now = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return this;
    }

    /// Runs a command, one second after the last one.
    int run(String... args) {
        out.reset();
        err.reset();
        now = now.plusSeconds(1);
        CommandEnvironment environment =
                new CommandEnvironment(
                        variables,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        system,
                        InstantSource.fixed(now));
        return new Program(environment).execute(args);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    RunManifest current() {
        try (Datalake lake = Datalake.open(datalake.toString())) {
            return new RunStore(lake).current().orElseThrow();
        }
    }

    Path file(String path) {
        return datalake.resolve(path);
    }
}

package predictcovid.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.source.description.UnreadableFile;
import predictcovid.text.Fault;

/// Fetches the source to a local file from a web server or a path. Failures that may pass are tried
/// again with growing pauses. Proxies are taken from the JDK's system properties.
public final class Downloader {
    private static final Logger LOG = LoggerFactory.getLogger(Downloader.class);

    private final DownloadLimits limits;
    private final String userAgent;
    private final InstantSource clock;
    private final DownloadProgress progress;
    private final LongSupplier stopwatch;

    /// @param userAgent program and version, as servers shall see them
    /// @param clock tells how far off the date of a `Retry-After` is
    public Downloader(
            DownloadLimits limits,
            String userAgent,
            InstantSource clock,
            DownloadProgress progress) {
        this(limits, userAgent, clock, progress, System::nanoTime);
    }

    /// @param stopwatch by which the limits count, in nanoseconds
    Downloader(
            DownloadLimits limits,
            String userAgent,
            InstantSource clock,
            DownloadProgress progress,
            LongSupplier stopwatch) {
        this.limits = limits;
        this.userAgent = userAgent;
        this.clock = clock;
        this.progress = progress;
        this.stopwatch = stopwatch;
    }

    /// Writes what is at `address` to `target`.
    ///
    /// @param known the version that we have already
    /// @return empty when the server says that there is no newer version than the known one
    public Optional<Download> fetch(SourceAddress address, Path target, Download.Version known) {
        return switch (address) {
            case SourceAddress.Web web -> fromWeb(web, target, known);
            case SourceAddress.LocalFile(Path path) -> Optional.of(copy(path, target));
            case SourceAddress.Simulated(long seed) -> Optional.of(simulate(seed, target));
        };
    }

    private Optional<Download> fromWeb(
            SourceAddress.Web address, Path target, Download.Version known) {
        HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(limits.connect())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        Deadline end = Deadline.after(limits.overall(), stopwatch);
        try {
            return retried(
                    new HttpAttempt(
                            client, address, userAgent, known, limits, end, clock, progress),
                    target);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault(Fault.Kind.INTERRUPTED, e, "source.interrupted", address.shown());
        } finally {
            client.shutdownNow();
        }
    }

    private Optional<Download> retried(HttpAttempt attempt, Path target)
            throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.save(target);
            } catch (TemporaryFailure failure) {
                Duration pause = pause(tries, failure);
                if (tries == limits.attempts() || attempt.end().left().compareTo(pause) <= 0) {
                    throw failure.fault();
                }
                LOG.warn("{} Next try in {} ms.", failure.fault().getMessage(), pause.toMillis());
                Thread.sleep(pause);
            }
        }
    }

    private Duration pause(int tries, TemporaryFailure failure) {
        double jitter = 0.5 + ThreadLocalRandom.current().nextDouble();
        double millis = (double) limits.firstPause().toMillis() * Math.scalb(jitter, tries - 1);
        Duration grown = Duration.ofMillis((long) millis);
        Duration longest = limits.longestPause();
        Duration own = grown.compareTo(longest) < 0 ? grown : longest;
        return own.compareTo(failure.wish()) < 0 ? failure.wish() : own;
    }

    private Download copy(Path from, Path target) {
        if (!Files.exists(from)) {
            throw new Fault("source.no-file", from);
        }
        if (!Files.isRegularFile(from)) {
            throw new Fault("source.not-a-file", from);
        }
        try (InputStream in = Files.newInputStream(from);
                HashedFile file = new HashedFile(target, from.toString(), limits.bytes())) {
            file.append(in);
            Download download = file.download(Download.Version.UNKNOWN);
            progress.at(download.bytes(), OptionalLong.of(download.bytes()));
            return download;
        } catch (IOException e) {
            throw UnreadableFile.fault(e, from.toString());
        }
    }

    private Download simulate(long seed, Path target) {
        byte[] csv = SimulatedEpidemic.csv(seed).getBytes(StandardCharsets.UTF_8);
        try (InputStream in = new ByteArrayInputStream(csv);
                HashedFile file = new HashedFile(target, SourceAddress.SIMULATED, limits.bytes())) {
            file.append(in);
            return file.download(Download.Version.UNKNOWN);
        } catch (IOException e) {
            throw new IllegalStateException("a stream in memory cannot fail", e);
        }
    }
}

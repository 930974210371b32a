package predictcovid.source;

import java.time.Duration;

/// How long a download may take and how often it is tried.
///
/// @param connect until a connection stands
/// @param idle without an answer or a further byte
/// @param overall all tries and pauses together
/// @param attempts tries, the first included
/// @param firstPause before the second try; each further pause is twice as long, give or take a
///   half
/// @param longestPause no pause of our own is longer
/// @param bytes more than any source has
public record DownloadLimits(
        Duration connect,
        Duration idle,
        Duration overall,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        long bytes) {
    /// For a file of 150 MB over a slow line.
    public static final DownloadLimits STANDARD =
            new DownloadLimits(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(30),
                    4,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30),
                    2_000_000_000);

    public DownloadLimits {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts " + attempts);
        }
    }
}

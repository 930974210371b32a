import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Sends requests at a fixed rate, whether or not earlier ones are answered, and prints a row of a
/// Markdown table. A request's time runs from the moment it was due.
///
/// Run by load.sh: `java Load.java LABEL RATE SECONDS ADDRESS…`
public final class Load {
    private static final int OK = 200;

    private Load() {}

    public static void main(String[] args) throws InterruptedException {
        int rate = Integer.parseInt(args[1]);
        int requests = rate * Integer.parseInt(args[2]);
        List<URI> addresses =
                Arrays.asList(args).subList(3, args.length).stream().map(URI::create).toList();
        double[] milliseconds = new double[requests];
        AtomicInteger errors = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(requests);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long begin = System.nanoTime();
            for (int i = 0; i < requests; i++) {
                long due = begin + i * 1_000_000_000L / rate;
                LockSupport.parkNanos(due - System.nanoTime());
                int index = i;
                client.sendAsync(request(addresses.get(i % addresses.size())), BodyHandlers.ofByteArray())
                        .whenComplete(
                                (answer, failure) -> {
                                    milliseconds[index] = (System.nanoTime() - due) / 1e6;
                                    if (failure != null || answer.statusCode() != OK) {
                                        errors.incrementAndGet();
                                    }
                                    open.countDown();
                                });
            }
            open.await();
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %d |%n",
                args[0],
                rate,
                milliseconds[requests / 2],
                milliseconds[requests * 95 / 100],
                milliseconds[requests * 99 / 100],
                milliseconds[requests - 1],
                errors.get());
    }

    private static HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Accept-Language", "pt-BR")
                .build();
    }
}

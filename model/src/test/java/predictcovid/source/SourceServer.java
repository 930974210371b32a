package predictcovid.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/// A web server on this machine that answers in the order told and repeats its last answer.
public final class SourceServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<HttpHandler> answers = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    public SourceServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// Adds an answer.
    public SourceServer then(HttpHandler answer) {
        answers.add(answer);
        return this;
    }

    /// The address of the file.
    public String url() {
        return "http://127.0.0.1:" + port() + "/data.csv";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// Method, address and headers of each request.
    public List<String> requests() {
        return requests;
    }

    /// A whole file, with header lines such as `ETag: "1"`.
    public static HttpHandler file(String text, String... headers) {
        return bytes(text.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static HttpHandler bytes(byte[] body, String... headers) {
        return exchange -> {
            addHeaders(exchange, headers);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    /// The file in the encoding that the client said it takes.
    public static HttpHandler gzipped(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes(packed.toByteArray(), "Content-Encoding: gzip");
    }

    /// No body.
    public static HttpHandler status(int status, String... headers) {
        return exchange -> {
            addHeaders(exchange, headers);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    /// Announces all and closes the connection after a half.
    public static HttpHandler half(String text) {
        return exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /// Sends this much and then nothing, until the server closes.
    public HttpHandler stalling(String start) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(start.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitClosing();
        };
    }

    /// Sends this many bytes, and the others when told.
    public static HttpHandler pausing(String text, int before, CountDownLatch goOn) {
        return exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, before);
            exchange.getResponseBody().flush();
            await(goOn);
            exchange.getResponseBody().write(body, before, body.length - before);
            exchange.close();
        };
    }

    /// Never answers.
    public HttpHandler silent() {
        return exchange -> awaitClosing();
    }

    /// Sends byte after byte without end.
    public static HttpHandler endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
        };
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void awaitClosing() {
        await(closing);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized HttpHandler next() {
        return answers.size() > 1 ? answers.remove() : answers.element();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " "
                        + exchange.getRequestHeaders().entrySet());
        next().handle(exchange);
    }

    private static void addHeaders(HttpExchange exchange, String... headers) {
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            exchange.getResponseHeaders().add(parts[0], parts[1]);
        }
    }
}

package predictcovid.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.Stream;

/// Requests that no browser would send: the address goes out as it is.
public final class RawRequest {
    private RawRequest() {}

    /// The whole answer, with its status line and headers, as text.
    public static String get(int port, String target, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(300_000);
            String request =
                    "GET "
                            + target
                            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                            + String.join("", Stream.of(headers).map(it -> it + "\r\n").toList())
                            + "\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}

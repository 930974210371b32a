package predictcovid.web.page;

import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Debian's nginx as a reverse proxy: what is not below its path it does not have.
record Nginx(Process process, String address) implements Closeable {
    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

    /// Starts it before a viewer, or skips the test where there is none; in CI there must be one.
    ///
    /// @param folder for its files
    /// @param passing how requests are passed on
    static Nginx at(Path folder, String passing) throws IOException {
        boolean isThere = Files.isExecutable(PROGRAM);
        String advice = "no reverse proxy: apt-get install nginx";
        if (!isThere && "true".equals(System.getenv("CI"))) {
            fail(advice);
        }
        assumeThat(isThere).as(advice).isTrue();
        int port = freePort();
        Files.createDirectories(folder);
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, configuration(folder, port, passing));
        Process process =
                new ProcessBuilder(
                                PROGRAM.toString(), "-p", folder.toString(), "-c", file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        Nginx proxy = new Nginx(process, "http://localhost:" + port);
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    new Socket(InetAddress.getLoopbackAddress(), port).close();
                    return true;
                });
        return proxy;
    }

    private static String configuration(Path folder, int port, String passing) {
        return """
        daemon off;
        master_process off;
        pid %1$s/pid;
        error_log stderr;
        events {}
        http {
            access_log off;
            client_body_temp_path %1$s/body;
            proxy_temp_path %1$s/proxy;
            fastcgi_temp_path %1$s/fastcgi;
            uwsgi_temp_path %1$s/uwsgi;
            scgi_temp_path %1$s/scgi;
            server {
                listen 127.0.0.1:%2$d;
                location / { return 404; }
                location /covid/ {
                    proxy_set_header Host $http_host;
                    %3$s
                }
            }
        }
        """
                .formatted(folder, port, passing);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

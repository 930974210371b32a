package predictcovid.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.RunningViewer;

class ManagementTest {
    @AutoClose
    private static final RunningViewer viewer = RunningViewer.showing(lake -> lake.publish("r1"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/health/liveness"
            })
    void theManagementPortSaysThatAllIsWell(String path) throws IOException {
        HttpResponse<String> answer = viewer.getManagement(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void readinessLooksAtTheDatalakeAndLivenessDoesNot() throws IOException {
        assertThat(viewer.getManagement("/actuator/health/readiness").body())
                .contains("\"datalake\"", "\"hasRun\":true");
        assertThat(viewer.getManagement("/actuator/health/liveness").body())
                .doesNotContain("datalake");
    }

    @Test
    void countsRequestsForPrometheus() throws IOException {
        viewer.get("/");

        HttpResponse<String> answer = viewer.getManagement("/actuator/prometheus");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("http_server_requests_seconds_count{application=\"predict-covid\"")
                .contains("uri=\"/\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/env",
                "/health"
            })
    void readersOfThePageSeeNothingOfIt(String path) throws IOException {
        assertThat(viewer.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "shutdown", "loggers", "threaddump"})
    void offersNothingElse(String endpoint) throws IOException {
        assertThat(viewer.getManagement("/actuator/" + endpoint).statusCode()).isEqualTo(404);
    }

    @Test
    void answersOnlyThisMachine() throws IOException {
        Optional<InetAddress> outside = addressOfTheNetwork();
        assumeThat(outside).as("this machine has a network").isPresent();
        try (Socket pages = new Socket(outside.get(), viewer.port())) {
            assertThat(pages.isConnected()).isTrue();
        }

        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(outside.get(), viewer.managementPort()).close());
    }

    private static Optional<InetAddress> addressOfTheNetwork() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(each -> each.getInterfaceAddresses().stream())
                .map(InterfaceAddress::getAddress)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }
}

package predictcovid.web;

import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import predictcovid.text.Fault;

/// Why the viewer could not start, as far as the user can mend it.
final class StartFailure {
    private StartFailure() {}

    /// The sentence for what was thrown while it started; absent for a failure of the program.
    static Optional<Fault> explain(Throwable failure, WebSettingValues values) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> fault(cause, values).stream())
                .findFirst();
    }

    private static Optional<Fault> fault(Throwable cause, WebSettingValues values) {
        return switch (cause) {
            case PortInUseException taken -> Optional.of(inUse(taken.getPort(), values));
            case BindException refused ->
                    Optional.of(
                            new Fault(
                                    refused,
                                    "web.port-refused",
                                    String.valueOf(refused.getMessage())));
            default -> Optional.empty();
        };
    }

    private static Fault inUse(int port, WebSettingValues values) {
        WebSetting setting =
                values.text(WebSetting.MANAGEMENT_PORT).equals(Integer.toString(port))
                        ? WebSetting.MANAGEMENT_PORT
                        : WebSetting.WEB_PORT;
        return new Fault("web.port-in-use", port, setting.flag(), setting.name());
    }
}

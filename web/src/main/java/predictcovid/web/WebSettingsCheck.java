package predictcovid.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import predictcovid.catalog.store.Location;
import predictcovid.catalog.store.Scheme;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import predictcovid.web.http.Embedders;
import predictcovid.web.http.PublicPath;
import predictcovid.web.map.Maps;

/// Finds everything that is wrong with the settings. A datalake that is not there yet, or whose
/// server does not answer, is not wrong: the page waits for it.
final class WebSettingsCheck {
    private static final int MOST = 65_535;

    private final WebSettingValues values;
    private final List<Fault> faults = new ArrayList<>();

    private WebSettingsCheck(WebSettingValues values) {
        this.values = values;
    }

    /// A sentence for each wrong setting.
    static List<Fault> faults(WebSettingValues values) {
        WebSettingsCheck check = new WebSettingsCheck(values);
        check.datalake();
        check.port(WebSetting.WEB_PORT);
        check.path();
        check.port(WebSetting.MANAGEMENT_PORT);
        check.twoPorts();
        check.address();
        check.map();
        check.embedders();
        return List.copyOf(check.faults);
    }

    private void datalake() {
        try {
            Location place = Location.parse(values.text(WebSetting.DATALAKE));
            if (place.scheme() == Scheme.FILE && isFile(Path.of(place.root()))) {
                faults.add(new Fault("catalog.root-is-file", place.root()));
            }
        } catch (Fault wrong) {
            faults.add(wrong);
        }
    }

    private static boolean isFile(Path place) {
        return Files.exists(place) && !Files.isDirectory(place);
    }

    private void port(WebSetting setting) {
        if (!isPort(values.text(setting))) {
            refuse(setting, "web.allowed.port");
        }
    }

    private void path() {
        String path = values.text(WebSetting.WEB_PATH);
        if (!path.equals(PublicPath.TOLD) && (path.isEmpty() || PublicPath.parse(path).isEmpty())) {
            refuse(WebSetting.WEB_PATH, "web.allowed.path");
        }
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= MOST;
    }

    /// Only 0 may be said twice: it is another port each time.
    private void twoPorts() {
        String port = values.text(WebSetting.MANAGEMENT_PORT);
        if (isPort(port)
                && Integer.parseInt(port) > 0
                && isPort(values.text(WebSetting.WEB_PORT))
                && Integer.parseInt(port) == Integer.parseInt(values.text(WebSetting.WEB_PORT))) {
            refuse(WebSetting.MANAGEMENT_PORT, "web.allowed.other-port");
        }
    }

    /// Whether one can listen at it is known by trying.
    private void address() {
        String address = values.text(WebSetting.MANAGEMENT_ADDRESS);
        try {
            if (address.isEmpty()) {
                throw new IOException("blank");
            }
            new ServerSocket(0, 1, InetAddress.getByName(address)).close();
        } catch (IOException wrong) {
            refuse(WebSetting.MANAGEMENT_ADDRESS, "web.allowed.address");
        }
    }

    private void map() {
        String file = values.text(WebSetting.MAP);
        try {
            if (!Maps.isOwn(file)) {
                Maps.check(Path.of(file));
            }
        } catch (InvalidPathException wrong) {
            faults.add(new Fault("web.map.unreadable", file));
        } catch (Fault wrong) {
            faults.add(wrong);
        }
    }

    private void embedders() {
        if (Embedders.parse(values.text(WebSetting.EMBEDDERS)).isEmpty()) {
            refuse(WebSetting.EMBEDDERS, "web.allowed.embedders");
        }
    }

    private void refuse(WebSetting setting, String allowed) {
        faults.add(
                new Fault(
                        "web.wrong-setting",
                        setting.name(),
                        values.text(setting),
                        new Notice(allowed)));
    }
}

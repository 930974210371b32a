package predictcovid.web.http.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/// All files that pages load, read once. Their addresses hold the digest of all of them, so that a
/// browser may keep each for good: another build has other addresses. Scripts import each other by
/// relative addresses, and so from the same build.
@Component
class Assets {
    private static final String FOLDER = "/assets/";

    /// One instead of four: the first paint waits for each. In this order, later rules win.
    private static final String STYLES = "css/site.css";

    private static final String UPLOT = "webjars/uplot/dist/";

    private static final List<String> STYLED =
            List.of(
                    "css/places.css",
                    "css/page.css",
                    UPLOT + "uPlot.min.css",
                    "css/forecast-chart.css");

    /// Where they lie, and the folder of their names.
    private static final Map<String, String> SOURCES =
            Map.of(
                    "classpath:/static/css/*.css", "css/",
                    "classpath:/static/js/*.js", "js/",
                    "classpath:/static/icon.svg", "",
                    "classpath*:/META-INF/resources/webjars/uplot/*/dist/uPlot.esm.js", UPLOT,
                    "classpath*:/META-INF/resources/webjars/uplot/*/dist/uPlot.min.css", UPLOT);

    private final Map<String, Asset> files = new TreeMap<>();
    private final String version;

    Assets() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : read().entrySet()) {
            all.writeBytes(file.getKey().getBytes(StandardCharsets.UTF_8));
            all.writeBytes(file.getValue());
            files.put(file.getKey(), new Asset(file.getKey(), file.getValue()));
        }
        this.version = DigestUtils.md5DigestAsHex(all.toByteArray());
    }

    /// All of them by name, in an order that does not depend on the machine.
    private static Map<String, byte[]> read() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Map<String, byte[]> read = new TreeMap<>();
        for (Map.Entry<String, String> source : SOURCES.entrySet()) {
            for (Resource file : resolver.getResources(source.getKey())) {
                String name = source.getValue() + Objects.requireNonNull(file.getFilename());
                read.put(name, file.getContentAsByteArray());
            }
        }
        ByteArrayOutputStream styles = new ByteArrayOutputStream();
        for (String part : STYLED) {
            styles.writeBytes(Objects.requireNonNull(read.get(part), part));
            styles.write('\n');
        }
        read.put(STYLES, styles.toByteArray());
        return read;
    }

    /// The file of that name.
    Optional<Asset> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /// Whether what has this version is what there is, and will always be the same.
    boolean isCurrent(String asked) {
        return version.equals(asked);
    }

    /// Where a page loads from what its template calls `link`; other links stay as they are.
    ///
    /// @param context the path below which all addresses are
    String address(String link, String context) {
        String name = link.startsWith(context + "/") ? link.substring(context.length() + 1) : "";
        return files.containsKey(name) ? context + FOLDER + version + "/" + name : link;
    }
}

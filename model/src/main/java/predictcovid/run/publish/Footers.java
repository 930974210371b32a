package predictcovid.run.publish;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import predictcovid.catalog.RunManifest;
import predictcovid.chart.ChartFooter;
import predictcovid.run.input.LoadedSeries;

/// What stands below every picture: source and access date.
public final class Footers {
    private Footers() {}

    /// For pictures of a source that was just read.
    public static ChartFooter of(LoadedSeries loaded) {
        return of(loaded.source().url(), loaded.source().accessedAt(), loaded.simulated());
    }

    /// For pictures that continue an earlier run.
    public static ChartFooter of(RunManifest run) {
        return of(run.source().url(), run.source().accessedAt(), run.simulated());
    }

    private static ChartFooter of(String url, Instant accessed, boolean simulated) {
        LocalDate day = accessed.atZone(ZoneOffset.UTC).toLocalDate();
        return new ChartFooter(simulated ? "Predict Covid" : name(url), day, simulated);
    }

    private static String name(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.contains("owid") || lower.contains("ourworldindata")) {
            return "Our World in Data";
        }
        String path = url.contains("://") ? URI.create(url).getPath() : url;
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

package predictcovid.run.publish;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import predictcovid.backtest.Validation;
import predictcovid.catalog.RunManifest;
import predictcovid.chart.ChartFooter;
import predictcovid.run.input.LoadedSeries;
import predictcovid.text.Notice;

/// What stands below every picture: source and access date.
public final class Footers {
    private Footers() {}

    /// For the pictures of a training.
    public static ChartFooter of(LoadedSeries loaded, Validation score) {
        boolean distrusted = score.rmsle() >= score.baselineRmsle();
        return of(
                loaded.source().url(),
                loaded.source().accessedAt(),
                loaded.simulated(),
                remarks(loaded.request().asOf(), distrusted));
    }

    /// For pictures that judge no model.
    public static ChartFooter of(LoadedSeries loaded) {
        return of(
                loaded.source().url(),
                loaded.source().accessedAt(),
                loaded.simulated(),
                remarks(loaded.request().asOf(), false));
    }

    /// For pictures that continue an earlier run.
    public static ChartFooter of(RunManifest run) {
        boolean distrusted = run.validation().rmsle() >= run.validation().baselineRmsle();
        return of(
                run.source().url(),
                run.source().accessedAt(),
                run.simulated(),
                remarks(run.source().asOf(), distrusted));
    }

    private static ChartFooter of(
            String url, Instant accessed, boolean simulated, List<Notice> remarks) {
        LocalDate day = accessed.atZone(ZoneOffset.UTC).toLocalDate();
        return new ChartFooter(
                simulated ? "Predict Covid" : publisher(url), day, simulated, remarks);
    }

    private static List<Notice> remarks(Optional<LocalDate> asOf, boolean distrusted) {
        List<Notice> remarks = new ArrayList<>();
        asOf.ifPresent(day -> remarks.add(new Notice("run.remark-as-of", day)));
        if (distrusted) {
            remarks.add(new Notice("run.remark-distrust"));
        }
        return remarks;
    }

    /// The name of the data at an address: the publisher's, or that of the file.
    public static String publisher(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.contains("owid") || lower.contains("ourworldindata")) {
            return "Our World in Data";
        }
        String path = url.contains("://") ? URI.create(url).getPath() : url;
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

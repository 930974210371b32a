package predictcovid.run.input;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.source.SourceData;
import predictcovid.source.SourceRequest;
import predictcovid.source.SourceVintages;
import predictcovid.source.download.DownloadLimits;
import predictcovid.source.download.Downloader;
import predictcovid.source.owid.OwidReader;
import predictcovid.text.Notice;

/// Reads the source into the series of a run.
public final class SourceReading {
    private static final Logger LOG = LoggerFactory.getLogger(SourceReading.class);

    private static final long KILOBYTE = 1000;

    private SourceReading() {}

    /// Fetches the vintage that `request` asks for, while the datalake is held, and cleans its
    /// observations.
    public static LoadedSeries read(RunContext context, RunRequest request) {
        OwidReader reader = new OwidReader(context.settings().sourceColumns());
        SourceData source = fetch(context, request, reader);
        LoadedSeries loaded = LoadedSeries.of(request, source, context.settings());
        loaded.seriesWarnings().forEach(warning -> LOG.warn("{}", warning));
        return loaded;
    }

    /// Fetches the vintage that `request` asks for, while the datalake is held.
    static SourceData fetch(RunContext context, RunRequest request, OwidReader reader) {
        SourceRequest wanted =
                new SourceRequest(
                        context.settings().sourceUrl(),
                        context.today(),
                        request.asOf(),
                        request.force(),
                        request.refresh());
        SourceData source = fetch(context, wanted, reader);
        LOG.info("{} rows of {}", source.rows(), source.url());
        return source;
    }

    private static SourceData fetch(RunContext context, SourceRequest wanted, OwidReader reader) {
        try (Progress.Task task = context.progress().begin(new Notice("run.progress.download"))) {
            Downloader downloader =
                    new Downloader(
                            DownloadLimits.STANDARD,
                            "PredictCovid/" + context.programVersion(),
                            context.clock(),
                            (bytes, total) ->
                                    task.reached(
                                            bytes / KILOBYTE, total.orElse(-1) / KILOBYTE, ""));
            return new SourceVintages(context.datalake(), downloader, reader, context.clock())
                    .fetch(wanted);
        }
    }
}

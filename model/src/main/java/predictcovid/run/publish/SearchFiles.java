package predictcovid.run.publish;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.input.RunContext;
import predictcovid.run.training.ColumnsFile;
import predictcovid.run.training.SearchReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a column search leaves in `results`: the ranking as table and picture, the report, and at
/// the end the columns that every later run uses.
public final class SearchFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SearchFiles.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SearchFiles() {}

    /// Writes everything, `columns.json` last.
    public static void write(RunContext context, SearchReport report, LoadedSource loaded) {
        Datalake datalake = context.datalake();
        Table ranking = Tables.ranking(report);
        CsvTable.write(datalake, DatalakeLayout.COLUMN_SEARCH_CSV, ranking);
        ParquetTable.write(datalake, DatalakeLayout.COLUMN_SEARCH_PARQUET, ranking);
        datalake.write(
                DatalakeLayout.COLUMN_SEARCH_PICTURE,
                TrainingCharts.search(report)
                        .render(context.settings().locale(), Footers.of(loaded).plain())
                        .png());
        datalake.write(
                DatalakeLayout.COLUMN_SEARCH_REPORT,
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
        ColumnsFile.write(datalake, report.winner());
    }

    /// The last search, when there was one and its report can be read.
    public static Optional<SearchReport> read(Datalake datalake) {
        if (!datalake.exists(DatalakeLayout.COLUMN_SEARCH_REPORT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    JSON.readValue(
                            datalake.readBytes(DatalakeLayout.COLUMN_SEARCH_REPORT),
                            SearchReport.class));
        } catch (JacksonException damaged) {
            LOG.warn(
                    "{} is damaged; search again to have its picture",
                    DatalakeLayout.COLUMN_SEARCH_REPORT,
                    damaged);
            return Optional.empty();
        }
    }
}

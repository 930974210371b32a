package predictcovid.run.training;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.feature.Feature;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.run.input.Settings;
import predictcovid.text.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// `columns.json`: the JSON list of the columns that a search has chosen, which every later run
/// uses.
public final class ColumnsFile {
    private static final Logger LOG = LoggerFactory.getLogger(ColumnsFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ColumnsFile() {}

    /// How the original's forecaster learns: a flag for its columns wins, then the last search,
    /// then the environment or the default.
    ///
    /// @throws Fault when the file is damaged
    public static OriginalOptions options(Datalake datalake, Settings settings) {
        if (settings.columnsGiven() && !settings.searchColumns()) {
            return settings.original(settings.columns());
        }
        Optional<List<String>> searched = read(datalake);
        searched.ifPresent(columns -> LOG.info("columns of the last search: {}", columns));
        return settings.original(searched.orElse(settings.columns()));
    }

    /// The chosen columns, when there has been a search.
    ///
    /// @throws Fault when the file is not a JSON list of names, or names a column that does not
    ///   exist
    public static Optional<List<String>> read(Datalake datalake) {
        String path = DatalakeLayout.COLUMNS;
        return datalake.exists(path)
                ? Optional.of(parse(datalake.readBytes(path), path))
                : Optional.empty();
    }

    /// Writes the list; the next run reads it.
    public static void write(Datalake datalake, List<String> columns) {
        datalake.write(DatalakeLayout.COLUMNS, JSON.writeValueAsBytes(columns));
    }

    private static List<String> parse(byte[] json, String path) {
        List<String> columns = list(json, path);
        for (String column : columns) {
            if (!Feature.columns().contains(column)) {
                throw new Fault(
                        "run.columns-unknown", path, column, String.join(", ", Feature.columns()));
            }
        }
        return columns;
    }

    private static List<String> list(byte[] json, String path) {
        try {
            List<String> columns = JSON.readValue(json, new TypeReference<List<String>>() {});
            if (columns == null || columns.isEmpty() || columns.contains(null)) {
                throw new Fault("run.columns-not-json", path, "no name in it");
            }
            return columns;
        } catch (JacksonException notJson) {
            throw new Fault(notJson, "run.columns-not-json", path, notJson.getOriginalMessage());
        }
    }
}

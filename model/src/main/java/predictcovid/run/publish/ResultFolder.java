package predictcovid.run.publish;

import java.nio.file.Path;
import java.util.List;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.hub.file.HubFile;
import predictcovid.run.input.Workers;

/// A folder outside the datalake, in which a command leaves its tables and pictures.
public record ResultFolder(Path path) {
    /// Writes a table as CSV and Parquet.
    ///
    /// @param name without ending
    public void write(String name, Table table) {
        HubFile.write(path.resolve(name + ".csv"), CsvTable.writer(table));
        HubFile.write(path.resolve(name + ".parquet"), ParquetTable.writer(table));
    }

    /// Draws the pictures in all languages.
    public void draw(List<Chart> charts, ChartFooter footer, Workers workers) {
        List<Pictures.Drawn> drawn =
                charts.stream().map(chart -> new Pictures.Drawn(chart, footer)).toList();
        Pictures pictures = workers.call(() -> Pictures.render(drawn));
        for (Pictures.Rendered picture : pictures.all()) {
            HubFile.write(path.resolve(picture.path()), out -> out.write(picture.picture().png()));
        }
    }
}

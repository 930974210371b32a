package predictcovid.hub.submission;

import java.nio.file.Path;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.hub.file.HubFile;

/// A submission as a file: the columns `reference_date, target, horizon, target_end_date, location,
/// output_type, output_type_id, value`, in Parquet with days, 32-bit integers, doubles and texts.
public final class SubmissionFile {
    private SubmissionFile() {}

    /// Writes a submission where its hub wants it, in one step.
    ///
    /// @param hub the folder that `model-output` is in; folders are made where they are missing
    /// @param areIdsTexts whether Parquet's `output_type_id` is a text rather than a number:
    ///   [predictcovid.hub.task.HubTasks#hasTextIds] where the hub is known, and always with
    ///   samples or categories
    /// @return where it is
    /// @throws predictcovid.text.Fault when it cannot be written; an earlier file is then intact
    public static Path write(Path hub, Submission submission, Format format, boolean areIdsTexts) {
        Path file = submission.name().in(hub, format);
        Table table = SubmissionTable.of(submission, areIdsTexts || submission.hasTextIds());
        HubFile.write(
                file,
                switch (format) {
                    case CSV -> CsvTable.writer(table);
                    case PARQUET -> ParquetTable.writer(table);
                });
        return file;
    }
}

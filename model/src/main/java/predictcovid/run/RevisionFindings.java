package predictcovid.run;

import java.nio.file.Path;
import java.util.List;
import predictcovid.series.Geography;
import predictcovid.series.vintage.RevisionReport;
import predictcovid.text.Notice;

/// What `revisions` found.
///
/// @param reports of all targets that have two vintages, by name
/// @param problems what the reader must know of the data
/// @param out the folder of tables and pictures
public record RevisionFindings(
        List<RevisionReport> reports, Geography geography, List<Notice> problems, Path out) {
    public RevisionFindings {
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
    }

    /// The name of the place of a code.
    public String name(String code) {
        return geography.areas().get(geography.indexOf(code)).name();
    }
}

package predictcovid.run.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import predictcovid.run.hub.HubArchive;
import predictcovid.run.input.LoadedPlaces;
import predictcovid.run.input.RunContext;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintages;
import predictcovid.text.Notice;

/// The vintages that are compared.
///
/// @param source where they come from
/// @param problems what was not taken as it stands there
record Compared(String source, ReportArchive archive, List<Notice> problems) {
    Compared {
        problems = List.copyOf(problems);
    }

    static Compared of(HubArchive data, String source) {
        return new Compared(source, data.archive(), data.problems());
    }

    static Compared of(LoadedPlaces loaded, RunContext context) {
        List<Notice> problems = new ArrayList<>(loaded.warnings());
        problems.addAll(context.warnings().all());
        return new Compared(loaded.source().url(), loaded.archive(), problems);
    }

    /// All targets by name.
    List<Vintages> targets() {
        return List.copyOf(new TreeMap<>(archive.targets()).values());
    }
}

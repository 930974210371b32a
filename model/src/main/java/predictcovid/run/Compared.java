package predictcovid.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import predictcovid.run.hub.HubArchive;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.SourceDownload;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintages;
import predictcovid.text.Notice;

/// The vintages that are compared.
///
/// @param source where they come from, for credits
/// @param simulated whether the numbers are invented
/// @param problems what was not taken as it stands there
record Compared(String source, boolean simulated, ReportArchive archive, List<Notice> problems) {
    Compared {
        problems = List.copyOf(problems);
    }

    static Compared of(HubArchive data, String source) {
        return new Compared(source, false, data.archive(), data.problems());
    }

    /// Compares older downloads with the newest one.
    static Compared of(LoadedSource loaded, List<SourceDownload> older, RunContext context) {
        List<Notice> problems = new ArrayList<>(loaded.warnings());
        problems.addAll(context.warnings().all());
        WeeklyPanel weeks =
                new WeeklyPanel(
                        loaded.weekly().asOf(),
                        everyPlace(loaded, older),
                        loaded.weekly().calendar(),
                        Map.of());
        ReportArchive archive =
                weeks.asKnownIn(loaded.places())
                        .weeks(
                                older.stream()
                                        .map(download -> weeks.asKnownIn(download.places()))
                                        .toList());
        return new Compared(loaded.source().publisher(), loaded.simulated(), archive, problems);
    }

    /// The newest download's places, and those that only older ones have.
    private static Geography everyPlace(LoadedSource loaded, List<SourceDownload> older) {
        Geography newest = loaded.places().geography();
        Area nation = newest.areas().get(newest.nation());
        Map<String, Area> areas = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(loaded.places()),
                        older.reversed().stream().map(SourceDownload::places))
                .flatMap(places -> places.geography().areas().stream())
                .forEach(area -> areas.putIfAbsent(area.code(), area));
        return new Geography(List.copyOf(areas.values()), nation.code());
    }

    /// All targets by name.
    List<Vintages> targets() {
        return List.copyOf(new TreeMap<>(archive.targets()).values());
    }
}

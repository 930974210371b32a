package predictcovid.run.hub;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.hub.file.Places;
import predictcovid.hub.target.TargetData;
import predictcovid.hub.target.TargetProblem;
import predictcovid.hub.target.TargetProblem.Kind;
import predictcovid.hub.target.TargetRequest;
import predictcovid.hub.task.HubTasks;
import predictcovid.run.input.WrongSettings;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.vintage.Misfit;
import predictcovid.series.vintage.Report;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// A hub's target data as an archive of weekly series.
///
/// @param teaching targets of other files that are learnt from and not forecast
/// @param withoutVintages what is said when no column tells when each number was known
/// @param oddities whatever else was not taken as the files have it
public record HubArchive(
        ReportArchive archive,
        TeachingData teaching,
        Optional<Notice> withoutVintages,
        List<Notice> oddities) {
    private static final String NATION = "US";
    private static final Pattern NATIONAL =
            Pattern.compile("(?i)\\b(national|nation|nacional|pa[ií]s)\\b");

    public HubArchive {
        oddities = List.copyOf(oddities);
    }

    /// Reads what was known on a day: target data, or a table of counts by a source description.
    ///
    /// @param description `auto`, the name of a built-in description or a TOML file
    static HubArchive read(HubSource source, String description, LocalDate date) {
        return DescribedTable.is(source.targetData(), description)
                ? DescribedTable.read(source, description, date)
                : read(source);
    }

    /// Reads target data about the places of a table, or of the United States without one.
    ///
    /// @throws Fault when a file cannot be read
    /// @throws WrongSettings when the places have no nation
    public static HubArchive read(HubSource source) {
        HubTasks tasks = source.tasks();
        Places places = tasks.places(source.locations());
        Geography told = geography(places.areas(), source);
        TargetData data =
                TargetData.read(
                        source.targetData(),
                        new TargetRequest(
                                source.target(), Optional.empty(), places.areas(), tasks));
        Stream<Notice> leftOut =
                places.leftOut().isEmpty()
                        ? Stream.empty()
                        : Stream.of(
                                new Notice(
                                        "run.hub.left-out", String.join(", ", places.leftOut())));
        boolean isUntold = isUntold(places.areas(), told);
        Optional<String> covering =
                isUntold ? CoveringPlace.in(data.reports(), tasks) : Optional.empty();
        Geography geography =
                covering.map(code -> new Geography(places.areas(), code)).orElse(told);
        List<Report> shares = shares(source, places, data);
        ReportArchive all =
                ReportArchive.of(
                        withNation(
                                Stream.concat(data.reports().stream(), shares.stream()).toList(),
                                geography,
                                places.areas(),
                                tasks),
                        geography,
                        Frequency.WEEKLY);
        Set<String> taught = shares.stream().map(Report::target).collect(Collectors.toSet());
        return new HubArchive(
                all.only(target -> !taught.contains(target)),
                new TeachingData(all.only(taught::contains)),
                problems(data, Kind.NO_VINTAGE::equals).findFirst(),
                Stream.of(
                                places.notes().stream(),
                                leftOut,
                                isUntold ? Stream.of(nation(covering)) : Stream.<Notice>empty(),
                                problems(data, kind -> kind != Kind.NO_VINTAGE),
                                misfits(data, geography))
                        .flatMap(notices -> notices)
                        .toList());
    }

    /// The shares in the files of others that the hub's own does not hold.
    private static List<Report> shares(HubSource source, Places places, TargetData own) {
        Set<String> targets =
                own.reports().stream().map(Report::target).collect(Collectors.toSet());
        List<Report> all = new ArrayList<>();
        for (Path file : source.teaching()) {
            List<Report> shares =
                    TargetData.read(file, TargetRequest.of(places.areas())).reports().stream()
                            .filter(report -> Target.named(report.target()).isShare())
                            .toList();
            if (shares.isEmpty()) {
                throw new Fault("run.hub.no-shares", file.toString());
            }
            shares.stream().filter(each -> !targets.contains(each.target())).forEach(all::add);
            shares.forEach(each -> targets.add(each.target()));
        }
        return all;
    }

    private static Stream<Notice> problems(TargetData data, Predicate<Kind> kind) {
        return data.problems().stream()
                .filter(each -> kind.test(each.kind()))
                .map(TargetProblem::notice);
    }

    /// Whether a column says when each number was known.
    public boolean hasVintages() {
        return withoutVintages.isEmpty();
    }

    /// All that was not taken as the files have it.
    public List<Notice> problems() {
        return Stream.concat(withoutVintages.stream(), oddities.stream()).toList();
    }

    /// Reports between the hub's weeks; whatever else is wrong the target data have told.
    private static Stream<Notice> misfits(TargetData data, Geography geography) {
        List<Report> between =
                Misfit.among(data.reports(), geography, Frequency.WEEKLY).stream()
                        .filter(misfit -> misfit.reason() == Misfit.Reason.OUT_OF_STEP)
                        .map(Misfit::report)
                        .toList();
        return between.stream()
                .limit(1)
                .map(first ->
                        new Notice(
                                "run.hub.out-of-step",
                                between.size(),
                                first.target(),
                                first.location(),
                                first.targetEndDate()));
    }

    /// Whether one of the places may cover the others, since none is told to and nobody knows how
    /// many people live where.
    private static boolean isUntold(List<Area> listed, Geography geography) {
        boolean areTogether = geography.areas().size() > listed.size();
        return areTogether && listed.stream().allMatch(each -> Double.isNaN(each.population()));
    }

    /// What is taken for the nation where nobody tells.
    private static Notice nation(Optional<String> covering) {
        return covering.map(code -> new Notice("run.hub.covering", code))
                .orElseGet(() -> new Notice("run.hub.together"));
    }

    private static List<Report> withNation(
            List<Report> reports, Geography geography, List<Area> listed, HubTasks tasks) {
        return geography.areas().size() == listed.size()
                ? reports
                : Stream.concat(
                                reports.stream(),
                                UnlistedNation.reports(reports, listed, tasks).stream())
                        .toList();
    }

    /// The places and the one that covers the others: the one that is told, the only one, or the
    /// United States; where there is none of them, all of them together.
    ///
    /// @throws WrongSettings when there is none of the code that is told, or when one place seems
    ///   to cover the others and nobody says so
    static Geography geography(List<Area> areas, HubSource source) {
        String nation =
                source.nation()
                        .or(() -> areas.size() == 1 ? first(areas) : evident(areas))
                        .orElse(NATION);
        if (areas.stream().anyMatch(area -> area.code().equals(nation))) {
            return new Geography(areas, nation);
        }
        if (source.nation().isPresent() || UnlistedNation.mayBeListed(areas)) {
            String codes = areas.stream().map(Area::code).collect(Collectors.joining(", "));
            Optional<String> table = source.locations().map(Path::toString);
            throw new WrongSettings(
                    List.of(
                            table.map(file -> new Fault("run.hub.no-nation", file, nation, codes))
                                    .orElseGet(() ->
                                            new Fault("run.hub.not-in-states", nation, NATION))));
        }
        Area all = UnlistedNation.of(areas);
        return new Geography(Stream.concat(areas.stream(), Stream.of(all)).toList(), all.code());
    }

    private static Optional<String> first(List<Area> areas) {
        return Optional.of(areas.getFirst().code());
    }

    /// The place whose code says that it covers the others: all of theirs begin with it, as those
    /// of a country's parts do (ISO 3166-2), or it has the word for it.
    private static Optional<String> evident(List<Area> areas) {
        List<String> codes = areas.stream().map(Area::code).toList();
        return codes.stream()
                .filter(code ->
                        NATIONAL.matcher(code).find()
                                || codes.stream()
                                        .allMatch(each ->
                                                each.equals(code) || each.startsWith(code + "-")))
                .findFirst();
    }
}

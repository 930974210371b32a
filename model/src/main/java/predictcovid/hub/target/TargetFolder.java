package predictcovid.hub.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import predictcovid.hub.target.TargetProblem.Kind;
import predictcovid.hub.task.HubTasks;
import predictcovid.series.vintage.Report;
import predictcovid.target.Target;
import predictcovid.text.Notice;

/// Reads target data that lie in more than one file.
final class TargetFolder {
    /// Weeks end on Saturday, and their numbers come out on Wednesday.
    private static final int DAYS_TO_PUBLISH = 4;

    private final TargetParts parts;
    private final TargetRequest request;
    private final Optional<HubTasks> tasks;
    private final List<TargetProblem> problems = new ArrayList<>();

    private TargetFolder(TargetParts parts, TargetRequest request) {
        this.parts = parts;
        this.request = request;
        this.tasks = HubTasks.hubOf(parts.place()).map(HubTasks::in).map(HubTasks::read);
    }

    static TargetData read(TargetParts parts, TargetRequest request) {
        return new TargetFolder(parts, request).all();
    }

    private TargetData all() {
        List<TargetData> current = parts.current().stream().map(this::read).toList();
        List<Report> reports = new ArrayList<>(archived());
        boolean hasVintages = current.stream().allMatch(TargetData::hasVintages);
        List<Report> told = current.stream().flatMap(data -> data.reports().stream()).toList();
        List<Report> newest = hasVintages ? published(told) : knownAtOnce(told);
        current.forEach(data -> add(data.problems(), hasVintages));
        if (hasVintages || parts.archive().isEmpty()) {
            // a vintage of the series says what it holds better than a file's name
            Set<List<Object>> better =
                    newest.stream().map(TargetFolder::vintage).collect(Collectors.toSet());
            reports.removeIf(report -> better.contains(vintage(report)));
            reports.addAll(newest);
        } else {
            reports.addAll(unarchived(told, reports));
        }
        reports.addAll(before(reports));
        return new TargetData(reports, problems);
    }

    /// The newest data of the targets whose last week is in no file of the archive yet.
    private static List<Report> unarchived(List<Report> current, List<Report> archived) {
        Map<String, List<Report>> known =
                archived.stream().collect(Collectors.groupingBy(Report::target));
        return current.stream().collect(Collectors.groupingBy(Report::target)).entrySet().stream()
                .filter(target ->
                        lastWeek(target.getValue())
                                .isAfter(lastWeek(known.getOrDefault(target.getKey(), List.of()))))
                .flatMap(target -> {
                    LocalDate day = lastWeek(target.getValue()).plusDays(DAYS_TO_PUBLISH);
                    return target.getValue().stream().map(it -> knownOn(day, it));
                })
                .toList();
    }

    /// What the history tells of the weeks before those of each vintage, as if it had been so known
    /// then.
    private List<Report> before(List<Report> reports) {
        List<Report> history =
                parts.history().stream().flatMap(part -> read(part).reports().stream()).toList();
        if (history.isEmpty()) {
            return List.of();
        }
        Map<List<Object>, LocalDate> first = new LinkedHashMap<>();
        reports.forEach(it ->
                first.merge(vintage(it), it.targetEndDate(), (a, b) -> a.isBefore(b) ? a : b));
        List<Report> before = new ArrayList<>();
        Set<Report> used = new HashSet<>();
        first.forEach((vintage, week) -> {
            for (Report report : history) {
                if (report.target().equals(vintage.getFirst())
                        && report.targetEndDate().isBefore(week)) {
                    before.add(knownOn((LocalDate) vintage.getLast(), report));
                    used.add(report);
                }
            }
        });
        if (!used.isEmpty()) {
            problems.add(
                    new TargetProblem(
                            Kind.COMPLETED,
                            parts.place().toString(),
                            used.size(),
                            List.of(new Notice("hub.file.day", file(parts.history().getFirst())))));
        }
        return before;
    }

    private static List<Object> vintage(Report report) {
        return List.of(report.target(), report.asOf());
    }

    private void add(List<TargetProblem> some, boolean hasVintages) {
        boolean isUndated = !hasVintages && parts.archive().isEmpty();
        some.stream()
                .filter(it -> isUndated || it.kind() != Kind.NO_VINTAGE)
                .forEach(problems::add);
    }

    /// Without any word on it, all parts were made on the last day in any of them.
    private static List<Report> knownAtOnce(List<Report> reports) {
        LocalDate last =
                reports.stream()
                        .map(Report::asOf)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.EPOCH);
        return reports.stream().map(report -> knownOn(last, report)).toList();
    }

    private static Report knownOn(LocalDate day, Report report) {
        return new Report(
                report.target(), report.location(), report.targetEndDate(), day, report.value());
    }

    private TargetData read(TargetPart part) {
        Optional<String> target = part.subject().flatMap(this::target);
        return TargetData.read(
                part.read(),
                new TargetRequest(
                        target.or(request::target),
                        request.asOf(),
                        request.areas(),
                        tasks.orElse(request.tasks())));
    }

    /// The vintages of the archive: each is the file's last week and what came before, and was out
    /// on the day that the file's name tells, or else some days later. The weeks count, not a name
    /// that they contradict.
    private List<Report> archived() {
        Map<List<Object>, List<Report>> reports = new LinkedHashMap<>();
        Map<String, TargetData> newest = new LinkedHashMap<>();
        List<Notice> misnamed = new ArrayList<>();
        ReportSources sources =
                new ReportSources(parts.archive().isEmpty() ? List.of() : parts.current());
        for (TargetPart part : parts.archive()) {
            TargetData data = read(part);
            LocalDate last = lastWeek(data.reports());
            LocalDate named = part.day().orElse(last);
            boolean isRight = part.isPublished() ? !named.isBefore(last) : last.equals(named);
            LocalDate known =
                    part.isPublished() && isRight ? named : last.plusDays(DAYS_TO_PUBLISH);
            String target = data.reports().getFirst().target();
            if (!isRight) {
                misnamed.add(new Notice("hub.target.misnamed-file", file(part), last));
            }
            newest.put(target, data);
            // several sources may have come out on one day
            List<Object> vintage = List.of(target, known, folder(part));
            if (isRight || !reports.containsKey(vintage)) {
                reports.put(
                        vintage,
                        data.reports().stream()
                                .filter(it -> sources.isOf(it, part.file()))
                                .map(it -> knownOn(known, it))
                                .toList());
            }
        }
        newest.values().forEach(data -> add(data.problems(), true));
        if (!misnamed.isEmpty()) {
            problems.add(
                    new TargetProblem(
                            Kind.MISNAMED,
                            parts.place().toString(),
                            misnamed.size(),
                            misnamed.stream().limit(3).toList()));
        }
        return reports.values().stream().flatMap(List::stream).toList();
    }

    private static String folder(TargetPart part) {
        return String.valueOf(part.file().getParent());
    }

    private static String file(TargetPart part) {
        return String.valueOf(part.file().getFileName());
    }

    static LocalDate lastWeek(List<Report> reports) {
        return reports.stream()
                .map(Report::targetEndDate)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    /// The target of the hub that counts what a file's name says.
    private Optional<String> target(String subject) {
        Target named = Target.named(subject);
        return tasks.map(HubTasks::targetNames).stream()
                .flatMap(names -> tasks.orElseThrow().targets(names).all().stream())
                .filter(it -> it.event() == named.event() && it.kind() == named.kind())
                .map(Target::name)
                .findFirst();
    }

    /// FluSight writes the end of the newest week in the place of the day on which it came out, and
    /// takes the round's forecasts before that day. A file that is alone is taken at its word, and
    /// so is a hub whose rounds know the week that ends on their date.
    private List<Report> published(List<Report> reports) {
        Map<List<Object>, LocalDate> last = new HashMap<>();
        reports.forEach(
                it -> last.merge(vintage(it), it.targetEndDate(), (a, b) -> a.isAfter(b) ? a : b));
        boolean areLabels =
                tasks.filter(HubTasks::asksForWeekOfRound).isPresent()
                        && last.entrySet().stream()
                                .allMatch(it -> it.getKey().getLast().equals(it.getValue()));
        if (!areLabels || reports.isEmpty()) {
            return reports;
        }
        problems.add(
                new TargetProblem(
                        Kind.WEEK_AS_DAY,
                        parts.place().toString(),
                        reports.size(),
                        List.of(new Notice("hub.file.day", reports.getFirst().asOf()))));
        return reports.stream()
                .map(it -> knownOn(it.asOf().plusDays(DAYS_TO_PUBLISH), it))
                .toList();
    }
}

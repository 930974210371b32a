package predictcovid.hub.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.hub.file.HubFile;
import predictcovid.hub.file.IsoDate;
import predictcovid.hub.submission.Format;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.hub.task.HubAdmin;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.Round;
import predictcovid.hub.task.SubmissionWindow;

/// Checks what a file is called and where it lies.
final class NameCheck {
    private static final Path OUTPUT = Path.of("model-output");

    private final HubRules rules;
    private final HubTasks tasks;
    private final FindingLog findings;

    NameCheck(HubRules rules, FindingLog findings) {
        this.rules = rules;
        this.tasks = rules.tasks();
        this.findings = findings;
    }

    Optional<SubmissionName> check(Path file) {
        Optional<SubmissionName> name = SubmissionName.of(file);
        name.ifPresentOrElse(
                known -> {
                    checkFormat(SubmissionName.format(file));
                    checkFolder(file, known);
                    checkOthers(file, known);
                    checkRound(known.roundId());
                    checkWindow(known.roundId());
                    rules.folder().ifPresent(folder -> checkMetadata(known, folder));
                },
                () -> findings.add(Rule.FILE_NAME, String.valueOf(file.getFileName())));
        return name;
    }

    private void checkFormat(Format format) {
        rules.admin()
                .map(HubAdmin::formats)
                .filter(formats -> !formats.isEmpty() && !formats.contains(format.extension()))
                .ifPresent(formats ->
                        findings.add(
                                Rule.FILE_FORMAT,
                                format.extension(),
                                String.join(", ", new TreeSet<>(formats))));
    }

    private void checkFolder(Path file, SubmissionName name) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        Path output = rules.admin().map(HubAdmin::output).orElse(OUTPUT);
        boolean isRight =
                rules.folder()
                        .map(root -> folder.equals(root.resolve(output).resolve(name.modelId())))
                        .orElseGet(() -> folder.endsWith(Path.of(name.modelId())));
        if (!isRight) {
            findings.add(
                    Rule.FOLDER,
                    output.resolve(name.modelId()).toString(),
                    String.valueOf(folder.getFileName()));
        }
    }

    /// In a hub, whether the model has other files of the round, such as one in another format.
    private void checkOthers(Path file, SubmissionName name) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        if (rules.folder().isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            String others =
                    files.filter(each -> !each.equals(file))
                            .filter(each ->
                                    SubmissionName.of(each).filter(name::equals).isPresent())
                            .map(each -> String.valueOf(each.getFileName()))
                            .sorted()
                            .collect(Collectors.joining(", "));
            if (!others.isEmpty()) {
                findings.add(Rule.FILE_TWICE, others);
            }
        } catch (IOException unlisted) {
            throw HubFile.notRead(unlisted, folder);
        }
    }

    private void checkRound(String id) {
        if (tasks.isGeneral()) {
            checkDay(id);
        } else if (tasks.round(id).isEmpty()) {
            findings.add(Rule.ROUND, id, nearest(id));
        }
    }

    /// Whether the hub takes submissions of the round now.
    private void checkWindow(String id) {
        Optional<SubmissionWindow> window = tasks.round(id).flatMap(Round::window);
        Optional<LocalDate> round = IsoDate.of(id);
        if (window.isEmpty() || rules.now().isEmpty() || round.isEmpty()) {
            return;
        }
        ZoneId zone = rules.admin().map(HubAdmin::zone).orElse(ZoneId.of("UTC"));
        LocalDate today = LocalDate.ofInstant(rules.now().get(), zone);
        LocalDate first = window.get().first(round.get());
        LocalDate last = window.get().last(round.get());
        if (today.isBefore(first) || today.isAfter(last)) {
            findings.add(Rule.WINDOW, id, first, last, zone.getId(), today);
        }
    }

    private void checkDay(String id) {
        Optional<LocalDate> day = IsoDate.of(id);
        if (day.isEmpty()) {
            findings.add(Rule.ROUND, id, "2025-09-27");
            return;
        }
        LocalDate saturday = day.get().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        if (!day.get().equals(saturday)) {
            findings.add(Rule.NOT_SATURDAY, id, saturday.toString());
        }
    }

    /// The round that follows, or else the last one.
    private String nearest(String id) {
        List<String> ids = tasks.roundIds();
        return ids.stream()
                .filter(each -> each.compareTo(id) > 0)
                .findFirst()
                .orElseGet(() -> ids.isEmpty() ? "" : ids.getLast());
    }

    private void checkMetadata(SubmissionName name, Path hub) {
        Optional<Path> described = name.describedIn(hub);
        if (described.isEmpty()) {
            findings.add(Rule.METADATA, hub.relativize(name.metadataIn(hub)).toString());
        }
        described.ifPresent(file ->
                rules.schema().ifPresent(schema -> MetadataCheck.outdated(file, schema, findings)));
    }
}

package predictcovid.hub.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.hub.task.HubTasks;

/// Checks what a file is called and where it lies.
final class NameCheck {
    private static final Path OUTPUT = Path.of("model-output");

    private final HubTasks tasks;
    private final FindingLog findings;

    NameCheck(HubTasks tasks, FindingLog findings) {
        this.tasks = tasks;
        this.findings = findings;
    }

    Optional<SubmissionName> check(Path file, Optional<Path> hub) {
        Optional<SubmissionName> name = SubmissionName.of(file);
        name.ifPresentOrElse(
                known -> {
                    checkFolder(file, known, hub);
                    checkRound(known.roundId());
                    hub.ifPresent(folder -> checkMetadata(known, folder));
                },
                () -> findings.add(Rule.FILE_NAME, String.valueOf(file.getFileName())));
        return name;
    }

    private void checkFolder(Path file, SubmissionName name, Optional<Path> hub) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        boolean isRight =
                hub.map(root -> folder.equals(root.resolve(OUTPUT).resolve(name.modelId())))
                        .orElseGet(() -> folder.endsWith(Path.of(name.modelId())));
        if (!isRight) {
            findings.add(
                    Rule.FOLDER,
                    OUTPUT.resolve(name.modelId()).toString(),
                    String.valueOf(folder.getFileName()));
        }
    }

    private void checkRound(String id) {
        if (tasks.isGeneral()) {
            checkDay(id);
        } else if (tasks.round(id).isEmpty()) {
            findings.add(Rule.ROUND, id, nearest(id));
        }
    }

    private void checkDay(String id) {
        try {
            LocalDate day = LocalDate.parse(id);
            LocalDate saturday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
            if (!day.equals(saturday)) {
                findings.add(Rule.NOT_SATURDAY, id, saturday.toString());
            }
        } catch (DateTimeParseException noDate) {
            findings.add(Rule.ROUND, id, "2025-09-27");
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
        Path file = name.metadataIn(hub);
        Path other = file.resolveSibling(name.modelId() + ".yaml");
        if (!Files.isRegularFile(file) && !Files.isRegularFile(other)) {
            findings.add(Rule.METADATA, hub.relativize(file).toString());
        }
    }
}

package predictcovid.hub.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.Round;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Checks a submission by every rule at once. The rules are those of hubValidations (hubverse), and
/// what the CDC's hubs say of dates, locations and shares.
public final class SubmissionCheck {
    private final HubRules rules;
    private final FindingLog findings = new FindingLog();
    private final List<Notice> unmade = new ArrayList<>();

    private SubmissionCheck(HubRules rules) {
        this.rules = rules;
    }

    /// Checks a file by all that is known of its hub.
    public static CheckReport check(Path file, HubRules rules) {
        return new SubmissionCheck(rules).check(file);
    }

    private CheckReport check(Path file) {
        HubTasks tasks = rules.tasks();
        Optional<SubmissionName> name =
                new NameCheck(rules, findings).check(file.toAbsolutePath().normalize());
        int rows = 0;
        try {
            TableFile table = TableFile.read(file);
            rows = table.table().rows();
            check(table, name.map(SubmissionName::roundId).orElse(""));
        } catch (Fault unreadable) {
            findings.add(Rule.UNREADABLE, unreadable.notice());
        }
        return new CheckReport(findings.findings(), rows, tasks.isGeneral(), unmade);
    }

    /// Without a round of its own, a file is held against the hub's last one.
    private void check(TableFile file, String roundId) {
        HubTasks tasks = rules.tasks();
        Optional<Round> named = tasks.round(roundId);
        List<Round> rounds = tasks.rounds();
        if (rounds.isEmpty()) {
            return;
        }
        Round round = named.orElseGet(rounds::getLast);
        Expected expected = Expected.of(round, tasks, named.isPresent() ? roundId : "");
        AskedChecks asked = AskedChecks.of(rules.folder(), roundId, rules.populations());
        unmade.addAll(asked.unmade());
        if (new ColumnCheck(expected, findings).check(file)) {
            List<Unit> units = new RowCheck(expected, file, asked, findings).units();
            new UnitCheck(file, expected, findings).check(units);
            new RequiredTasks(expected, findings).check(units);
            asked.differences().stream()
                    .filter(difference -> !difference.isUsual(expected))
                    .forEach(difference -> difference.check(file, expected, findings));
            round.tasks().forEach(task -> new SampleCheck(task, expected, findings).check(units));
        }
    }
}

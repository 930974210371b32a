package predictcovid.hub.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.hub.task.ModelTask;
import predictcovid.hub.task.OutputType;
import predictcovid.text.Notice;

/// Checks a file row by row, and gathers what it says of each task.
final class RowCheck {
    private final Expected expected;
    private final TableFile file;
    private final AskedChecks asked;
    private final FindingLog findings;
    private final List<TextCells> taskCells = new ArrayList<>();
    private final TextCells outputType;
    private final TextCells outputId;
    private final CellCheck cells;
    private final DateCheck dates;
    private final ValueCheck values;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<Optional<ModelTask>, Levels> levels = new HashMap<>();

    RowCheck(Expected expected, TableFile file, AskedChecks asked, FindingLog findings) {
        this.expected = expected;
        this.file = file;
        this.asked = asked;
        this.findings = findings;
        expected.taskColumns().forEach(column -> taskCells.add(expected.cells(file, column)));
        this.outputType = TextCells.of(file.require(Expected.OUTPUT_TYPE));
        this.outputId = TextCells.of(file.require(Expected.OUTPUT_TYPE_ID));
        this.cells = new CellCheck(expected, findings);
        this.dates = new DateCheck(expected, file, findings);
        this.values =
                new ValueCheck(
                        NumberCells.of(file.require(Expected.VALUE)),
                        TextCells.of(file.require(Expected.VALUE)),
                        file,
                        findings);
    }

    /// Everything that the file says, task by task.
    public List<Unit> units() {
        for (int row = 0; row < file.table().rows(); row++) {
            check(row);
        }
        return List.copyOf(units.values());
    }

    private void check(int row) {
        boolean isKnown = true;
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < taskCells.size(); i++) {
            String value = taskCells.get(i).get(row);
            isKnown &= cells.check(expected.taskColumns().get(i), value, () -> file.place(row));
            key.append(value).append('\n');
        }
        if (isKnown) {
            Unit unit = units.computeIfAbsent(key.toString(), _ -> unit(row));
            dates.check(row, unit.group());
            unit.group()
                    .ifPresentOrElse(
                            group -> checkOutput(unit, group, row),
                            () ->
                                    findings.addAt(
                                            () -> example(row, unit.described()),
                                            Rule.COMBINATION));
        } else {
            dates.check(row, Optional.empty());
            values.check(row);
        }
    }

    private Unit unit(int row) {
        Map<String, String> task = new LinkedHashMap<>();
        for (int i = 0; i < taskCells.size(); i++) {
            task.put(expected.taskColumns().get(i), taskCells.get(i).get(row));
        }
        Optional<ModelTask> group =
                expected.round().tasks().stream().filter(each -> each.allows(task)).findFirst();
        return new Unit(task, group, levels.computeIfAbsent(group, Levels::of));
    }

    private void checkOutput(Unit unit, ModelTask group, int row) {
        String word = outputType.get(row);
        Optional<OutputType> type = group.outputType(word);
        if (type.isEmpty()) {
            values.check(row);
            String words =
                    String.join(", ", group.outputTypes().stream().map(OutputType::name).toList());
            findings.addAt(() -> example(row, Written.shown(word)), Rule.OUTPUT_TYPE, words);
            return;
        }
        double value = values.check(row, type.get().bounds(), unit.isProportion());
        if (asked.isAbovePopulation(unit.task(), value)) {
            findings.addAt(() -> example(row, unit.described()), Rule.ABOVE_POPULATION);
        }
        String id = outputId.get(row);
        boolean isNew =
                switch (type.get()) {
                    case OutputType.Quantiles _ -> putQuantile(unit, row, id, value);
                    case OutputType.Samples samples -> putSample(unit, samples, row, id);
                    case OutputType.Other other -> putOther(unit, other, row, id, value);
                };
        if (!isNew) {
            findings.addAt(() -> example(row, unit.described()), Rule.DUPLICATE);
        }
    }

    private boolean putQuantile(Unit unit, int row, String id, double value) {
        int k = unit.levels().indexOf(id);
        if (k < 0) {
            if (Written.hasDecimalComma(id)) {
                findings.addAt(() -> example(row, id), Rule.DECIMAL_COMMA);
            } else {
                findings.addAt(
                        () -> example(row, Written.shown(id)), Rule.LEVEL, unit.levels().listed());
            }
            return true;
        }
        return unit.putQuantile(k, value, row);
    }

    private boolean putSample(Unit unit, OutputType.Samples samples, int row, String id) {
        OutputType.SampleIds ids = samples.ids();
        boolean isFit =
                !id.isEmpty()
                        && (ids.areNumbers()
                                ? id.matches("\\d{1,9}")
                                : id.length() <= ids.maxLength());
        if (!isFit) {
            findings.addAt(
                    () -> example(row, id),
                    Rule.SAMPLE_ID,
                    new Notice(
                            ids.areNumbers() ? "hub.check.whole-number" : "hub.check.short-text",
                            ids.maxLength()));
        }
        return unit.putSample(samples.name(), id);
    }

    private boolean putOther(Unit unit, OutputType.Other other, int row, String id, double value) {
        String named = id.equals("NA") && !other.ids().contains(id) ? "" : id;
        boolean isFit = other.ids().isEmpty() ? named.isEmpty() : other.ids().contains(named);
        if (!isFit) {
            boolean isOtherSeason =
                    OtherSeason.of(other, expected.roundId())
                            .filter(season -> season.has(named))
                            .isPresent();
            findings.addAt(
                    () -> example(row, Written.shown(named)),
                    isOtherSeason ? Rule.OTHER_SEASON : Rule.OUTPUT_ID,
                    other.name(),
                    other.ids().isEmpty() ? "NA" : Expected.listed(other.ids()));
        }
        return unit.putOther(other.name(), named, value);
    }

    private Notice example(int row, Object what) {
        return new Notice("hub.check.example", file.place(row), what);
    }
}

package predictcovid.hub.ensemble;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import predictcovid.hub.file.IsoDate;
import predictcovid.hub.submission.ModelOutputs;
import predictcovid.hub.submission.ReadForecasts;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.hub.submission.SubmissionReader;
import predictcovid.hub.task.HubTasks;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The submissions in a folder by round and model, read when they are needed and forgotten when
/// rounds are past.
public final class RoundFiles {
    private final HubTasks tasks;
    private final NavigableMap<LocalDate, Map<String, Path>> files = new TreeMap<>();
    private final Map<LocalDate, ModelForecasts> read = new TreeMap<>();
    private final List<Notice> problems = new ArrayList<>();

    private RoundFiles(HubTasks tasks) {
        this.tasks = tasks;
    }

    /// Finds the submissions whose names tell a reference date.
    ///
    /// @param wanted the models; empty for all
    /// @param own the ensemble's own name, which is never its member
    /// @throws Fault when there are none, or a wanted model has none
    public static RoundFiles in(
            Path folder, Collection<String> wanted, String own, HubTasks tasks) {
        RoundFiles rounds = new RoundFiles(tasks);
        Set<String> models = new TreeSet<>();
        for (Path file : ModelOutputs.in(folder)) {
            String model = ModelOutputs.model(file);
            Optional<LocalDate> date = date(file);
            if (date.isPresent() && !model.equals(own)) {
                models.add(model);
                if (wanted.isEmpty() || wanted.contains(model)) {
                    rounds.files
                            .computeIfAbsent(date.get(), _ -> new LinkedHashMap<>())
                            .putIfAbsent(model, file);
                }
            }
        }
        List<String> unknown = wanted.stream().filter(model -> !models.contains(model)).toList();
        if (!unknown.isEmpty()) {
            throw new Fault(
                    Fault.Kind.WRONG_USE,
                    "hub.ensemble.no-model",
                    String.join(", ", unknown),
                    folder.toString(),
                    String.join(", ", models));
        }
        return rounds;
    }

    private static Optional<LocalDate> date(Path file) {
        return SubmissionName.of(file).flatMap(name -> IsoDate.of(name.roundId()));
    }

    /// The reference dates of all rounds.
    public NavigableSet<LocalDate> dates() {
        return files.navigableKeySet();
    }

    /// What the models say in a round; what could not be read is noted.
    public ModelForecasts of(LocalDate date) {
        ModelForecasts known = read.get(date);
        if (known == null) {
            known = read(date);
            read.put(date, known);
        }
        return known;
    }

    /// Forgets the rounds before a date.
    public void forgetBefore(LocalDate date) {
        read.keySet().removeIf(each -> each.isBefore(date));
    }

    /// What was left out so far, and why.
    public List<Notice> problems() {
        return List.copyOf(problems);
    }

    private ModelForecasts read(LocalDate date) {
        Map<String, ReadForecasts> forecasts = new TreeMap<>();
        files.getOrDefault(date, Map.of())
                .forEach((model, file) -> {
                    try {
                        ReadForecasts of = SubmissionReader.read(file, tasks);
                        problems.addAll(of.problems());
                        forecasts.put(model, of);
                    } catch (Fault unreadable) {
                        problems.add(new Notice("hub.score.skipped", unreadable.notice()));
                    }
                });
        return ModelForecasts.of(forecasts);
    }
}

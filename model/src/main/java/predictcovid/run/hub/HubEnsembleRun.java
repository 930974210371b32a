package predictcovid.run.hub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import predictcovid.forecast.quantile.EnsembleMethod;
import predictcovid.hub.check.CheckReport;
import predictcovid.hub.check.HubRules;
import predictcovid.hub.check.SubmissionCheck;
import predictcovid.hub.ensemble.HubEnsemble;
import predictcovid.hub.ensemble.ModelForecasts;
import predictcovid.hub.ensemble.ModelWeights;
import predictcovid.hub.ensemble.RoundFiles;
import predictcovid.hub.ensemble.TrainedWeights;
import predictcovid.hub.file.Places;
import predictcovid.hub.score.NewestReports;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.hub.submission.TaskColumns;
import predictcovid.hub.target.TargetData;
import predictcovid.hub.target.TargetRequest;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.TargetOutputs;
import predictcovid.run.hub.HubEnsembleRequest.Training;
import predictcovid.series.vintage.Report;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The story of `hub ensemble`: from the submissions of models to one of their ensemble.
public final class HubEnsembleRun {
    private final HubEnsembleRequest request;
    private final Instant now;
    private final HubTasks tasks;
    private final RoundFiles rounds;
    private final Places places;
    private final List<Report> reports;
    private final List<Notice> skipped = new ArrayList<>();

    /// Finds the submissions and reads what they are judged by.
    ///
    /// @param now when the submissions would be handed in
    /// @throws Fault when there are none, or a file cannot be read
    public HubEnsembleRun(HubEnsembleRequest request, Instant now) {
        this.request = request;
        this.now = now;
        this.tasks = tasks(request);
        this.rounds = RoundFiles.in(request.folder(), request.members(), own(), tasks);
        this.places =
                tasks.places(
                        request.locations()
                                .or(() -> Places.in(request.hub()))
                                .or(() -> HubTasks.hubOf(request.folder()).flatMap(Places::in)));
        this.reports = request.training().map(this::reports).orElse(List.of());
    }

    /// One round's ensemble.
    ///
    /// @param file where it is
    /// @param members the models that it was made of
    /// @param weights empty where all count alike
    /// @param notices what the user must know
    /// @param check the submission by the hub's rules
    public record Result(
            Path file,
            List<String> members,
            Optional<ModelWeights> weights,
            List<Notice> notices,
            CheckReport check) {
        public Result {
            members = List.copyOf(members);
            notices = List.copyOf(notices);
        }
    }

    /// Combines the round that is asked for, or all.
    ///
    /// @param finished told each result as soon as it is there: many rounds take minutes
    /// @return whether the hub will take all of them
    /// @throws Fault when it has no ensemble; without a date when no round has any
    public boolean run(Consumer<Result> finished) {
        List<Result> results = new ArrayList<>();
        Consumer<Result> each = results::add;
        combine(each.andThen(finished));
        return results.stream().allMatch(result -> result.check().isValid());
    }

    private void combine(Consumer<Result> finished) {
        if (request.referenceDate().isPresent()) {
            finished.accept(ensemble(request.referenceDate().get()));
            return;
        }
        int made = 0;
        Optional<Fault> first = Optional.empty();
        for (LocalDate date : rounds.dates()) {
            try {
                finished.accept(ensemble(date));
                made++;
            } catch (Fault none) {
                first = first.or(() -> Optional.of(none));
                skipped.add(none.notice());
            }
        }
        if (made == 0 && first.isPresent()) {
            throw first.get();
        }
    }

    /// Why rounds have no ensemble, when every round was asked for.
    public List<Notice> skipped() {
        return List.copyOf(skipped);
    }

    private Result ensemble(LocalDate date) {
        int known = rounds.problems().size();
        ModelForecasts round = rounds.of(date);
        requireTwo(date, round, rounds.problems().stream().skip(known).findFirst());
        Optional<ModelWeights> weights = request.training().map(how -> weights(date, how));
        HubEnsemble ensemble =
                HubEnsemble.of(
                        request.method(),
                        round,
                        weights.orElse(ModelWeights.EQUAL),
                        new TargetOutputs(tasks));
        if (ensemble.isEmpty() && round.trajectories() > 0 && !isPool()) {
            throw new Fault(Fault.Kind.WRONG_USE, "hub.ensemble.only-samples", date);
        }
        if (ensemble.isEmpty()) {
            throw new Fault("hub.ensemble.nothing-common", date, String.join(", ", round.models()));
        }
        SubmissionName name = new SubmissionName(date.toString(), request.team(), request.model());
        Path file =
                SubmissionFile.write(
                        request.hub(),
                        new Submission(
                                name,
                                TaskColumns.of(tasks, name.roundId()),
                                ensemble.quantiles(),
                                ensemble.categories(),
                                List.of(),
                                ensemble.samples()),
                        request.format(),
                        tasks.hasTextIds());
        List<Notice> problems = rounds.problems().subList(known, rounds.problems().size());
        return new Result(
                file,
                round.models(),
                weights,
                Stream.concat(problems.stream(), notices(round, ensemble)).toList(),
                SubmissionCheck.check(
                        file,
                        HubRules.of(tasks, HubTasks.hubOf(file), Places.populations(places.areas()))
                                .at(now)));
    }

    private void requireTwo(LocalDate date, ModelForecasts round, Optional<Notice> problem) {
        if (round.models().isEmpty()) {
            throw new Fault(
                    Fault.Kind.WRONG_USE,
                    "hub.ensemble.no-round",
                    date,
                    request.folder().toString(),
                    rounds.dates().getFirst(),
                    rounds.dates().getLast());
        }
        if (round.models().size() == 1) {
            String model = round.models().getFirst();
            throw problem.map(why -> new Fault("hub.ensemble.one-usable", date, model, why))
                    .orElseGet(() ->
                            new Fault(
                                    "hub.ensemble.one-model",
                                    date,
                                    model,
                                    request.folder().toString()));
        }
    }

    private ModelWeights weights(LocalDate date, Training how) {
        List<LocalDate> past =
                rounds.dates().headSet(date, false).reversed().stream()
                        .limit(how.rounds())
                        .toList();
        List<ModelForecasts> forecasts = past.stream().map(rounds::of).toList();
        if (!past.isEmpty()) {
            rounds.forgetBefore(past.getLast());
        }
        return TrainedWeights.of(request.method(), forecasts, NewestReports.of(reports, date))
                .orElseThrow(() ->
                        new Fault(
                                "hub.ensemble.no-past",
                                date,
                                how.source().targetData().toString()));
    }

    private boolean isPool() {
        return request.method() == EnsembleMethod.LINEAR_POOL;
    }

    private Stream<Notice> notices(ModelForecasts round, HubEnsemble ensemble) {
        List<Notice> notices = new ArrayList<>();
        int tasks =
                ensemble.quantiles().size()
                        + ensemble.categories().size()
                        + (isPool() ? round.samples().size() : 0);
        if (ensemble.incomplete() > 0) {
            notices.add(new Notice("hub.ensemble.incomplete", ensemble.incomplete(), tasks));
        }
        if (ensemble.single() > 0) {
            notices.add(new Notice("hub.ensemble.single", ensemble.single()));
        }
        if (ensemble.scarce() > 0) {
            notices.add(new Notice("hub.ensemble.scarce", ensemble.scarce()));
        }
        if (round.trajectories() > 0 && !isPool()) {
            notices.add(new Notice("hub.ensemble.no-samples", round.trajectories()));
        }
        return notices.stream();
    }

    private String own() {
        return request.team() + "-" + request.model();
    }

    private List<Report> reports(Training how) {
        TargetData data =
                TargetData.read(
                        how.source().targetData(),
                        new TargetRequest(
                                how.source().target(), Optional.empty(), places.areas(), tasks));
        return data.reports();
    }

    private static HubTasks tasks(HubEnsembleRequest request) {
        return request.tasks()
                .or(() -> Optional.of(HubTasks.in(request.hub())).filter(Files::exists))
                .or(() -> HubTasks.hubOf(request.folder()).map(HubTasks::in))
                .map(HubTasks::read)
                .orElseGet(HubTasks::general);
    }
}

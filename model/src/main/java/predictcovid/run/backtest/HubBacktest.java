package predictcovid.run.backtest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskLoss;
import predictcovid.backtest.Truth;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.file.HubFile;
import predictcovid.hub.file.IsoDate;
import predictcovid.hub.submission.RoundWeek;
import predictcovid.hub.target.TargetData;
import predictcovid.hub.task.HubTasks;
import predictcovid.run.hub.HubArchive;
import predictcovid.run.hub.HubPlans;
import predictcovid.run.hub.HubSource;
import predictcovid.run.hub.UnlistedNation;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// A hub's target data, date by date as their vintages had them.
public final class HubBacktest implements BacktestData {
    /// The horizons of the CDC's hubs: the week of the reference date and three more.
    private static final List<Integer> USUAL_HORIZONS = List.of(0, 1, 2, 3);

    private final BacktestRequest request;
    private final Optional<HubTasks> tasks;
    private final HubOrigins origins;
    private final Truth truth;
    private final LaterOutcomes outcomes;
    private final List<LocalDate> dates;

    private HubBacktest(
            BacktestRequest request, Optional<HubTasks> tasks, HubOrigins origins, Truth truth) {
        this.request = request;
        this.tasks = tasks;
        this.origins = origins;
        this.truth = truth;
        this.outcomes = new LaterOutcomes(origins, truth);
        this.dates = findDates();
    }

    /// Reads the files of a request.
    ///
    /// @throws Fault when one cannot be read, or no date can be judged
    public static HubBacktest read(BacktestRequest request) {
        HubArchive data = HubArchive.read(request.source());
        ReportArchive truth =
                request.truth()
                        .map(path -> HubArchive.read(request.source().with(path)).archive())
                        .orElse(data.archive());
        Optional<HubTasks> tasks = request.tasks().map(HubTasks::read);
        RoundWeek week = tasks.map(rules -> week(request, rules, truth)).orElse(RoundWeek.SAME);
        return new HubBacktest(
                request,
                tasks,
                HubOrigins.of(data, week, request.source().targetData()),
                new Truth(truth));
    }

    /// The week that rounds count from: the one that ends on their date or, where no week does, the
    /// one that submissions to the hub tell.
    private static RoundWeek week(BacktestRequest request, HubTasks tasks, ReportArchive truth) {
        DayOfWeek end = calendar(truth).date(0).getDayOfWeek();
        boolean isSame =
                tasks.roundIds().stream()
                        .flatMap(id -> IsoDate.of(id).stream())
                        .anyMatch(round -> round.getDayOfWeek() == end);
        return isSame
                ? RoundWeek.SAME
                : request.tasks()
                        .flatMap(HubTasks::hubOf)
                        .flatMap(hub -> RoundWeek.in(hub, tasks))
                        .orElse(RoundWeek.SAME);
    }

    private static Panel calendar(ReportArchive truth) {
        return truth.targets().values().iterator().next().newest().panel();
    }

    @Override
    public String source() {
        return origins.file();
    }

    @Override
    public String inputs() {
        HubSource source = request.source();
        return "target data %s\nlocations %s\n"
                        .formatted(
                                TargetData.sha256(source.targetData()),
                                source.locations().map(HubFile::sha256).orElse("built in"))
                + source.nation().map("nation %s\n"::formatted).orElse("")
                + source.target().map("target %s\n"::formatted).orElse("")
                + source.teaching().stream()
                        .map(file -> "learn from %s\n".formatted(TargetData.sha256(file)))
                        .collect(Collectors.joining());
    }

    @Override
    public List<LocalDate> dates() {
        return dates;
    }

    @Override
    public List<TargetPlan> plans() {
        return HubPlans.of(
                request.source().tasks().targets(targets()), origins.data().teaching().targets());
    }

    @Override
    public Requests requests() {
        return new HubRequests(origins, Horizons.ofWeeks(horizons()));
    }

    private record HubRequests(HubOrigins origins, Horizons horizons) implements Requests {
        @Override
        public List<ForecastRequest> at(LocalDate date) {
            Set<String> targets = origins.data().archive().targets().keySet();
            return List.of(new ForecastRequest(origins.at(date), date, horizons, targets));
        }
    }

    /// Those that the hub asks for, of weeks that are not yet known.
    private List<Integer> horizons() {
        List<Integer> asked =
                tasks.map(HubTasks::horizons).orElse(USUAL_HORIZONS).stream()
                        .filter(horizon -> horizon >= 0)
                        .toList();
        return asked.isEmpty() ? USUAL_HORIZONS : asked;
    }

    private Set<String> targets() {
        return origins.data().archive().targets().keySet();
    }

    @Override
    public boolean isForecast(ForecastTask task) {
        return !UnlistedNation.is(task.location());
    }

    @Override
    public Optional<Outcome> outcome(ForecastTask task) {
        return outcomes.of(task);
    }

    @Override
    public ReportArchive truth() {
        return truth.archive();
    }

    @Override
    public List<TaskLoss> peers() {
        return request.peerScores().map(PeerScores::read).stream()
                .flatMap(List::stream)
                .filter(loss -> dates.contains(loss.task().referenceDate()))
                .toList();
    }

    @Override
    public List<Notice> problems() {
        return Stream.of(
                        origins.problems().stream(),
                        outcomes.notices().stream(),
                        origins.data().teaching().laterThan(dates.getFirst()))
                .flatMap(notices -> notices)
                .toList();
    }

    /// The rounds, or every week's date, from the first vintage, or the date asked for, to the last
    /// date of which anything is known that came after it.
    private List<LocalDate> findDates() {
        LocalDate first = origins.first().findFirst().orElseThrow(this::nothing);
        Panel calendar = calendar(truth.archive());
        LocalDate from = request.from().orElse(first);
        LocalDate last = request.to().orElse(lastKnown(truth.archive()));
        LocalDate start = calendar.date(calendar.step(from.minusDays(1)) + 1);
        Optional<Set<String>> rounds = tasks.map(rules -> Set.copyOf(rules.roundIds()));
        List<LocalDate> found =
                Stream.iterate(start, date -> !date.isAfter(last), date -> date.plusWeeks(1))
                        .filter(date ->
                                rounds.stream()
                                        .allMatch(it ->
                                                it.contains(origins.week().round(date).toString())))
                        .toList();
        if (found.isEmpty()) {
            throw rounds.isPresent()
                    ? new Fault(
                            "run.backtest.no-rounds",
                            request.tasks().orElseThrow().toString(),
                            start,
                            last)
                    : nothing();
        }
        return IntStream.range(0, found.size())
                .filter(i -> i % request.every() == 0)
                .mapToObj(found::get)
                .toList();
    }

    private Fault nothing() {
        return new Fault("run.backtest.no-dates", request.source().targetData().toString());
    }

    private static LocalDate lastKnown(ReportArchive truth) {
        return truth.targets().values().stream()
                .map(vintages -> {
                    Vintage newest = vintages.newest();
                    return newest.panel().date(newest.lastStep());
                })
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}

package predictcovid.hub.derived;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import predictcovid.forecast.season.Season;
import predictcovid.hub.file.IsoDate;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.TargetOutputs;
import predictcovid.target.Kind;
import predictcovid.target.Target;
import predictcovid.target.TargetMetadata;
import predictcovid.text.Notice;

/// The derived targets that a hub asks for in a round.
///
/// @param targets those that can be made
/// @param unmade by name why others cannot; also all other targets of the hub that nobody made
public record DerivedTargets(List<DerivedTarget> targets, Map<String, Notice> unmade) {
    /// Reference dates that lie further apart belong to two seasons.
    private static final int WEEKS_BETWEEN_SEASONS = 8;

    /// Before the first week of a season its peak is forecast at most so long.
    private static final int WEEKS_BEFORE = 12;

    public DerivedTargets {
        targets = List.copyOf(targets);
        unmade = Collections.unmodifiableMap(new LinkedHashMap<>(unmade));
    }

    /// Finds them by what the hub says of its targets.
    ///
    /// @param known targets with weekly numbers
    /// @param rule the thresholds of trends, where the table of places has them
    public static DerivedTargets of(
            HubTasks tasks, Set<String> known, Optional<TrendRule> rule, LocalDate referenceDate) {
        List<DerivedTarget> targets = new ArrayList<>();
        Map<String, Notice> unmade = new LinkedHashMap<>();
        Finding finding = new Finding(tasks, known, rule, referenceDate);
        for (String name : finding.outputs.targets()) {
            if (!known.contains(name)) {
                finding.find(name)
                        .ifPresentOrElse(
                                targets::add, () -> unmade.put(name, finding.reason(name)));
            }
        }
        return new DerivedTargets(targets, unmade);
    }

    private static final class Finding {
        private final HubTasks tasks;
        private final TargetOutputs outputs;
        private final Set<String> known;
        private final Optional<TrendRule> rule;
        private final LocalDate referenceDate;

        Finding(
                HubTasks tasks,
                Set<String> known,
                Optional<TrendRule> rule,
                LocalDate referenceDate) {
            this.tasks = tasks;
            this.outputs = new TargetOutputs(tasks);
            this.known = known;
            this.rule = rule;
            this.referenceDate = referenceDate;
        }

        Optional<DerivedTarget> find(String name) {
            Optional<String> source = source(name);
            if (source.isEmpty()) {
                return Optional.empty();
            }
            if (isTrend(name)) {
                return rule.map(with -> new DerivedTarget.Trend(name, source.get(), with));
            }
            if (!isPeak(name)) {
                return Optional.empty();
            }
            return season().map(season ->
                    outputs.categories(name).isEmpty()
                            ? new DerivedTarget.PeakHeight(
                                    name, source.get(), season, outputs.levels(name))
                            : new DerivedTarget.PeakWeek(name, source.get(), season));
        }

        Notice reason(String name) {
            boolean hasSource = source(name).isPresent();
            if (hasSource && isTrend(name)) {
                return new Notice("hub.derived.no-thresholds", name);
            }
            if (hasSource && isPeak(name)) {
                return new Notice("hub.derived.no-season", name, referenceDate);
            }
            return tasks.targets(Set.of(name)).all().getFirst().kind() == Kind.OTHER
                    ? new Notice("hub.derived.unmade", name)
                    : new Notice("hub.derived.no-data", name);
        }

        private boolean isTrend(String name) {
            return Set.copyOf(outputs.categories(name)).equals(Set.copyOf(TrendRule.CATEGORIES));
        }

        private boolean isPeak(String name) {
            return outputs.metadata(name).filter(said -> said.isOfPeak(name)).isPresent();
        }

        /// The weekly count of the same event.
        private Optional<String> source(String name) {
            Optional<TargetMetadata> said = outputs.metadata(name);
            Target target = said.map(of -> of.target(name)).orElseGet(() -> Target.named(name));
            return known.stream()
                    .filter(each ->
                            tasks.targets(Set.of(each)).all().stream()
                                    .anyMatch(
                                            one -> one.isCount() && one.event() == target.event()))
                    .findFirst();
        }

        /// The weeks that a hub's peak may lie in; where it does not tell them for this date, the
        /// reference dates of its season.
        private Optional<Season> season() {
            return outputs.targets().stream()
                    .map(outputs::categories)
                    .flatMap(categories -> weeks(categories).stream())
                    .filter(this::isNow)
                    .findFirst()
                    .or(this::rounds);
        }

        private boolean isNow(Season season) {
            return !referenceDate.isAfter(season.last())
                    && !referenceDate.isBefore(season.first().minusWeeks(WEEKS_BEFORE));
        }

        private Optional<Season> rounds() {
            List<LocalDate> run = new ArrayList<>();
            for (LocalDate date : dates(tasks.roundIds())) {
                if (!run.isEmpty()
                        && run.getLast().plusWeeks(WEEKS_BETWEEN_SEASONS).isBefore(date)) {
                    if (!referenceDate.isAfter(run.getLast())) {
                        break;
                    }
                    run.clear();
                }
                run.add(date);
            }
            return run.isEmpty()
                    ? Optional.empty()
                    : Optional.of(between(run.getFirst(), run.getLast())).filter(this::isNow);
        }
    }

    /// The season that categories name, when all are days of it.
    static Optional<Season> weeks(List<String> categories) {
        List<LocalDate> dates = dates(categories);
        boolean areWeeks = !categories.isEmpty() && dates.size() == categories.size();
        return areWeeks && dates.getFirst().plusWeeks(dates.size() - 1L).equals(dates.getLast())
                ? Optional.of(new Season(dates))
                : Optional.empty();
    }

    private static Season between(LocalDate first, LocalDate last) {
        return new Season(
                Stream.iterate(first, week -> !week.isAfter(last), week -> week.plusWeeks(1))
                        .toList());
    }

    /// The days among texts, ascending.
    private static List<LocalDate> dates(List<String> texts) {
        Set<LocalDate> dates = new TreeSet<>();
        for (String text : texts) {
            IsoDate.of(text).ifPresent(dates::add);
        }
        return List.copyOf(dates);
    }
}

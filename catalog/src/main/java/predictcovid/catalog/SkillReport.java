package predictcovid.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import predictcovid.target.Event;
import predictcovid.target.Frequency;
import predictcovid.target.Kind;
import predictcovid.target.Target;

/// How good past forecasts of one target of a hub were: the contents of a file in `skill/`.
///
/// @param version guards the format; a reader passes over a version above [#VERSION]
/// @param command what judged them: `backtest` or `hub score`
/// @param hub its name, as people call it
/// @param firstDate first reference date
/// @param lastDate last reference date
/// @param dates number of reference dates
/// @param ours forecasters of this program; empty where the files that were judged do not say
/// @param baseline whom all are compared with; absent without one
/// @param ensemble the hub's own, with which all are compared, too; absent without one
/// @param lines every model by every measure, in all and by horizon
/// @param pits where the outcomes fell; absent of models whose quantiles were not at hand
/// @param phases every model by its `wis` in each phase of the epidemic; absent where nobody
///   looked, and in reports of earlier programs
/// @param past the forecasts themselves, as far as they lie beside the report
public record SkillReport(
        int version,
        String programVersion,
        Instant publishedAt,
        String command,
        String hub,
        Counted target,
        LocalDate firstDate,
        LocalDate lastDate,
        int dates,
        List<String> ours,
        Optional<String> baseline,
        Optional<String> ensemble,
        List<Line> lines,
        List<Pit> pits,
        Optional<List<InPhase>> phases,
        Optional<Past> past) {
    /// The format that this program writes.
    public static final int VERSION = 1;

    public SkillReport {
        ours = List.copyOf(ours);
        lines = List.copyOf(lines);
        pits = List.copyOf(pits);
        phases = phases.map(List::copyOf);
    }

    /// What is forecast.
    ///
    /// @param name as the hub writes it
    /// @param frequency `daily` or `weekly`
    /// @param event word of the [Event]
    /// @param disease absent where nothing tells it
    /// @param kind word of the [Kind]
    public record Counted(
            String name, String frequency, String event, Optional<String> disease, String kind) {
        public static Counted of(Target target) {
            return new Counted(
                    target.name(),
                    target.frequency().name().toLowerCase(Locale.ROOT),
                    target.event().word(),
                    target.disease(),
                    target.kind().word());
        }

        /// The target.
        public Target told() {
            return new Target(
                    name,
                    Event.of(event),
                    disease,
                    Kind.of(kind),
                    frequency.equals("daily") ? Frequency.DAILY : Frequency.WEEKLY);
        }
    }

    /// How one model did by one measure.
    ///
    /// @param horizon absent for all of them together, and where forecasts have none
    /// @param measure such as `wis`, `log_wis` (of ln(1 + y)), `ae`, `log_score`, `rps`, `crps`,
    ///   `energy`, of all of which less is better, or `coverage_50`, a share of outcomes
    /// @param forecasts how many were judged
    /// @param value their mean; absent where it is infinite, since something came that was told to
    ///   be impossible
    /// @param overBaseline absent without common forecasts, and for coverages
    /// @param overEnsemble likewise
    public record Line(
            String model,
            Optional<Integer> horizon,
            String measure,
            int forecasts,
            Optional<Double> value,
            Optional<Ratio> overBaseline,
            Optional<Ratio> overEnsemble) {}

    /// What a model lost for each unit that another lost on the forecasts that both made; below 1
    /// it was better.
    ///
    /// @param forecasts how many both made
    public record Ratio(double value, int forecasts) {}

    /// The shares of outcomes in equally wide parts of the scale of probabilities: all the same for
    /// a model whose intervals are right.
    public record Pit(String model, int outcomes, List<Double> shares) {
        public Pit {
            shares = List.copyOf(shares);
        }
    }

    /// What was forecast while the epidemic did one thing.
    ///
    /// @param phase `growing`, `falling`, `steady`, or `unknown`
    /// @param lines of all horizons together
    public record InPhase(String phase, List<Line> lines) {
        public InPhase {
            lines = List.copyOf(lines);
        }
    }

    /// The forecasts of one model.
    ///
    /// @param dates how many of the newest reference dates there are
    /// @param locations codes of the places
    public record Past(String forecaster, int dates, List<String> locations) {
        public Past {
            locations = List.copyOf(locations);
        }
    }
}

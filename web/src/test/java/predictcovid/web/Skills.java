package predictcovid.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillReport.Counted;
import predictcovid.catalog.SkillReport.InPhase;
import predictcovid.catalog.SkillReport.Line;
import predictcovid.catalog.SkillReport.Past;
import predictcovid.catalog.SkillReport.Pit;
import predictcovid.catalog.SkillReport.Ratio;
import predictcovid.catalog.SkillStore;
import predictcovid.catalog.table.Table;
import predictcovid.target.Target;

/// Skill made by hand: `quantile-forest` loses 0.6 for each unit of the baseline, and 0.8 for each
/// of the ensemble, a rival 1.25 for each of the baseline.
public final class Skills {
    private static final List<String> COVERAGES =
            List.of("coverage_50", "coverage_80", "coverage_95");

    private static final List<Double> SHARES =
            List.of(0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05);

    private Skills() {}

    /// A report on quantiles.
    public static SkillReport of(String hub, String target) {
        List<Line> lines = new ArrayList<>();
        for (Optional<Integer> horizon : horizons()) {
            lines.add(line("rival", horizon, "wis", 12.5, Optional.of(1.25), Optional.of(1.5)));
            lines.add(
                    line("quantile-forest", horizon, "wis", 6, Optional.of(0.6), Optional.of(0.8)));
            lines.add(
                    line(
                            "quantile-forest",
                            horizon,
                            "log_wis",
                            0.1,
                            Optional.of(0.71),
                            Optional.of(0.91)));
            lines.add(line("Hub-baseline", horizon, "wis", 10, Optional.of(1.0), Optional.of(1.2)));
            for (int i = 0; i < COVERAGES.size(); i++) {
                double held = 0.42 + 0.25 * i;
                lines.add(
                        line(
                                "quantile-forest",
                                horizon,
                                COVERAGES.get(i),
                                held,
                                Optional.empty(),
                                Optional.empty()));
            }
        }
        return new SkillReport(
                SkillReport.VERSION,
                "0.1.0",
                Instant.parse("2025-10-01T10:00:00Z"),
                "backtest",
                hub,
                Counted.of(Target.named(target)),
                LocalDate.of(2025, 3, 8),
                LocalDate.of(2025, 9, 27),
                30,
                List.of("quantile-forest"),
                Optional.of("Hub-baseline"),
                Optional.of("Hub-ensemble"),
                lines,
                List.of(new Pit("quantile-forest", 1234, SHARES)),
                Optional.of(List.of(inPhase("growing", 0.55), inPhase("steady", 0.95))),
                Optional.empty());
    }

    /// A report on probabilities, one of which was told to be impossible.
    public static SkillReport ofCategories(String hub) {
        return new SkillReport(
                SkillReport.VERSION,
                "0.1.0",
                Instant.parse("2025-10-01T10:00:00Z"),
                "hub score",
                hub,
                Counted.of(Target.named("wk flu hosp rate change")),
                LocalDate.of(2025, 3, 8),
                LocalDate.of(2025, 3, 8),
                1,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        line(
                                "a",
                                Optional.empty(),
                                "rps",
                                0.12345,
                                Optional.empty(),
                                Optional.empty()),
                        new Line(
                                "b",
                                Optional.empty(),
                                "log_score",
                                7,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// Publishes a backtest of a target with its forecasts of the places of a run.
    public static void publishBacktest(Lake lake, String name, String target, RunManifest run) {
        Table past = PastTables.backtest(run.places().orElseThrow(), target);
        List<String> locations =
                past.texts("location").stream().map(String::valueOf).distinct().toList();
        SkillReport told = of(name, target);
        SkillReport report =
                new SkillReport(
                        told.version(),
                        told.programVersion(),
                        told.publishedAt(),
                        told.command(),
                        told.hub(),
                        told.target(),
                        told.firstDate(),
                        told.lastDate(),
                        told.dates(),
                        told.ours(),
                        told.baseline(),
                        told.ensemble(),
                        told.lines(),
                        told.pits(),
                        told.phases(),
                        Optional.of(new Past("quantile-forest", 1, locations)));
        try (Datalake datalake = Datalake.open(lake.folder().toString())) {
            new SkillStore(datalake, _ -> {}).write(report, Optional.of(past));
        }
    }

    /// Publishes a report.
    public static void publish(Lake lake, SkillReport report) {
        try (Datalake datalake = Datalake.open(lake.folder().toString())) {
            new SkillStore(datalake, _ -> {}).write(report, Optional.empty());
        }
    }

    private static InPhase inPhase(String phase, double ratio) {
        return new InPhase(
                phase,
                List.of(
                        line(
                                "quantile-forest",
                                Optional.empty(),
                                "wis",
                                6,
                                Optional.of(ratio),
                                Optional.empty())));
    }

    private static List<Optional<Integer>> horizons() {
        return List.of(
                Optional.empty(), Optional.of(0), Optional.of(1), Optional.of(2), Optional.of(3));
    }

    private static Line line(
            String model,
            Optional<Integer> horizon,
            String measure,
            double value,
            Optional<Double> overBaseline,
            Optional<Double> overEnsemble) {
        return new Line(
                model,
                horizon,
                measure,
                1234,
                Optional.of(value),
                overBaseline.map(ratio -> new Ratio(ratio, 1000)),
                overEnsemble.map(ratio -> new Ratio(ratio, 900)));
    }
}

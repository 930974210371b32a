package predictcovid.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import predictcovid.catalog.Build;
import predictcovid.catalog.ManifestJson;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.catalog.RunManifest.Point;
import predictcovid.catalog.RunManifest.Value;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Manifests made by hand: the world's cases until 23 July 2020 and a forecast for the week after.
public final class Runs {
    /// The last day observed.
    public static final LocalDate LAST = LocalDate.of(2020, 7, 23);

    /// What the build is told by, which pages show the beginnings of.
    public static final String COMMIT = "63480482da17cd8ba50caec110c0494279de2700";

    public static final String CODE =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final JsonMapper JSON = new JsonMapper();

    private Runs() {}

    /// A run with something in every field.
    public static RunManifest of(String runId) {
        return new RunManifest(
                RunManifest.VERSION,
                runId,
                runId,
                "0.1.0",
                Optional.of(new Build(Optional.of(COMMIT), false, CODE)),
                "covid",
                false,
                Instant.parse("2020-07-24T10:00:00Z"),
                Instant.parse("2020-07-24T10:00:12Z"),
                Map.of("ESTIMATORS", "200"),
                source(),
                series(),
                new RunManifest.Windows(
                        LAST.minusDays(82), LAST.minusDays(23), 55, LAST.minusDays(22), LAST, 18),
                List.of("month", "weekday", "day"),
                validation(),
                Optional.of(new RunManifest.Forecast(LAST, 7, points())),
                Optional.empty(),
                List.of(chart()),
                List.of(Map.of("en", "The source has stopped.", "pt-BR", "A fonte parou.")),
                Optional.empty(),
                List.of());
    }

    /// The same run led by `quantile-forest`, whose error seven days ahead was `error` times a
    /// hundred, that of repeating the last value 20; the original's forecast stands beside.
    ///
    /// @param origins past forecasts
    public static RunManifest led(RunManifest run, double error, int origins) {
        return changed(
                run,
                json -> {
                    ObjectNode forecasters = json.putObject("forecasters");
                    ObjectNode leading = forecasters.putArray("all").addObject();
                    leading.put("name", "quantile-forest").set("forecast", json.get("forecast"));
                    leading.putArray("byHorizon")
                            .addObject()
                            .put("horizon", 7)
                            .put("origins", origins)
                            .put("rmsle", error / 100)
                            .put("baselineRmsle", 0.2);
                    leading.putArray("coverage");
                    ((ArrayNode) forecasters.get("all"))
                            .addObject()
                            .put("name", "original")
                            .set("forecast", json.get("forecast"))
                            .set("byHorizon", json.at("/validation/byHorizon"))
                            .set("coverage", json.at("/validation/coverage"));
                });
    }

    /// The same run with something changed in its JSON.
    public static RunManifest changed(RunManifest run, Consumer<ObjectNode> change) {
        return ManifestJson.read(json(run, change), "run.json");
    }

    /// The run's JSON with something changed, which need not be a manifest any more.
    public static byte[] json(RunManifest run, Consumer<ObjectNode> change) {
        ObjectNode json = (ObjectNode) JSON.readTree(ManifestJson.write(run));
        change.accept(json);
        return JSON.writeValueAsBytes(json);
    }

    private static RunManifest.Source source() {
        return new RunManifest.Source(
                "https://example.org/owid.csv",
                Optional.of("owid"),
                Optional.of("Our World in Data"),
                "sources/datasource-2020-07-24.csv",
                "0".repeat(64),
                5_000_000,
                33_000,
                LAST.plusDays(1),
                Instant.parse("2020-07-24T09:59:58Z"),
                Optional.empty(),
                LAST);
    }

    private static RunManifest.Series series() {
        return new RunManifest.Series(
                "World",
                "new_cases",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "daily",
                LAST.minusDays(82),
                LAST,
                83,
                207,
                3,
                Map.of("negative_correction", 2L),
                Optional.of(new RunManifest.Reconciliation("World", 83, 1, 15_000_000, 15_000_100)),
                recent());
    }

    /// 220,000 a week before the last day, 10,000 more each day: 280,000 on the last.
    private static List<Value> recent() {
        return IntStream.rangeClosed(-6, 0)
                .mapToObj(day -> new Value(LAST.plusDays(day), 280_000 + 10_000.0 * day))
                .toList();
    }

    /// 251,234.5 on the first day, 10,000 more each day: 311,234.5 on the last.
    private static List<Point> points() {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(horizon -> point(horizon, 241_234.5 + 10_000 * horizon))
                .toList();
    }

    private static Point point(int horizon, double value) {
        return new Point(
                LAST.plusDays(horizon),
                horizon,
                value,
                List.of(
                        new Interval(0.8, value - 20_777.8, value + 18_888.9),
                        new Interval(0.95, value - 40_000, value + 40_000)));
    }

    private static RunManifest.Validation validation() {
        return new RunManifest.Validation(
                0.0485491,
                0.0970831,
                List.of(new RunManifest.HorizonError(7, 100, 0.2, 0.3)),
                List.of(new RunManifest.Coverage(0.8, 0.79, 700)),
                Map.of("weekday", 1.0));
    }

    private static RunManifest.Chart chart() {
        return new RunManifest.Chart(
                "forecast_data",
                1600,
                900,
                Map.of(
                        "en", "images/en/forecast_data.png",
                        "pt-BR", "images/pt-BR/forecast_data.png"),
                Map.of("en", "Forecast", "pt-BR", "Previsão"),
                Map.of("en", "Cases rise.", "pt-BR", "Os casos sobem."));
    }
}

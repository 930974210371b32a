package predictcovid.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.catalog.RunManifest.Chart;
import predictcovid.catalog.RunManifest.Coverage;
import predictcovid.catalog.RunManifest.Forecast;
import predictcovid.catalog.RunManifest.HorizonError;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.catalog.RunManifest.Point;
import predictcovid.catalog.RunManifest.Reconciliation;
import predictcovid.catalog.RunManifest.Series;
import predictcovid.catalog.RunManifest.Source;
import predictcovid.catalog.RunManifest.StoredFile;
import predictcovid.catalog.RunManifest.Validation;
import predictcovid.catalog.RunManifest.Value;
import predictcovid.catalog.RunManifest.Windows;
import predictcovid.target.Target;

/// Manifests with something in every field.
final class Manifests {
    private static final LocalDate LAST = LocalDate.of(2020, 7, 23);

    private Manifests() {}

    static RunManifest of(String runId) {
        return new RunManifest(
                RunManifest.VERSION,
                runId,
                runId,
                "0.1.0",
                Optional.of(new Build(Optional.of("63480482da17cd8b"), true, "f00d")),
                "train",
                false,
                Instant.parse("2020-07-24T10:00:00Z"),
                Instant.parse("2020-07-24T10:00:12.345678Z"),
                settings(),
                source(),
                series(),
                new Windows(
                        LAST.minusDays(82), LAST.minusDays(23), 55, LAST.minusDays(22), LAST, 18),
                List.of("month", "weekday", "day"),
                validation(),
                Optional.of(forecast()),
                Optional.of(forecasters()),
                List.of(chart()),
                List.of(Map.of("en", "The source has stopped.", "pt-BR", "A fonte parou.")),
                Optional.of(places()),
                List.of(
                        new StoredFile(
                                "forecast.parquet", 3, "ab", "text/plain", List.of("results/f"))));
    }

    private static ManifestForecasters forecasters() {
        return new ManifestForecasters(
                Optional.empty(),
                List.of(
                        new ManifestForecasters.Judged(
                                "quantile-forest",
                                forecast(),
                                validation().byHorizon(),
                                validation().coverage()),
                        new ManifestForecasters.Judged(
                                "original", forecast(), List.of(), List.of())));
    }

    private static ManifestPlaces places() {
        return new ManifestPlaces(
                LAST.plusDays(1),
                List.of(
                        new ManifestPlaces.Place(
                                "BRA",
                                "Brazil",
                                Optional.of(212_559_409.0),
                                List.of(
                                        ManifestPlaces.PlaceTarget.of(
                                                Target.named("day inc case"),
                                                LAST,
                                                28,
                                                Optional.empty())))),
                List.of(
                        new ManifestPlaces.LeftOut(
                                "VAT",
                                "Vatican",
                                Optional.of("wk inc case"),
                                Map.of("en", "Silent.", "pt-BR", "Em silêncio."))),
                Optional.empty(),
                Optional.of(
                        new ManifestPlaces.Explained(
                                List.of("wk inc case", "wk inc death"),
                                Map.of("wk inc death", "wk inc case"))));
    }

    /// In an order that is neither the alphabet's nor a hash's.
    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name :
                List.of("TIMESTAMP", "URL_DATASOURCE", "ALL_COLS", "DAYS_MEAN", "N_JOBS")) {
            settings.put(name, "value of " + name);
        }
        return settings;
    }

    private static Source source() {
        return new Source(
                "https://example.org/owid.csv",
                Optional.of("owid"),
                Optional.of("Our World in Data"),
                "sources/datasource-2020-07-24.csv",
                "0".repeat(64),
                1_234_567_890_123L,
                33_000,
                LAST.plusDays(1),
                Instant.parse("2020-07-24T09:59:58Z"),
                Optional.empty(),
                LAST);
    }

    private static Series series() {
        return new Series(
                "World",
                "new cases",
                Optional.of("case"),
                Optional.of("dengue"),
                Optional.of("count"),
                "daily",
                LAST.minusDays(82),
                LAST,
                83,
                207,
                3,
                Map.of("negative", 2L),
                Optional.of(new Reconciliation("World", 83, 1, 0.1 + 0.2, 1e17 / 3)),
                List.of(new Value(LAST, 280_000.5)));
    }

    private static Validation validation() {
        return new Validation(
                0.0485491234567891,
                0.0970831234567891,
                List.of(new HorizonError(7, 100, 0.2, 0.3)),
                List.of(new Coverage(0.8, 0.79, 700)),
                Map.of("weekday", 1.0));
    }

    private static Forecast forecast() {
        Point point = new Point(LAST.plusDays(1), 1, 1.5, List.of(new Interval(0.8, 1, 2)));
        return new Forecast(LAST, 1, List.of(point));
    }

    private static Chart chart() {
        return new Chart(
                "forecast_data",
                1600,
                900,
                Map.of("en", "images/forecast_data.png"),
                Map.of("en", "Forecast", "pt-BR", "Previsão"),
                Map.of("en", "Cases fall.", "pt-BR", "Os casos caem."));
    }
}

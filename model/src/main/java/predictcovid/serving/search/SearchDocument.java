package predictcovid.serving.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import predictcovid.catalog.RunManifest;
import predictcovid.serving.store.ServedForecast;
import predictcovid.serving.store.ServedJson;
import predictcovid.serving.store.ServedRun;

/// A forecast as a document of the index.
record SearchDocument(ServedRun run, ServedForecast forecast) {
    private static final List<Integer> COVERAGES = List.of(50, 80, 95);
    private static final double PERCENT = 100;

    /// The line before it: whoever stores it again stores the same one.
    String action() {
        String id =
                String.join(
                        "/",
                        run.id(),
                        forecast.target(),
                        forecast.location(),
                        forecast.referenceDate().toString(),
                        String.valueOf(forecast.horizon()));
        return ServedJson.text(Map.of("index", Map.of("_id", id)));
    }

    /// The document.
    String source() {
        RunManifest manifest = run.manifest();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run", run.id());
        fields.put("run_documents", run.forecasts().size());
        fields.put("finished_at", manifest.finishedAt().toString());
        fields.put("simulated", manifest.simulated());
        fields.put("forecaster", manifest.leading());
        fields.put("target", forecast.target());
        fields.put("location", forecast.location());
        fields.put("place", forecast.place());
        fields.put("reference_date", forecast.referenceDate().toString());
        fields.put("horizon", forecast.horizon());
        fields.put("target_end_date", forecast.targetEndDate().toString());
        fields.put("median", forecast.median());
        for (int coverage : COVERAGES) {
            bound(fields, "lower_" + coverage, (PERCENT - coverage) / 2 / PERCENT);
            bound(fields, "upper_" + coverage, (PERCENT + coverage) / 2 / PERCENT);
        }
        List<Map<String, Double>> quantiles = new ArrayList<>();
        forecast.quantiles()
                .forEach((level, value) -> quantiles.add(Map.of("level", level, "value", value)));
        fields.put("quantiles", quantiles);
        return ServedJson.text(fields);
    }

    private void bound(Map<String, Object> fields, String name, double level) {
        Double value = forecast.quantiles().get(level);
        if (value != null) {
            fields.put(name, value);
        }
    }
}

package predictcovid.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.RunManifest;
import predictcovid.web.run.RunSeries;

/// The series that a run learnt from.
///
/// @param kind `count`, `share` (between 0 and 1) or `other`
record SeriesAnswer(
        String runId,
        String location,
        String target,
        String kind,
        String frequency,
        List<Value> values) {
    /// One step; the value is null where it is missing.
    @Schema(name = "SeriesValue") // a manifest has another Value
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Value(LocalDate date, @Nullable Double value) {}

    SeriesAnswer {
        values = List.copyOf(values);
    }

    static SeriesAnswer of(RunManifest run, RunSeries series) {
        return new SeriesAnswer(
                run.runId(),
                run.series().location(),
                run.series().target(),
                run.series().told().kind().word(),
                run.series().frequency(),
                IntStream.range(0, series.dates().size())
                        .mapToObj(i -> value(series.dates().get(i), series.value(i)))
                        .toList());
    }

    private static Value value(LocalDate date, double value) {
        return new Value(date, Double.isNaN(value) ? null : value);
    }
}

package predictcovid.hub.score;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.series.vintage.Report;

/// What came, as known on one day: of every number the newest report until then.
public final class NewestReports implements TaskOutcomes {
    private final Map<Key, Report> newest = new HashMap<>();

    private record Key(String target, String location, LocalDate date) {}

    private NewestReports() {}

    /// The newest report of each number.
    ///
    /// @param asOf later reports are not looked at; [LocalDate#MAX] for all that is known
    public static NewestReports of(List<Report> reports, LocalDate asOf) {
        NewestReports found = new NewestReports();
        for (Report report : reports) {
            if (!report.asOf().isAfter(asOf)) {
                found.newest.merge(
                        new Key(report.target(), report.location(), report.targetEndDate()),
                        report,
                        (one, other) -> other.asOf().isAfter(one.asOf()) ? other : one);
            }
        }
        return found;
    }

    @Override
    public Optional<String> category(ForecastTask task, List<String> categories) {
        return Optional.empty();
    }

    @Override
    public OptionalDouble number(ForecastTask task) {
        @Nullable Report report =
                newest.get(new Key(task.target(), task.location(), task.targetEndDate()));
        return report == null || Double.isNaN(report.value())
                ? OptionalDouble.empty()
                : OptionalDouble.of(report.value());
    }
}

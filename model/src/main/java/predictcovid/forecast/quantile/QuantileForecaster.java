package predictcovid.forecast.quantile;

import java.time.LocalDate;
import java.util.List;
import predictcovid.series.vintage.ReportArchive;

/// Tells how series of many places go on.
public interface QuantileForecaster {
    /// Short and unique, such as `quantile-forest`; names files and columns.
    String name();

    /// Forecasts every target and place of the archive that can be forecast; a place whose last
    /// value is missing cannot.
    ///
    /// @param archive no vintage after the reference date is read
    /// @param horizons steps after the step of the reference date
    List<QuantileForecast> forecast(
            ReportArchive archive, LocalDate referenceDate, List<Integer> horizons);
}

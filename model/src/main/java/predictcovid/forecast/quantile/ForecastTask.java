package predictcovid.forecast.quantile;

import java.time.LocalDate;

/// What one forecast is about; forecasters are compared on equal tasks.
///
/// @param target what is counted, such as `wk inc covid hosp`
/// @param location the place's code
/// @param referenceDate the date that the forecast is made for
/// @param horizon steps after the reference date; in a Forecast Hub 0 is the week that ends on it
/// @param targetEndDate the day, or the last day of the week, that is forecast
public record ForecastTask(
        String target,
        String location,
        LocalDate referenceDate,
        int horizon,
        LocalDate targetEndDate) {
    /// Stands where there is no horizon.
    public static final int NO_HORIZON = Integer.MIN_VALUE;

    /// Stands where no single day or week is forecast.
    public static final LocalDate NO_DATE = LocalDate.MAX;

    /// A task about no single week, such as the peak of a season or a whole trajectory.
    public static ForecastTask ofNoWeek(String target, String location, LocalDate referenceDate) {
        return new ForecastTask(target, location, referenceDate, NO_HORIZON, NO_DATE);
    }

    /// Whether it is about no single week.
    public boolean isOfNoWeek() {
        return horizon == NO_HORIZON;
    }
}

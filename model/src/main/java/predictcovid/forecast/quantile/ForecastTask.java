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
        LocalDate targetEndDate) {}

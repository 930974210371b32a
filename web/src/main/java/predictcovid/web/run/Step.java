package predictcovid.web.run;

import java.time.LocalDate;

/// The forecast of one day, or of the week that ends on it.
///
/// @param horizon steps after the last observation, from 1
public record Step(int horizon, LocalDate date, Quantiles quantiles) {}

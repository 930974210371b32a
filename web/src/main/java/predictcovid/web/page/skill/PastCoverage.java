package predictcovid.web.page.skill;

/// How often past intervals of one kind held what came, as a row of a table.
///
/// @param baselineHeld the same of the baseline; "" where that is not told
/// @param forecasts how many outcomes there were
public record PastCoverage(String nominal, String held, String baselineHeld, String forecasts) {}

package predictcovid.run.input;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import predictcovid.catalog.Retention;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forest.ForestOptions;
import predictcovid.run.schedule.Schedule;
import predictcovid.series.places.PlaceChoice;
import predictcovid.serving.store.ServingAddress;

/// Checked settings in the field's words.
///
/// @param datalake path or URI
/// @param sourceUrl http(s) or `file:` URL, or a path
/// @param source how the source is read: `auto`, the name of a built-in description or a TOML file
/// @param sourceColumns names of the columns read from the source
/// @param location `World`, or a place by name or code
/// @param locations more places; absent = `location` alone
/// @param weekEnd weekday on which weeks end; absent = as the source or its country has it
/// @param forecaster name of the one that leads
/// @param startDate the series is learnt from the days after it
/// @param daysMean steps in the rolling mean
/// @param columns what the forest sees, unless a column search has chosen
/// @param columnsGiven true when a flag names the columns: then they win over a column search
/// @param trees trees in the forest
/// @param seed of the forest
/// @param threads workers; 0 = one for each core
/// @param engine who does the heavy work: `threads`, or the address of a Spark master
/// @param datalakeShared every machine of the engine sees a datalake that is a folder
/// @param searchColumns search for the best columns before training
/// @param days days to forecast
/// @param schedule when `covid schedule` trains; absent = never
/// @param retention what stays in the datalake after a training; absent = everything
/// @param publishTo servers that get every published run, too
/// @param zone of dates in file names, of log records and of the schedule
/// @param locale language of charts and messages
/// @param fluentdHost where log records go; absent = console only
public record Settings(
        String datalake,
        String sourceUrl,
        String source,
        List<String> sourceColumns,
        String location,
        Optional<PlaceChoice> locations,
        Optional<DayOfWeek> weekEnd,
        String forecaster,
        LocalDate startDate,
        int daysMean,
        List<String> columns,
        boolean columnsGiven,
        int trees,
        long seed,
        int threads,
        String engine,
        boolean datalakeShared,
        boolean searchColumns,
        int days,
        Optional<Schedule> schedule,
        Optional<Retention> retention,
        List<ServingAddress> publishTo,
        ZoneId zone,
        Locale locale,
        Optional<String> fluentdHost,
        int fluentdPort) {
    public Settings {
        sourceColumns = List.copyOf(sourceColumns);
        columns = List.copyOf(columns);
        publishTo = List.copyOf(publishTo);
    }

    /// Trees and seed of every forest.
    public ForestOptions forest() {
        return new ForestOptions(trees, seed);
    }

    /// How the original's forecaster learns.
    ///
    /// @param chosen columns that its forest sees
    public OriginalOptions original(List<String> chosen) {
        return new OriginalOptions(chosen, daysMean, startDate, forest());
    }

    /// Workers, with 0 resolved to the machine's cores.
    public int workers() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
